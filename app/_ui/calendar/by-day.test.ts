import { describe, expect, it } from 'vitest'
import { date, instantAt } from '@/lib/law/calendar/date'
import { byDay, daysTaken } from './by-day'
import type { CalendarEntry } from './entry'

const entry = (key: string, startsAt: Date, endsAt: Date): CalendarEntry => ({
  key,
  look: 'firm',
  title: key,
  startsAt,
  endsAt,
})
const monday = date('2026-12-07')
const wednesday = date('2026-12-09')

describe('byDay', () => {
  it('gives every day, also those without an entry, in the order of the clock', () => {
    const late = entry('late', instantAt(monday, '14:00'), instantAt(monday, '15:00'))
    const early = entry('early', instantAt(monday, '09:00'), instantAt(monday, '10:00'))
    const days = byDay([late, early], monday, wednesday)
    expect(days.map(({ on }) => on)).toEqual(['2026-12-07', '2026-12-08', '2026-12-09'])
    expect(days.map(({ entries }) => entries.map(({ key }) => key))).toEqual([['early', 'late'], [], []])
  })

  it('cuts what lasts longer at midnight, and says which days it fills', () => {
    const away = entry('away', instantAt(monday, '13:00'), instantAt(wednesday, '00:00'))
    const [first, second, third] = byDay([away], monday, wednesday)
    expect(first?.entries[0]).toMatchObject({ allDay: false, endsAt: instantAt(date('2026-12-08'), '00:00') })
    expect(second?.entries[0]).toMatchObject({ allDay: true })
    expect(third?.entries).toEqual([])
  })

  it('fills the day of 25 hours when the clocks go back', () => {
    const sunday = date('2026-10-25')
    const leave = entry('leave', instantAt(sunday, '00:00'), instantAt(date('2026-10-26'), '00:00'))
    expect(leave.endsAt.getTime() - leave.startsAt.getTime()).toBe(25 * 60 * 60 * 1000)
    expect(byDay([leave], sunday, sunday)[0]?.entries[0]?.allDay).toBe(true)
  })
})

describe('daysTaken', () => {
  it('ends on the day before the midnight at which it ends', () => {
    const leave = { startsAt: instantAt(monday, '00:00'), endsAt: instantAt(wednesday, '00:00') }
    expect(daysTaken(leave)).toEqual({ firstOn: '2026-12-07', lastOn: '2026-12-08' })
  })
})
