import { describe, expect, it } from 'vitest'
import {
  asGovUkJson,
  readHolidayCalendar,
  shippedCalendar,
  UnreadableHolidays,
  withHoliday,
} from './bank-holidays'
import { date } from './date'

const event = (day: string, title = 'A holiday') => ({ title, date: day, notes: '', bunting: true })
const file = (...events: unknown[]) => ({ 'england-and-wales': { division: 'england-and-wales', events } })

describe('the shipped bank holidays', () => {
  it('cover 2014 to 2028', () => {
    expect(shippedCalendar.events).toHaveLength(123)
    expect(shippedCalendar.coversFrom).toBe('2014-01-01')
    expect(shippedCalendar.coversUntil).toBe('2028-12-31')
  })
})

describe('reading a GOV.UK file', () => {
  it('keeps England and Wales, in order, without bunting', () => {
    const given = {
      ...file(event('2026-12-28'), event('2026-12-25', 'Christmas Day')),
      scotland: { events: [] },
    }
    const calendar = readHolidayCalendar(given, 'v2')
    expect(calendar.version).toBe('v2')
    expect(calendar.events).toEqual([
      { title: 'Christmas Day', date: '2026-12-25', notes: '' },
      { title: 'A holiday', date: '2026-12-28', notes: '' },
    ])
    expect([...calendar.days]).toEqual(['2026-12-25', '2026-12-28'])
    expect(calendar.coversFrom).toBe('2026-01-01')
    expect(calendar.coversUntil).toBe('2026-12-31')
  })

  it('comes back the same from what it writes', () => {
    expect(readHolidayCalendar(asGovUkJson(shippedCalendar), shippedCalendar.version)).toEqual(
      shippedCalendar,
    )
  })

  it('takes missing notes as none and keeps those given', () => {
    const { events } = readHolidayCalendar(
      file({ title: 'A', date: '2026-12-25' }, { title: 'B', date: '2026-12-26', notes: 'Substitute day' }),
      'v',
    )
    expect(events.map(({ notes }) => notes)).toEqual(['', 'Substitute day'])
  })

  it.each([
    [null, 'There is no list'],
    ['{}', 'There is no list'],
    [{}, 'There is no list'],
    [{ 'england-and-wales': null }, 'There is no list'],
    [{ 'england-and-wales': { events: 'none' } }, 'There is no list'],
    [{ 'england-and-wales': { division: 'scotland', events: [] } }, 'of another division'],
    [file(), 'no bank holidays'],
    [file('2026-12-25'), 'not an object'],
    [file(null), 'not an object'],
    [file({ date: '2026-12-25' }), 'no title'],
    [file(event('2026-12-25', '')), 'no title'],
    [file(event('2026-02-30', 'Thirtieth')), '"Thirtieth" has no real date'],
    [file({ title: 'Undated' }), '"Undated" has no real date'],
    [file({ title: 'Listed', date: ['2026-12-25'] }), '"Listed" has no real date'],
    [file(event('2026-12-25'), event('2026-12-25')), 'same day twice'],
  ])('refuses %j', (given, reason) => {
    expect(() => readHolidayCalendar(given, 'v')).toThrow(UnreadableHolidays)
    expect(() => readHolidayCalendar(given, 'v')).toThrow(reason)
  })

  it('takes a list without any December at its word', () => {
    const mays = [event('2026-05-04'), event('2027-05-03'), event('2028-05-01')]
    expect(readHolidayCalendar(file(...mays), 'v').coversUntil).toBe('2028-12-31')
  })
})

describe('one more holiday', () => {
  const wedding = { title: 'A royal wedding', date: date('2027-06-04'), notes: '' }

  it('joins the list under a new version', () => {
    const calendar = withHoliday(shippedCalendar, wedding, 'v2')
    expect(calendar.version).toBe('v2')
    expect(calendar.events).toHaveLength(124)
    expect(calendar.days.has(wedding.date)).toBe(true)
    expect(shippedCalendar.days.has(wedding.date)).toBe(false)
  })

  it('does not make the rest of a later year look known', () => {
    const calendar = withHoliday(shippedCalendar, { ...wedding, date: date('2030-06-03') }, 'v2')
    expect(calendar.coversUntil).toBe('2028-12-31')
  })

  it('is refused if it is there already', () => {
    expect(() => withHoliday(shippedCalendar, { ...wedding, date: date('2027-05-03') }, 'v2')).toThrow(
      UnreadableHolidays,
    )
  })
})
