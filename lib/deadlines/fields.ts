import { z } from 'zod'
import { isCalendarDate, type CalendarDate } from '@/lib/law/calendar/date'

/** How a field is named at the start of a message, what more there is to say of it, and an example of its value. */
type Asked = { called: string; hint?: string; example: string }

/** Values with what they mean, in the order in which they are offered. */
type Words<Value extends string> = Readonly<Record<Value, string>>

/** The name that extensions of OpenAPI give to the meanings of an enumeration's values. */
export const meanings = 'x-enumDescriptions'

/** A day as YYYY-MM-DD. It ends in 2149, so that no count from it leaves the days that the rules know. */
export function day(asked: Asked) {
  return z.iso
    .date({ error: ({ input }) => (input === undefined ? missing(asked) : notReal(asked)) })
    .refine((text) => isCalendarDate(text) && text < '2150', `${asked.called} must be from 1900 to 2149`)
    .transform((text) => text as CalendarDate) // Just checked to be one.
    .meta(described(asked, asked.example))
}

/** One of several values. */
export function choice<Value extends string>(words: Words<Value>, asked: Asked) {
  return z
    .enum(valuesOf(words), {
      error: ({ input }) =>
        input === undefined
          ? `Choose ${lowerFirst(asked.called)}`
          : `${asked.called} must be one of ${Object.keys(words).join(', ')}`,
    })
    .meta({ ...described(asked, asked.example), [meanings]: words })
}

/** One or more of several values. */
export function choices<Value extends string>(words: Words<Value>, asked: Asked) {
  const one = z.enum(
    valuesOf(words),
    `${asked.called} must be one or more of ${Object.keys(words).join(', ')}`,
  )
  return z
    .array(one, `Choose ${lowerFirst(asked.called)}`)
    .min(1, `Choose ${lowerFirst(asked.called)}`)
    .meta({ ...described(asked, asked.example.split(',')), [meanings]: words })
}

/** A whole number from `least` to `most`. */
export function wholeNumber({ least, most, ...asked }: Asked & { least: number; most: number }) {
  return z
    .int({
      error: ({ input }) => (input === undefined ? missing(asked) : `${asked.called} must be a whole number`),
    })
    .min(least, `${asked.called} must be ${least} or more`)
    .max(most, `${asked.called} must be ${most} or less`)
    .meta(described(asked, Number(asked.example)))
}

const missing = ({ called }: Asked) => `Enter ${lowerFirst(called)}`
const notReal = ({ called }: Asked) => `${called} must be a real date written as YYYY-MM-DD`
export const lowerFirst = (words: string) => words[0]!.toLowerCase() + words.slice(1)

const described = ({ called, hint }: Asked, example: unknown) => ({
  title: called,
  ...(hint && { description: hint }),
  examples: [example],
})

/** Object.keys forgets which keys there are. */
const valuesOf = <Value extends string>(words: Words<Value>) => Object.keys(words) as [Value, ...Value[]]
