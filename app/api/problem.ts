import { writtenAs } from '@/lib/deadlines/parameters'
import type { ProblemDetails } from '@/lib/deadlines/problem-shape'
import type { Given, Question } from '@/lib/deadlines/question'
import { appOrigin } from '@/lib/kernel/urls'
import type { Problem } from '@/lib/kernel/refusal'
import { answerNow, methods } from './answer'

/** What was given cannot be answered: each parameter with what to do about it. */
export function badInput(question: Question, given: Given, problems: readonly Problem[]): Response {
  const errors = problems.map(({ field, message }) => ({
    parameter: field.slice(0, 100),
    detail: detailOf(question, given, { field, message }),
  }))
  return problem('bad-input', {
    title: 'Bad input',
    status: 400,
    detail: 'Put right what “errors” lists, parameter by parameter, and ask again.',
    errors,
  })
}

/** The answer would need bank holidays that nobody knows yet. */
export function beyondHolidays(detail: string): Response {
  return problem('beyond-the-bank-holidays', {
    title: 'Beyond the published bank holidays',
    status: 422,
    detail,
  })
}

/** There is nothing at this address. */
export function nothingHere(): Response {
  return problem('not-found', {
    title: 'Not found',
    status: 404,
    detail: 'There is nothing at this address. The description of what there is stands at /api/openapi.json.',
  })
}

/** Questions are asked, and change nothing. */
export function wrongMethod(): Response {
  const detail = `This address answers ${methods} only.`
  return problem('wrong-method', { title: 'Method not allowed', status: 405, detail }, { allow: methods })
}

/** Too many calls from one network: how long to wait. */
export function tooManyCalls(seconds: number): Response {
  const detail = `Your network has asked too often within a minute. Ask again in ${seconds} seconds.`
  return problem(
    'too-many-calls',
    { title: 'Too many calls', status: 429, detail },
    { 'retry-after': String(seconds) },
  )
}

/** Something of ours has failed, such as the database: nothing is wrong with the question. */
export function notJustNow(): Response {
  const detail = 'The service cannot answer just now. Your question may be right: ask again in a minute.'
  return problem('not-just-now', { title: 'Not just now', status: 503, detail }, { 'retry-after': '60' })
}

function problem(kind: string, details: Omit<ProblemDetails, 'type'>, headers: Record<string, string> = {}) {
  const body: ProblemDetails = { type: `${appOrigin()}/developers#${kind}`, ...details }
  return answerNow(body, details.status, { 'content-type': 'application/problem+json', ...headers })
}

/** Whoever left a parameter out, or gave one that there is not, is told what there is. */
function detailOf(question: Question, given: Given, { field, message }: Problem): string {
  const parameters = question.parameters
  const asked = parameters.find(({ name }) => name === field)
  if (!asked) {
    const names = parameters.map(({ name }) => name).join(', ')
    return `${message}. It takes ${names || 'none'}.`
  }
  return given[field] === undefined ? `${message}. ${writtenAs(asked)}` : `${message}.`
}
