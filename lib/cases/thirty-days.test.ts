import { expect, test } from 'vitest'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date } from '@/lib/law/calendar/date'
import { arrangeMediation } from '@/lib/law/clock/arrange-mediation'
import type { CaseDuty } from './case-duties'
import { thirtyDays } from './thirty-days'

const toldOn = date('2026-11-16')

function duty(changes: Partial<CaseDuty> = {}): CaseDuty {
  const { dueOn, safeBy } = arrangeMediation({ issues: ['education'], laToldOn: toldOn }, shippedCalendar)
  return { duty: 'arrange_mediation', dueOn, safeOn: safeBy, endedOn: null, ...changes } as CaseDuty
}

test('the day the council was told is day 0, and the last day is day 30', () => {
  expect(thirtyDays([duty()], toldOn)).toMatchObject({ startedOn: toldOn, day: 0, isOpen: true })
  expect(thirtyDays([duty()], date('2026-11-23'))?.day).toBe(7)
  expect(thirtyDays([duty()], date('2026-12-16'))?.day).toBe(30)
  expect(thirtyDays([duty()], date('2026-12-17'))?.day).toBe(31)
})

test('an open clock counts before one that has ended', () => {
  const ended = duty({ dueOn: date('2026-06-01'), endedOn: date('2026-05-20') })
  expect(thirtyDays([ended, duty()], toldOn)?.startedOn).toBe(toldOn)
  expect(thirtyDays([ended], toldOn)?.isOpen).toBe(false)
})

test('there are no 30 days before anybody was told', () => {
  expect(thirtyDays([], toldOn)).toBeUndefined()
  expect(thirtyDays([duty({ dueOn: null, safeOn: null })], toldOn)).toBeUndefined()
})
