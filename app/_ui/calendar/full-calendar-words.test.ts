import type { DateSelectInfo } from '@fullcalendar/react'
import { describe, expect, it } from 'vitest'
import { date, instantAt } from '@/lib/law/calendar/date'
import { eventOf, hoursOf, spanOf } from './full-calendar-words'

const drawn = (startStr: string, endStr: string, allDay: boolean) =>
  spanOf({ startStr, endStr, allDay } as DateSelectInfo)

describe('spanOf', () => {
  it('ends whole days on the last of them', () => {
    expect(drawn('2026-12-07', '2026-12-10', true)).toEqual({ fromOn: '2026-12-07', untilOn: '2026-12-09' })
  })

  it('takes the hours from the London clock, whatever its distance from Greenwich', () => {
    expect(drawn('2027-06-01T10:00:00+01:00', '2027-06-01T11:30:00+01:00', false)).toEqual({
      fromOn: '2027-06-01',
      untilOn: '2027-06-01',
      startsAt: '10:00',
      endsAt: '11:30',
    })
  })
})

const monday = date('2027-06-07')
const entry = (from: string, until: string) => ({
  key: 'a',
  look: 'firm' as const,
  title: 'Meeting',
  startsAt: instantAt(monday, from),
  endsAt: instantAt(monday, until),
})

describe('hoursOf', () => {
  it('shows a working day', () => {
    expect(hoursOf([entry('09:00', '17:00')])).toEqual({
      slotMinTime: { hours: 8 },
      slotMaxTime: { hours: 18 },
    })
  })

  it('shows more when something is earlier or later, by the London clock', () => {
    expect(hoursOf([entry('06:30', '07:00'), entry('18:30', '19:15')])).toEqual({
      slotMinTime: { hours: 6 },
      slotMaxTime: { hours: 20 },
    })
  })
})

describe('eventOf', () => {
  it('is a link when it leads somewhere, and no stop for the keyboard when not', () => {
    expect(eventOf({ ...entry('09:00', '10:00'), href: '/somewhere' })).toMatchObject({ url: '/somewhere' })
    expect(eventOf(entry('09:00', '10:00'))).toMatchObject({ interactive: false })
  })

  it('names the days of what takes whole days', () => {
    const leave = {
      ...entry('00:00', '00:00'),
      endsAt: instantAt(date('2027-06-09'), '00:00'),
      allDay: true,
    }
    expect(eventOf(leave)).toMatchObject({ start: '2027-06-07', end: '2027-06-09', allDay: true })
  })
})
