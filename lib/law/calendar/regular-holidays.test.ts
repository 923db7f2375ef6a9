import { describe, expect, it } from 'vitest'
import { holidayCalendar, shippedCalendar } from './bank-holidays'
import { easterSunday, regularHolidays, regularHolidaysMissing } from './regular-holidays'

const years = Array.from({ length: 15 }, (_, n) => 2014 + n)

describe('the regular bank holidays', () => {
  it('are the shipped list, but for the days that were moved or added', () => {
    const regular = new Set(years.flatMap(regularHolidays).map(({ date }) => date))
    const shipped = [...shippedCalendar.days]
    expect(shipped.filter((day) => !regular.has(day))).toEqual([
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ])
    expect(regularHolidaysMissing(shippedCalendar).map(({ date }) => date)).toEqual([
      '2020-05-04',
      '2022-05-30',
    ])
  })

  it.each(years.filter((year) => year !== 2020 && year !== 2022 && year !== 2023))(
    'have the names and notes of the %i list',
    (year) => {
      const shipped = shippedCalendar.events.filter(({ date }) => date.startsWith(String(year)))
      const regular = regularHolidays(year).toSorted((a, b) => (a.date < b.date ? -1 : 1))
      expect(regular).toEqual(shipped)
    },
  )

  it('shows what a short list lacks', () => {
    const short = holidayCalendar(
      shippedCalendar.events.filter(({ date }) => date.startsWith('2027') && date !== '2027-03-26'),
      'short',
    )
    expect(regularHolidaysMissing(short)).toEqual([{ title: 'Good Friday', date: '2027-03-26', notes: '' }])
  })

  it.each([
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('has Easter %i on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })
})
