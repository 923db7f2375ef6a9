import { expect, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date, instantAt } from '@/lib/law/calendar/date'
import { BeyondPublishedHolidays } from '@/lib/law/calendar/working-day'
import type { CheckAnswers } from './questions'
import { datesFile } from './calendar-file'
import { firstDay, isMonthInDoubt, mustAskWhetherInTime, resultOf } from './result'

const council = '0b0a4c7e-3f0e-4d55-9a77-0d4c1f7f6a01'
const letter: CheckAnswers = { council, decision: 'refuse_plan', letterDatedOn: date('2026-11-02') }
const on = (day: string, answers: CheckAnswers = letter, time = '12:00') =>
  resultOf(answers, instantAt(date(day), time), shippedCalendar)

/** The part of a result that has days; a result without them fails the test. */
function dated(day: string, answers: CheckAnswers = letter, time = '12:00') {
  const result = on(day, answers, time)
  if (!('appeal' in result)) throw new Error(`No days in ${result.kind}`)
  return result
}

test('in time, the safe day comes before both last days', () => {
  const result = dated('2026-11-23')
  expect(result.kind).toBe('certificate_needed')
  expect(result.contact).toMatchObject({ standing: 'open', safeBy: '2026-12-31', dueOn: '2027-01-02' })
  expect(result.appeal).toMatchObject({ standing: 'open', safeBy: '2026-12-31', dueOn: '2027-01-04' })
  expect(firstDay(result)).toBe('2026-12-31')
})

test('the last day to ask is still in time, and the day to keep is then that one', () => {
  const result = dated('2027-01-02')
  expect(result.kind).toBe('certificate_needed')
  expect(firstDay(result)).toBe('2027-01-02')
})

test('a day after it is late, though the appeal is still open', () => {
  const result = dated('2027-01-03')
  expect(result.kind).toBe('late')
  expect(result.contact?.standing).toBe('missed')
  expect(result.appeal.standing).toBe('open')
})

test('the last day to appeal ends at 5pm, the last day to ask at midnight', () => {
  const placement: CheckAnswers = { ...letter, decision: 'plan', parts: ['section_i_none'] }
  expect(dated('2027-01-04', placement, '17:00').kind).toBe('placement_only')
  expect(dated('2027-01-04', placement, '17:01')).toMatchObject({
    kind: 'late',
    appeal: { standing: 'missed' },
  })
  expect(dated('2027-01-02', letter, '23:59').contact?.standing).toBe('open')
})

test('whoever asked in time is not late while the certificate is to come', () => {
  const result = dated('2027-02-01', { ...letter, contact: 'in_time' })
  expect(result.kind).toBe('certificate_needed')
  expect(result.contact?.standing).toBe('done')
  expect(result.appeal.standing).toBe('missed')
})

test('a certificate gives a month from its date', () => {
  const answers: CheckAnswers = {
    ...letter,
    contact: 'certificate',
    certificateIssuedOn: date('2027-01-12'),
  }
  expect(dated('2027-01-20', answers).appeal).toMatchObject({ dueOn: '2027-02-12', governedBy: 'one_month' })
  expect(dated('2027-02-13', answers).kind).toBe('late')
})

test('the school named, its type or its absence need no certificate; one other part does', () => {
  const plan = { ...letter, decision: 'plan' } as const
  const placement = dated('2026-11-23', { ...plan, parts: ['section_i_named', 'section_i_type'] })
  expect(placement).toMatchObject({ kind: 'placement_only', contact: null })
  expect(on('2026-11-23', { ...plan, parts: ['section_i_named', 'section_b'] }).kind).toBe(
    'certificate_needed',
  )
  // Late for an appeal, even where no adviser had to be asked.
  expect(on('2027-01-05', { ...plan, parts: ['section_i_none'] }).kind).toBe('late')
})

test('health alone is arranged by the ICB, whose days start when the council tells it', () => {
  const result = on('2026-11-23', { ...letter, decision: 'plan', parts: ['health'] })
  expect(result).toMatchObject({
    kind: 'health_or_social_care',
    arrange: { route: 'health_only', dueOn: null, icbNoticeDueOn: '2026-11-26' },
    atLatest: { dueOn: '2026-12-26', safeBy: '2026-12-24' },
  })
  // Told as what is expected, and not as what has been.
  const steps = 'atLatest' in result ? result.atLatest.workings : []
  expect(steps.find(({ text }) => text.includes('We expect'))?.date).toBe('2026-11-26')
  expect(on('2026-11-23', { ...letter, decision: 'plan', parts: ['social_care'] })).toMatchObject({
    arrange: { route: 'la_only', dueOn: '2026-12-23' },
  })
})

test('no decision, or another nation, is another road', () => {
  expect(on('2026-11-23', { council, decision: 'something_else' }).kind).toBe('disagreement_resolution')
  expect(on('2026-11-23', { council: 'wales' })).toEqual({ kind: 'another_nation', nation: 'wales' })
})

test('past the published bank holidays it refuses to count', () => {
  const answers = { ...letter, letterDatedOn: date('2028-11-20') }
  expect(() => on('2028-11-21', answers)).toThrow(BeyondPublishedHolidays)
})

test('a certificate from after the two months says nothing of when it was asked for (A-4)', () => {
  const certified = {
    ...letter,
    letterDatedOn: date('2026-06-01'),
    contact: 'certificate',
    certificateIssuedOn: date('2026-11-20'),
  } as const
  const asked = (askedAdviser: 'in_time' | 'late' | 'unknown') =>
    dated('2026-11-25', { ...certified, askedAdviser })
  expect(asked('in_time')).toMatchObject({
    kind: 'certificate_needed',
    contact: { standing: 'done' },
    appeal: { dueOn: '2026-12-21', safeBy: '2026-12-18', standing: 'open' },
  })
  for (const doubt of ['late', 'unknown'] as const) {
    const result = asked(doubt)
    expect(result).toMatchObject({
      kind: 'late',
      contact: { standing: doubt },
      appeal: { dueOn: '2026-12-21', safeBy: '2026-07-31', certificateContactLate: doubt === 'late' },
    })
    expect(isMonthInDoubt(result)).toBe(true)
    // The safe day is over, and no calendar gets a day that has gone.
    expect(datesFile(result).match(/^DTSTART.*$/gm)).toEqual(['DTSTART;VALUE=DATE:20261221'])
  }
  expect(mustAskWhetherInTime(dated('2026-11-25', certified), certified)).toBe(true)
  const inTime = { ...certified, certificateIssuedOn: date('2026-08-01') }
  expect(dated('2026-11-25', inTime).contact?.standing).toBe('done')
  expect(mustAskWhetherInTime(dated('2026-11-25', inTime), inTime)).toBe(false)
})
