import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWeeks,
  date,
  dayAndMonth,
  dayOf,
  daysBetween,
  earliest,
  instantAt,
  instantWithOffset,
  isCalendarDate,
  lastDayBeginningWith,
  latest,
  londonDate,
  londonTime,
  longDate,
  monthOf,
  shortDate,
  weekdayOf,
  yearOf,
} from './date'

describe('a calendar date', () => {
  it.each(['2026-12-31', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
    expect(date(text)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    'today',
    '',
  ])('is not %o', (text) => {
    expect(isCalendarDate(text)).toBe(false)
    expect(() => date(text)).toThrow(RangeError)
  })

  it('counts days and weeks without the first day, and periods that begin with a day with it', () => {
    expect(addDays(date('2026-02-27'), 2)).toBe('2026-03-01')
    expect(addDays(date('2026-03-01'), -1)).toBe('2026-02-28')
    expect(addWeeks(date('2026-05-01'), 6)).toBe('2026-06-12')
    expect(lastDayBeginningWith(date('2026-05-01'), 42)).toBe('2026-06-11')
    expect(daysBetween(date('2026-03-28'), date('2026-03-30'))).toBe(2)
    expect(daysBetween(date('2026-03-30'), date('2026-03-28'))).toBe(-2)
  })

  it('adds months to the corresponding date, or the last day of a month that is too short', () => {
    expect(addMonths(date('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(date('2026-02-28'), 1)).toBe('2026-03-28')
    expect(addMonths(date('2027-12-31'), 2)).toBe('2028-02-29')
  })

  it('never leaves the years it knows', () => {
    expect(() => addDays(date('2199-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(date('1900-01-01'), -1)).toThrow(RangeError)
    expect(addDays(date('2199-12-30'), 1)).toBe('2199-12-31')
    expect(addDays(date('1900-01-02'), -1)).toBe('1900-01-01')
  })

  it('finds the first and the last of several', () => {
    const [a, b, c] = [date('2026-01-02'), date('2025-12-31'), date('2026-02-01')]
    expect(earliest(a, b, c)).toBe(b)
    expect(latest(a, b, c)).toBe(c)
    expect(earliest(a)).toBe(a)
  })

  it('has parts', () => {
    const day = date('2026-12-31')
    expect([yearOf(day), monthOf(day), dayOf(day), weekdayOf(day)]).toEqual([2026, 12, 31, 4])
    expect([weekdayOf(date('2026-11-23')), weekdayOf(date('2026-11-29'))]).toEqual([1, 7])
  })

  it('is written in words', () => {
    expect(longDate(date('2026-12-31'))).toBe('Thursday 31 December 2026')
    expect(longDate(date('2026-02-01'))).toBe('Sunday 1 February 2026')
    expect(dayAndMonth(date('2026-12-31'))).toBe('31 December')
    expect(shortDate(date('2026-12-31'))).toBe('Thu 31 Dec')
    expect(shortDate(date('2026-09-07'))).toBe('Mon 7 Sep')
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (n) => {
        const day = date('2026-11-23')
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })
})

describe('London time', () => {
  it('gives the London day of an instant', () => {
    expect(londonDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
    expect(londonDate(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31')
  })

  it.each([
    ['2026-01-05T10:00:00Z', '10am'],
    ['2026-07-06T09:00:00Z', '10am'],
    ['2026-01-05T12:30:00Z', '12:30pm'],
    ['2026-01-05T12:00:00Z', '12 noon'],
    ['2026-01-05T00:00:00Z', '12 midnight'],
    ['2026-01-05T00:05:00Z', '12:05am'],
    ['2026-01-05T11:59:00Z', '11:59am'],
    ['2026-01-05T17:00:00Z', '5pm'],
  ])('says %s as %s', (instant, words) => {
    expect(londonTime(new Date(instant))).toBe(words)
  })

  it.each([
    ['2026-01-05', '10:00', '2026-01-05T10:00:00.000Z', '2026-01-05T10:00:00+00:00'],
    ['2026-07-06', '10:00', '2026-07-06T09:00:00.000Z', '2026-07-06T10:00:00+01:00'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z', '2026-03-29T02:30:00+01:00'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00+01:00'],
  ])('takes %s %s on London clocks as %s', (day, time, instant, withOffset) => {
    expect(instantAt(date(day), time).toISOString()).toBe(instant)
    expect(instantWithOffset(date(day), time)).toBe(withOffset)
  })

  it('refuses a time that is none', () => {
    expect(() => instantAt(date('2026-01-05'), '25:00')).toThrow(RangeError)
  })
})
