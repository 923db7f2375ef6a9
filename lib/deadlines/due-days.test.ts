import { expect, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { calendarDays, dueDays } from './due-days'
import { questions } from './questions'

/** The days of the answer to what was given. */
function daysOf(slug: string, given: Record<string, unknown>) {
  const question = questions.find((one) => one.slug === slug)!
  const asked = question.ask(given, shippedCalendar)
  if (!('answer' in asked)) throw new Error(JSON.stringify(asked))
  return dueDays(question, asked.answer)
}

test('a duty has one last day and one to keep, and an hour where the rules name one', () => {
  expect(daysOf('appeal', { noticeSentOn: '2026-09-14' })).toEqual([
    { act: 'appeal', name: 'Start an appeal', dueOn: '2026-11-16', safeBy: '2026-11-13', byFive: true },
  ])
  expect(daysOf('certificate', { triggeredOn: '2026-11-02' })).toMatchObject([{ byFive: false }])
})

test('a duty in steps has days for each of them', () => {
  expect(daysOf('agreement', { agreedOn: '2026-11-20', item: 'make_plan' })).toMatchObject([
    { act: 'draftPlan', name: 'The council sends a draft plan', dueOn: '2026-12-25', safeBy: '2026-12-24' },
    { act: 'finalPlan', dueOn: '2027-02-05', safeBy: '2027-02-05' },
  ])
})

test('the ICB’s notice is a day of its own, also while the clock waits', () => {
  const waiting = { issues: ['health'], laToldOn: '2026-11-02' }
  expect(daysOf('arrange-mediation', waiting)).toMatchObject([{ act: 'icb-notice', dueOn: '2026-11-05' }])
  expect(daysOf('arrange-mediation', { ...waiting, icbToldOn: '2026-11-05' })).toMatchObject([
    { act: 'icb-notice' },
    { act: 'arrange-mediation', dueOn: '2026-12-05', safeBy: '2026-12-04' },
  ])
})

test('what is no deadline has none', () => {
  expect(daysOf('working-days', { on: '2026-11-02' })).toEqual([])
  expect(daysOf('bank-holidays', {})).toEqual([])
})

test('a calendar gets the day to keep and the last one, once where they are one', () => {
  const appeal = calendarDays(daysOf('appeal', { noticeSentOn: '2026-09-14' }))
  expect(appeal.map(({ on, says }) => `${on} ${says}`)).toEqual([
    '2026-11-13 Start an appeal: safe day',
    '2026-11-16 Start an appeal: last day, by 5pm',
  ])
  expect(calendarDays(daysOf('icb-notice', { laToldOn: '2026-11-02' }))).toHaveLength(1)
})
