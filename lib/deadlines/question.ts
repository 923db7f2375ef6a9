import type { z } from 'zod'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { BeyondPublishedHolidays } from '@/lib/law/calendar/working-day'
import type { Problem } from '@/lib/kernel/refusal'
import { parametersOf, type Parameter } from './parameters'

/** What was given, by parameter: text, a number, or a list of texts. Nothing in it is checked yet. */
export type Given = Readonly<Record<string, unknown>>

/** What came of asking: what to put right, a day beyond the published bank holidays, or the answer. */
export type Asked =
  { problems: readonly Problem[] } | { beyond: BeyondPublishedHolidays } | { facts: Facts; answer: Answer }

export type Facts = Readonly<Record<string, string | number | readonly string[] | undefined>>
export type Answer = Readonly<Record<string, unknown>>

/** One thing that the deadline service answers. The interface for programs, its description and the forms read this. */
export type Question = {
  /** Where programs ask it, below /api/v1. */
  readonly path: string
  /** Its name in addresses of pages: the path's last part. */
  readonly slug: string
  readonly title: string
  /** What it answers, in one or two sentences. */
  readonly about: string
  /** Whether its answer rests on the list of bank holidays. */
  readonly byCalendar: boolean
  readonly parameters: readonly Parameter[]
  readonly answers: z.ZodObject
  /** What is given in the example: real, and answered for ever. */
  readonly example: Readonly<Record<string, string>>
  readonly ask: (given: Given, calendar: HolidayCalendar) => Asked
}

type Put<Asks extends z.ZodObject> = Pick<
  Question,
  'path' | 'title' | 'about' | 'byCalendar' | 'answers' | 'example'
> & {
  asks: Asks
  /** The law's answer. What the shape of the answer does not name is left out. */
  answer: (facts: z.output<Asks>, calendar: HolidayCalendar) => object
}

/** A question with the definition of what it asks, the definition of its answer, and the rule that answers. */
export function question<Asks extends z.ZodObject>({ asks, answer, ...put }: Put<Asks>): Question {
  return {
    ...put,
    slug: put.path.replace(/^.*\//, ''),
    parameters: parametersOf(asks),
    ask(given, calendar) {
      const read = asks.safeParse(given)
      if (!read.success) return { problems: problemsIn(read.error) }
      try {
        return {
          // Every field is a day, a choice, choices or a number.
          facts: read.data as Facts,
          answer: put.answers.parse(answer(read.data, calendar)),
        }
      } catch (error) {
        if (error instanceof BeyondPublishedHolidays) return { beyond: error }
        throw error
      }
    },
  }
}

/** A check that concerns several fields: says what is wrong, and at which. */
export function contradiction<Fields>(found: (facts: Fields) => readonly (Problem | false)[]) {
  return (facts: Fields, context: z.core.$RefinementCtx) => {
    for (const problem of found(facts))
      if (problem) context.addIssue({ code: 'custom', path: [problem.field], message: problem.message })
  }
}

/** One problem a parameter: its first. */
function problemsIn(error: z.ZodError): Problem[] {
  const problems = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({ field, message: 'This is not a parameter of this question' }))
      : [{ field: String(issue.path[0] ?? ''), message: issue.message }],
  )
  return [...Map.groupBy(problems, ({ field }) => field).values()].map(([first]) => first!)
}
