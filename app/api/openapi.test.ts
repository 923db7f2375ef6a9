import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { openApi } from '@/lib/deadlines/openapi'
import type { Parameter } from '@/lib/deadlines/parameters'
import { questions } from '@/lib/deadlines/questions'
import { queryOf } from '@/lib/deadlines/read-query'
import { addDays, date } from '@/lib/law/calendar/date'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { ask } from './an-answer.fixture'
import { respond } from './respond'

// As it is read by whoever asks for it.
const described = JSON.parse(JSON.stringify(openApi())) as ReturnType<typeof openApi>
const schemas = new Ajv2020({ strict: false, allErrors: true })
addFormats(schemas)
schemas.addSchema(described, 'openapi')

/** What is wrong with an answer by its description: nothing, where it is as described. */
function flaws(answer: unknown, where: string): readonly string[] {
  const validate = schemas.getSchema(`openapi#${where}`)
  if (!validate) throw new Error(`Nothing is described at ${where}`)
  if (validate(answer)) return []
  return validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Where the description of an operation's answer stands, as a JSON pointer. */
const answerOf = (path: string) =>
  `/paths/${`/api/v1/${path}`.replaceAll('/', '~1')}/get/responses/200/content/${'application/json'.replace('/', '~1')}/schema`

const problem = '/components/schemas/Problem'

describe('the description', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(described)
    expect(errors).toBeUndefined()
    expect([valid, validator.version]).toEqual([true, '3.1'])
  })

  it('is served as it is, and by its tag', async () => {
    const at = (headers = {}) =>
      respond(new Request('http://localhost:3000/api/openapi.json', { headers }), shippedCalendar)
    const answer = at()
    expect(await answer.json()).toEqual(described)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(at({ 'if-none-match': answer.headers.get('etag')! }).status).toBe(304)
  })

  it('names every question once', () => {
    expect(Object.keys(described.paths)).toHaveLength(questions.length)
    expect(new Set(questions.map(({ slug }) => slug)).size).toBe(questions.length)
  })

  it('says that every question may be refused, one that takes no parameter too', () => {
    for (const question of questions) {
      expect([question.path, ask(`${question.path}?x=1`).status]).toEqual([question.path, 400])
      expect(Object.keys(described.paths[`/api/v1/${question.path}`]!.get.responses)).toContain('400')
    }
  })

  it('would find an answer that has more or less than it says', async () => {
    const answer = (await ask('working-days?on=2026-11-02').json()) as object
    expect(flaws(answer, answerOf('working-days'))).toEqual([])
    expect(flaws({ ...answer, more: 1 }, answerOf('working-days'))).not.toEqual([])
    expect(flaws({}, answerOf('deadlines/certificate'))).not.toEqual([])
  })
})

/** Values of a parameter, some of which it may refuse. */
function valuesOf({ kind, values }: Parameter): fc.Arbitrary<string | undefined> {
  const listed = values.map(({ value }) => value)
  const some = {
    day: () => fc.integer({ min: 0, max: 5400 }).map((n): string => addDays(date('2014-03-01'), n)),
    choice: () => fc.constantFrom(...listed),
    choices: () => fc.subarray(listed, { minLength: 1 }).map((chosen) => chosen.join()),
    number: () => fc.integer({ min: -5, max: 60 }).map(String),
  }[kind]()
  return fc.option(some, { nil: undefined, freq: 6 })
}

const odd = fc.constantFrom(
  '\uD800',
  '\uFFFF',
  '２０２６-11-02',
  '🦊'.repeat(2000),
  '-0',
  '1e9',
  '٣',
  '2026-11-02,',
)

describe.each(questions)('$path', (question) => {
  test('answers its example as described', async () => {
    const answer = ask(`${question.path}?${queryOf(question.example)}`)
    expect(answer.status).toBe(200)
    expect(flaws(await answer.json(), answerOf(question.path))).toEqual([])
  })

  test('answers, refuses and puts right as described, whatever is asked', async () => {
    const parameters = question.parameters
    const given = fc.record(
      Object.fromEntries(parameters.map((parameter) => [parameter.name, valuesOf(parameter)])),
    )
    await fc.assert(
      fc.asyncProperty(given, async (asked) => {
        const answer = ask(`${question.path}?${queryOf(asked)}`)
        const body: unknown = await answer.json()
        expect([200, 400, 422]).toContain(answer.status)
        expect(flaws(body, answer.status === 200 ? answerOf(question.path) : problem)).toEqual([])
      }),
      { numRuns: parameters.length > 0 ? 100 : 1 },
    )
  })

  test('never fails on what is no value at all', () => {
    const names = question.parameters.map(({ name }) => name)
    if (names.length === 0) return
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.oneof(odd, fc.string({ unit: 'binary-ascii' })),
        (name, text) => {
          const given = { ...question.example, [name]: text }
          expect([200, 400, 422]).toContain(ask(`${question.path}?${queryOf(given)}`).status)
        },
      ),
    )
  })
})
