import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayCalendar, shippedCalendar } from './bank-holidays'
import { addDays, date } from './date'
import {
  addLikelyWorkingDays,
  addWorkingDays,
  BeyondPublishedHolidays,
  isWorkingDay,
  refuseUnpublished,
  sameOrNextWorkingDay,
  sameOrPreviousWorkingDay,
  workingDaysBetween,
  workingDayWithin,
} from './working-day'

const someDay = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(date('2014-06-01'), n))

describe('working days', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-27', true, 'a Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2026-12-29', true, 'an office may be closed, but it is no holiday'],
  ])('%s is one: %s, %s', (day, expected) => {
    expect(isWorkingDay(date(day))).toBe(expected)
  })

  it('are counted from the next day on, either way', () => {
    expect(addWorkingDays(date('2026-12-23'), 3)).toBe('2026-12-30')
    expect(addWorkingDays(date('2027-01-05'), -5)).toBe('2026-12-24')
    expect(addWorkingDays(date('2026-12-26'), 0)).toBe('2026-12-26')
  })

  it('are found on, after or before a day', () => {
    expect(sameOrNextWorkingDay(date('2026-12-25'))).toBe('2026-12-29')
    expect(sameOrNextWorkingDay(date('2026-12-24'))).toBe('2026-12-24')
    expect(sameOrPreviousWorkingDay(date('2026-12-28'))).toBe('2026-12-24')
    expect(sameOrPreviousWorkingDay(date('2026-12-29'))).toBe('2026-12-29')
  })

  it('are never before the time began, nor after its end', () => {
    const saturday = date('2026-11-28')
    expect(workingDayWithin(saturday, saturday)).toBe(saturday)
    expect(workingDayWithin(date('2026-11-01'), saturday)).toBe('2026-11-27')
    expect(workingDayWithin(date('2026-12-01'), saturday)).toBe(saturday)
  })

  it('are counted between two days', () => {
    expect(workingDaysBetween(date('2026-11-23'), date('2026-11-24'))).toBe(1)
    expect(workingDaysBetween(date('2026-11-27'), date('2026-11-30'))).toBe(1)
    expect(workingDaysBetween(date('2026-11-30'), date('2026-11-27'))).toBe(-1)
    expect(workingDaysBetween(date('2026-11-27'), date('2026-11-27'))).toBe(0)
  })

  it('come back to the number counted', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), (day, n) => {
        expect(workingDaysBetween(day, addWorkingDays(day, n))).toBe(n)
      }),
    )
  })

  it('follow the calendar that is given', () => {
    const holiday = { title: 'A royal wedding', date: date('2026-11-24'), notes: '' }
    const calendar = holidayCalendar([...shippedCalendar.events, holiday], 'with a wedding')
    expect(isWorkingDay(holiday.date, calendar)).toBe(false)
    expect(addWorkingDays(date('2026-11-23'), 1, calendar)).toBe('2026-11-25')
    expect(addWorkingDays(date('2026-11-25'), -1, calendar)).toBe('2026-11-23')
    expect(sameOrNextWorkingDay(holiday.date, calendar)).toBe('2026-11-25')
    expect(sameOrPreviousWorkingDay(holiday.date, calendar)).toBe('2026-11-23')
    expect(workingDayWithin(date('2026-11-01'), holiday.date, calendar)).toBe('2026-11-23')
    expect(workingDaysBetween(date('2026-11-23'), date('2026-11-25'), calendar)).toBe(1)
    expect(workingDaysBetween(date('2026-11-25'), date('2026-11-23'), calendar)).toBe(-1)
  })
})

describe('past the published holidays', () => {
  it.each(['2029-01-01', '2029-01-06', '2013-12-31'])(
    'refuses to say whether %s is a working day',
    (text) => {
      expect(() => isWorkingDay(date(text))).toThrow(BeyondPublishedHolidays)
    },
  )

  it('answers up to the last day and from the first', () => {
    expect(isWorkingDay(date('2028-12-31'))).toBe(false)
    expect(isWorkingDay(date('2014-01-02'))).toBe(true)
    refuseUnpublished(date('2028-12-31'), shippedCalendar)
    refuseUnpublished(date('2014-01-01'), shippedCalendar)
  })

  it('refuses a count that runs out', () => {
    expect(addWorkingDays(date('2028-12-27'), 2)).toBe('2028-12-29')
    expect(() => addWorkingDays(date('2028-12-27'), 3)).toThrow(BeyondPublishedHolidays)
    expect(() => sameOrNextWorkingDay(date('2028-12-30'))).toThrow(BeyondPublishedHolidays)
    expect(() => sameOrPreviousWorkingDay(date('2029-01-01'))).toThrow(BeyondPublishedHolidays)
  })

  it('says which day and how far the list goes', () => {
    const refusal = new BeyondPublishedHolidays(date('2029-01-01'), shippedCalendar)
    expect(refusal.day).toBe('2029-01-01')
    expect(refusal.calendar).toBe(shippedCalendar)
    expect(refusal.message).toContain('2028-12-31')
  })

  it('may still guess for information, by weekends alone', () => {
    expect(addLikelyWorkingDays(date('2028-12-29'), 1, shippedCalendar)).toBe('2029-01-01')
    expect(addLikelyWorkingDays(date('2029-01-05'), 1, shippedCalendar)).toBe('2029-01-08')
    expect(addLikelyWorkingDays(date('2028-12-22'), 2, shippedCalendar)).toBe('2028-12-28')
  })
})
