import { queryOf } from '@/lib/deadlines/read-query'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { respond } from './respond'

/** Asks the deadline service by path and query, on the bank holidays that come with it. */
export function ask(path: string, init: RequestInit = {}): Response {
  return respond(new Request(`http://localhost:3000/api/v1/${path}`, init), shippedCalendar)
}

/** The answer's body, which must be there. What is undefined in the query is left out. */
export async function answerTo(asked: string, query: Record<string, unknown> = {}) {
  const path = [asked, queryOf(query)].filter(Boolean).join('?')
  const answer = ask(path)
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, unknown>
}
