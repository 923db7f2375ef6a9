import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingStages } from '@/db/schema/scheduling'
import { addDays, date, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { meetingStage, type MeetingStage } from './meeting-stage'

// Tuesday 8 December 2026, 10am; 5 working days before is Tuesday 1 December.
const startsAt = instantAt(date('2026-12-08'), '10:00')
const toldOn = date('2026-11-20')

const stage = (day: string, time: string, said: MeetingStage[] = [], told: CalendarDate = toldOn) =>
  meetingStage({ startsAt, toldOn: told, said }, instantAt(date(day), time), shippedCalendar)

test.each([
  ['2026-11-30', '09:00', null],
  ['2026-12-01', '09:00', 'five_working_days_before'],
  ['2026-12-04', '09:00', 'five_working_days_before'],
  ['2026-12-07', '09:00', 'day_before'],
  ['2026-12-08', '08:00', 'that_morning'],
  ['2026-12-08', '10:00', null],
])('on %s at %s, %s', (day, time, expected) => expect(stage(day, time)).toBe(expected))

test('what was told is not told again, and what comes later still is', () => {
  expect(stage('2026-12-02', '09:00', ['five_working_days_before'])).toBeNull()
  expect(stage('2026-12-07', '09:00', ['five_working_days_before'])).toBe('day_before')
})

test('a meeting told of four days before is remembered the day before and in the morning only', () => {
  const told = date('2026-12-04')
  expect(stage('2026-12-04', '11:00', [], told)).toBeNull()
  expect(stage('2026-12-07', '09:00', [], told)).toBe('day_before')
  expect(stage('2026-12-07', '09:00', [], date('2026-12-07'))).toBeNull()
})

test('Christmas moves the first reminder to where 5 working days are left', () => {
  const ahead = { startsAt: instantAt(date('2027-01-05'), '10:00'), toldOn, said: [] }
  const on = (day: string) => meetingStage(ahead, instantAt(date(day), '09:00'), shippedCalendar)
  expect(on('2026-12-23')).toBeNull()
  expect(on('2026-12-24')).toBe('five_working_days_before')
})

test('a service that looks every day tells each stage once, in order, whichever days it was down', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (runs) => {
      const said: MeetingStage[] = []
      runs.forEach((isUp, at) => {
        if (!isUp) return
        const now = instantAt(addDays(toldOn, at), '09:00')
        const told = meetingStage({ startsAt, toldOn, said: [...said] }, now, shippedCalendar)
        if (told) said.push(told)
      })
      expect(said).toEqual(meetingStages.filter((one) => said.includes(one)))
      expect(new Set(said).size).toBe(said.length)
    }),
  )
})
