import { expect, test } from 'vitest'
import { asOf } from '@/lib/kernel/now'
import { answerQuestion } from './ask'

const on = <Result>(day: string, work: () => Promise<Result>) => asOf(new Date(`${day}T12:00:00Z`), work)
const decided = 'council=other&decision=cease&letterDatedOn=2026-09-01'
const certified = `${decided}&contact=certificate&certificateIssuedOn=2026-10-01`

test('a letter of a later day asks again for the certificate that came before it, and nothing else', async () => {
  const changed = await on('2026-11-25', () =>
    answerQuestion('date', { answers: certified, letterDatedOn: '2026-11-02' }),
  )
  expect(changed).toEqual({
    answers: { council: 'other', decision: 'cease', letterDatedOn: '2026-11-02', noticeSentOn: null },
    step: 'contact',
  })
  const kept = await on('2026-11-25', () =>
    answerQuestion('date', { answers: certified, letterDatedOn: '2026-10-01' }),
  )
  expect(kept).toMatchObject({ answers: { certificateIssuedOn: '2026-10-01' }, step: 'result' })
})

test('whoever asked too late for one letter is asked again where another leaves time', async () => {
  const changed = await on('2026-11-25', () =>
    answerQuestion('date', { answers: `${decided}&contact=late`, letterDatedOn: '2026-11-02' }),
  )
  expect(changed).toMatchObject({ answers: { letterDatedOn: '2026-11-02' }, step: 'contact' })
  expect(changed).not.toHaveProperty('answers.contact')
})

test('a certificate from before the letter is put right where it is typed', async () => {
  const typed = (certificateIssuedOn: string) =>
    on('2026-11-25', () =>
      answerQuestion('contact', { answers: decided, contact: 'certificate', certificateIssuedOn }),
    )
  const message = 'The date on the certificate must not be before the decision letter'
  expect(await typed('2026-08-31')).toEqual({ problems: [{ field: 'certificateIssuedOn', message }] })
  expect(await typed('2026-09-01')).toMatchObject({ step: 'result' })
})

test('a certificate from after the two months is asked about once more, and anew for another letter', async () => {
  const late = 'council=other&decision=cease&letterDatedOn=2026-06-01'
  const certificate = { contact: 'certificate', certificateIssuedOn: '2026-11-20' }
  const step = (question: 'contact' | 'asked' | 'date', answers: string, sent: Record<string, string>) =>
    on('2026-11-25', () => answerQuestion(question, { answers, ...sent }))

  const answered = await step('contact', late, certificate)
  expect(answered).toMatchObject({ step: 'asked' })
  const query = `${late}&contact=certificate&certificateIssuedOn=2026-11-20`
  expect(await step('asked', query, {})).toEqual({
    problems: [{ field: 'askedAdviser', message: 'Choose whether you asked by that day' }],
  })
  expect(await step('asked', query, { askedAdviser: 'unknown' })).toMatchObject({
    answers: { askedAdviser: 'unknown' },
    step: 'result',
  })
  const changed = await step('date', `${query}&askedAdviser=in_time`, { letterDatedOn: '2026-06-02' })
  expect(changed).toMatchObject({ step: 'asked' })
  expect(await step('contact', late, { ...certificate, certificateIssuedOn: '2026-08-01' })).toMatchObject({
    step: 'result',
  })
})
