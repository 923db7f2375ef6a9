import { expect, test } from 'vitest'
import { answersIn, groundsOf, queryFrom, queryOf, unanswered } from './answers'
import { answerQuestion } from './ask'

const council = '0b0a4c7e-3f0e-4d55-9a77-0d4c1f7f6a01'

test('answers come back from their address as they went into it', () => {
  const answers = answersIn({
    council,
    decision: 'plan',
    parts: ['section_f', 'section_b'],
    letterDatedOn: '2026-11-02',
    noticeSentOn: '',
  })
  expect(answersIn(queryFrom(queryOf(answers)))).toEqual(answers)
  expect(groundsOf(answers)).toEqual(['section_b', 'section_f'])
  expect(unanswered(answers)).toBeUndefined()
})

test.each([
  { council: 'somewhere' },
  { council: ['wales', 'scotland'] },
  { decision: '__proto__' },
  { parts: 'section_z' },
  { letterDatedOn: '2026-02-31' },
  { letterDatedOn: '2999-01-01' },
  { letterDatedOn: '2014-08-31' },
])('%j in an address is no answer', (query) => expect(answersIn(query)).toEqual({}))

test.each(['', 'somewhere', undefined])('asked for the council, %j is told what to do', async (council) => {
  const problem = { field: 'council', message: 'Choose the council that sent you the letter' }
  expect(await answerQuestion('council', { council })).toEqual({ problems: [problem] })
})

test('a certificate without its date is no answer', () => {
  expect(answersIn({ contact: 'certificate' })).toEqual({})
  expect(answersIn({ contact: 'in_time' })).toMatchObject({ contact: 'in_time' })
})

test('a certificate from before the letter is no answer in an address, whenever the letter was sent', () => {
  const query = { contact: 'certificate', certificateIssuedOn: '2026-10-01' }
  expect(answersIn({ ...query, letterDatedOn: '2026-10-02' })).not.toHaveProperty('contact')
  expect(answersIn({ ...query, letterDatedOn: '2026-10-01' })).toMatchObject(query)
  expect(answersIn({ ...query, letterDatedOn: '2026-10-02', noticeSentOn: '2026-10-01' })).toMatchObject(
    query,
  )
})

test('the questions come in order, and some answers end them', () => {
  expect(unanswered({})).toBe('council')
  expect(unanswered({ council: 'wales' })).toBeUndefined()
  expect(unanswered({ council })).toBe('decision')
  expect(unanswered({ council, decision: 'plan' })).toBe('parts')
  expect(unanswered({ council, decision: 'cease' })).toBe('date')
  expect(unanswered({ council, decision: 'something_else' })).toBeUndefined()
})
