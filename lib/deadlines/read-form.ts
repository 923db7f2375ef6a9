import { optionalDay } from '@/lib/kernel/typed-day'
import type { Problem } from '@/lib/kernel/refusal'
import { lowerFirst } from './fields'
import type { Parameter } from './parameters'
import type { Asked, Given, Question } from './question'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'

/** What a person typed, by field. */
type Typed = Readonly<Record<string, string | readonly string[]>>

/**
 * Asks what a person typed into a form. Days may be typed as in any form of ours, numbers with spaces round them, and
 * fields left empty; a day that is none, and a choice that is not offered, are answered in a form's words.
 */
export function askTyped(question: Question, typed: Typed, calendar: HolidayCalendar): Asked {
  const read = question.parameters.map((parameter) => ({
    name: parameter.name,
    ...readField(parameter, typed[parameter.name] ?? ''),
  }))
  const given: Given = Object.fromEntries(
    read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  )
  const asked = question.ask(given, calendar)
  if (!('problems' in asked)) return asked
  const inWords = (problem: Problem) => read.find(({ name, wrong }) => wrong && name === problem.field)?.wrong
  return {
    problems: asked.problems.map((problem) => ({ ...problem, message: inWords(problem) ?? problem.message })),
  }
}

/** A field's value; `wrong` says in a form's words why it is none. */
function readField(
  { kind, called, values }: Parameter,
  typed: string | readonly string[],
): { value?: unknown; wrong?: string } {
  const wrong = `Choose ${lowerFirst(called)} from the list`
  const isOffered = (choice: string) => values.some(({ value }) => value === choice)
  if (kind === 'choices') {
    const chosen = typeof typed === 'string' ? typed.split(',') : typed
    return typed === '' ? {} : { value: chosen, ...(!chosen.every(isOffered) && { wrong }) }
  }
  const text = (typeof typed === 'string' ? typed : typed.join(',')).trim()
  if (text === '') return {}
  if (kind === 'number') return { value: /^-?\d{1,9}$/.test(text) ? Number(text) : text }
  if (kind === 'choice') return { value: text, ...(!isOffered(text) && { wrong }) }
  const day = optionalDay({ called }).safeParse(text)
  return day.success ? { value: day.data ?? undefined } : { value: text, wrong: day.error.issues[0]!.message }
}
