import { allAnswers, type FormState } from '@/app/_ui/form/form-state'
import { sentForm } from '@/app/_ui/form/sent-form'
import { publishedHolidays } from '@/lib/deadlines/published'
import type { Answer, Facts, Question } from '@/lib/deadlines/question'
import { questions } from '@/lib/deadlines/questions'
import { askTyped } from '@/lib/deadlines/read-form'
import type { Problem } from '@/lib/kernel/refusal'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { longDate } from '@/lib/law/calendar/date'

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** What the address of a duty's page asks. `isForm` is true when its form wrote the address. */
export type AskedPage = {
  state: FormState
  answered: { facts: Facts; answer: Answer } | undefined
  isForm: boolean
}

/** The duty of this name that has something to ask. */
export function questionNamed(slug: string): Question | undefined {
  return questions.find((question) => question.slug === slug && question.parameters.length > 0)
}

/** Reads the address as a form and asks. Without anything in it, the form is as yet to be filled in. */
export async function askedIn(question: Question, query: Query): Promise<AskedPage> {
  const sent = sentForm(formOf(query)).state
  const state = { ...sent, answers: { ...sent.answers, ...listsIn(question, sent) } }
  const isForm = 'ask' in state.answers
  const isField = (name: string) => question.parameters.some((parameter) => parameter.name === name)
  if (!isForm && !Object.keys(state.answers).some(isField)) return { state, answered: undefined, isForm }
  const flaws = state.problems.filter(({ field }) => field === '' || isField(field))
  if (flaws.length > 0) return { state: { ...state, problems: flaws }, answered: undefined, isForm }

  const calendar = await publishedHolidays()
  const asked = askTyped(question, state.answers, calendar)
  if ('answer' in asked) return { state, answered: asked, isForm }
  const problems = 'problems' in asked ? asked.problems : [beyond(question, state, calendar)]
  return { state: { ...state, problems }, answered: undefined, isForm }
}

function formOf(query: Query): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(query))
    for (const text of [value ?? []].flat()) form.append(name, text)
  return form
}

/** Lists as boxes give them, whether an address has them with commas or one by one. */
function listsIn(question: Question, { answers }: FormState): Record<string, string[]> {
  const lists = question.parameters.filter(({ kind, name }) => kind === 'choices' && answers[name])
  return Object.fromEntries(
    lists.map(({ name }) => [name, allAnswers(answers, name).flatMap((answer) => answer.split(','))]),
  )
}

/** Said beside the last of the days that were typed. */
function beyond(question: Question, { answers }: FormState, calendar: HolidayCalendar): Problem {
  const days = question.parameters
    .filter(({ kind, name }) => kind === 'day' && answers[name])
    .toSorted((a, b) => (String(answers[a.name]) < String(answers[b.name]) ? 1 : -1))
  return {
    field: days[0]?.name ?? '',
    message: `Bank holidays are published from ${longDate(calendar.coversFrom)} to ${longDate(calendar.coversUntil)}, and this count goes beyond them`,
  }
}
