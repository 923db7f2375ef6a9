import { describe, expect, it, test } from 'vitest'
import { addDays, date, instantAt, londonTime } from '@/lib/law/calendar/date'
import { countOf, listOf } from './cells'
import { atClock, cellsOfDay, clockStarts, dayOf, dayTable, instantOf } from './day-table'

const clocksGoBack = date('2026-10-25')
const clocksGoForward = date('2027-03-28')

describe('the day table', () => {
  test.each(['2026-10-23', '2026-12-01', '2027-03-26'])(
    'knows every time of the clock in the days from %s without asking the time zone',
    (from) => {
      const { allDays } = dayTable(date(from), addDays(date(from), 3))
      for (const day of allDays)
        for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
          const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
          expect(new Date(atClock(day, minutes))).toEqual(instantAt(day.on, clock))
        }
    },
  )

  it('takes midnight at the end of a day for the start of the next', () => {
    const table = dayTable(clocksGoBack, clocksGoBack)
    expect(new Date(atClock(table.days[0]!, 24 * 60))).toEqual(instantAt(date('2026-10-26'), '00:00'))
  })

  test.each([
    [clocksGoBack, 25],
    [clocksGoForward, 23],
    [date('2026-12-01'), 24],
  ])('gives %s its %i hours', (day, hours) => {
    const table = dayTable(day, day)
    expect(countOf(cellsOfDay(table, table.days[0]!))).toBe(hours * 12)
    expect(table.cellCount).toBe((hours + 24) * 12)
  })

  it('starts nothing at a time that the clocks skip, and counts one that comes twice once', () => {
    const clocks = (day: typeof clocksGoBack) => {
      const table = dayTable(day, day)
      return listOf(clockStarts(table, 30))
        .slice(0, 7)
        .map((cell) => londonTime(new Date(instantOf(table, cell))))
    }
    expect(clocks(clocksGoForward)).toEqual([
      '12 midnight',
      '12:30am',
      '2am',
      '2:30am',
      '3am',
      '3:30am',
      '4am',
    ])
    expect(clocks(clocksGoBack)).toEqual(['12 midnight', '12:30am', '1am', '1:30am', '2am', '2:30am', '3am'])
  })

  it('puts the last five minutes of a summer day, 10:55pm by UTC, on that day', () => {
    const table = dayTable(date('2026-10-24'), clocksGoBack)
    const at = new Date('2026-10-24T22:55:00Z').getTime()
    expect(dayOf(table, at).on).toBe('2026-10-24')
    expect(dayOf(table, at + 5 * 60_000).on).toBe('2026-10-25')
  })
})
