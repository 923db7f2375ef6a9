import { apiPath, openApi } from '@/lib/deadlines/openapi'
import type { Question } from '@/lib/deadlines/question'
import { questions } from '@/lib/deadlines/questions'
import { readQuery } from '@/lib/deadlines/read-query'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { cachedAnswer } from './answer'
import { badInput, beyondHolidays, nothingHere, wrongMethod } from './problem'

const minutes = 60
const hours = 60 * minutes

/** The answer to one request of the deadline service: a function of the request and the bank holidays. */
export function respond(request: Request, calendar: HolidayCalendar): Response {
  const { pathname, searchParams } = new URL(request.url)
  const question = questions.find((one) => apiPath(one) === pathname)
  if (!question && pathname !== '/api/openapi.json') return nothingHere()
  if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod()
  return question
    ? respondTo(question, searchParams, request, calendar)
    : cachedAnswer(request, openApi(), 5 * minutes)
}

/** A new bank holiday must be seen within minutes; what rests on no calendar changes only with the software. */
function respondTo(
  question: Question,
  query: URLSearchParams,
  request: Request,
  calendar: HolidayCalendar,
): Response {
  const { given, repeated } = readQuery(question, query)
  const asked = question.ask(given, calendar)
  const wrong = 'problems' in asked ? asked.problems : []
  const problems = [...repeated, ...wrong.filter(({ field }) => !repeated.some((one) => one.field === field))]
  if (problems.length > 0 || 'problems' in asked) return badInput(question, given, problems)
  if ('beyond' in asked) return beyondHolidays(asked.beyond.message)
  return cachedAnswer(request, asked.answer, question.byCalendar ? 5 * minutes : 24 * hours)
}
