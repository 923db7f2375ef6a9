import { z } from 'zod'
import { appOrigin } from '@/lib/kernel/urls'
import { provider } from '@/lib/kernel/provider'
import { rulesVersion } from '@/lib/law/deadline'
import { workingShape } from './answer-shapes'
import { writtenAs, type JsonSchema, type Parameter } from './parameters'
import { problemShape } from './problem-shape'
import type { Question } from './question'
import { questions } from './questions'

/** Where programs ask a question. */
export const apiPath = ({ path }: Pick<Question, 'path'>) => `/api/v1/${path}`

/**
 * The deadline service described for programs: OpenAPI 3.1, made from the definitions that read the queries and shape
 * the answers, so that it cannot say anything else than what is done.
 */
export function openApi() {
  const { serviceName, email } = provider()
  return {
    openapi: '3.1.0',
    info: {
      title: `${serviceName}: deadlines of SEND mediation and appeals`,
      version: rulesVersion,
      summary: 'By when somebody must do something, under the law of England, with the workings.',
      description:
        'No key is needed. Dates are civil dates in England, written as YYYY-MM-DD. An answer changes only with rulesVersion or calendarVersion. It is information and not legal advice.',
      contact: { name: serviceName, email, url: `${appOrigin()}/developers` },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: appOrigin() }],
    paths: Object.fromEntries(questions.map((question) => [apiPath(question), { get: operation(question) }])),
    components: {
      schemas: components(),
      responses: Object.fromEntries(
        Object.entries(problems).map(([name, says]) => [name, problem(name, says)]),
      ),
    },
  }
}

function operation(question: Question) {
  return {
    operationId: `ask${inOneWord(question.slug)}`,
    summary: question.title,
    description: question.about,
    security: [],
    parameters: question.parameters.map(parameter),
    responses: {
      200: {
        description: 'The answer.',
        headers: {
          ETag: { description: 'Changes with the answer.', schema: { type: 'string' } },
          'Cache-Control': { description: 'How long it may be kept.', schema: { type: 'string' } },
        },
        content: { 'application/json': { schema: refTo(answerName(question)) } },
      },
      304: { description: 'The answer is still the one whose ETag was sent in If-None-Match.' },
      400: { $ref: '#/components/responses/BadInput' },
      ...(question.byCalendar && { 422: { $ref: '#/components/responses/BeyondPublishedHolidays' } }),
      429: { $ref: '#/components/responses/TooManyCalls' },
      503: { $ref: '#/components/responses/NotJustNow' },
    },
  }
}

function parameter(asked: Parameter) {
  const { name, called, hint, required, kind, schema } = asked
  return {
    name,
    in: 'query',
    required,
    description: [`${called}.`, hint, writtenAs(asked)].filter(Boolean).join(' '),
    ...(kind === 'choices' && { style: 'form', explode: false }),
    schema,
  }
}

const problems = {
  BadInput: 'A parameter is missing, unknown, given twice, impossible, or contradicts another.',
  BeyondPublishedHolidays: 'The answer needs bank holidays that are not published yet.',
  TooManyCalls: 'Too many calls from one network within a minute.',
  NotJustNow: 'The service cannot answer just now. The question may be right.',
} as const

const withRetryAfter = ['TooManyCalls', 'NotJustNow']

function problem(name: string, description: string) {
  return {
    description,
    ...(withRetryAfter.includes(name) && {
      headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
    }),
    content: { 'application/problem+json': { schema: refTo('Problem') } },
  }
}

/** The shapes of all answers by name. A shape used in several stands once. */
function components(): Record<string, JsonSchema> {
  const named = z.registry<{ id: string }>()
  named.add(workingShape, { id: 'Working' })
  named.add(problemShape, { id: 'Problem' })
  for (const question of questions) named.add(question.answers, { id: answerName(question) })
  const { schemas } = z.toJSONSchema(named, { uri: (name) => refTo(name).$ref, io: 'output' })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]),
  )
}

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const answerName = ({ slug }: Question) => `${inOneWord(slug)}Answer`

const inOneWord = (slug: string) =>
  slug.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
