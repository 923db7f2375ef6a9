import { expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { asOf } from './now'
import { comingDay, optionalDay, pastDay, typedDay } from './typed-day'

const letterDay = { called: 'The date on the letter', missing: 'Enter the date on the letter' }
const said = (given: unknown, schema: ReturnType<typeof typedDay> = typedDay(letterDay)) =>
  schema.safeParse(given).error?.issues.map(({ message }) => message)

test.each([
  ['2026-09-15'],
  ['2026-9-15'],
  ['2026-Sep-15'],
  ['2026-September-15'],
  ['２０２６-９-１５'],
  [{ day: '15', month: ' 9 ', year: '2026' }],
  [{ day: 15, month: 9, year: 2026 }],
])('%j is read', (given) => expect(typedDay(letterDay).parse(given)).toBe('2026-09-15'))

test.each([undefined, null, '', '--', { day: '', month: ' ', year: '' }])('%j is no day', (given) =>
  expect(said(given)).toEqual(['Enter the date on the letter']),
)

test.each([
  ['2026-02-30', 'must be a real date'],
  ['2026-13-01', 'must be a real date'],
  ['2025-02-29', 'must be a real date'],
  ['2026-02-', 'must include a day'],
  ['-02-', 'must include a day and a year'],
  ['26-02-01', 'must have a year with 4 numbers'],
  ['0000-00-00', 'must have a year from 1900 to 2199'],
  ['2200-01-01', 'must have a year from 1900 to 2199'],
  ['1899-12-31', 'must have a year from 1900 to 2199'],
  ['999999999-01-01', 'must be a real date'],
  ['2026-Nov-two', 'must be a real date'],
  ['--2026-11-02', 'must be a real date'],
  [['2026-11-02'], 'must be a real date'],
  ['2026-11-02\0', 'must be a real date'],
  ['9'.repeat(10_000), 'must include a day and a month'],
])('%s is refused with what is wrong', (given, wrong) =>
  expect(said(given)).toEqual([`The date on the letter ${wrong}`]),
)

const noon = new Date('2026-09-15T12:00:00Z')

test('a past day is today at the latest', () =>
  asOf(noon, () => {
    expect(pastDay(letterDay).parse('2026-09-15')).toBe(date('2026-09-15'))
    expect(said('2026-09-16', pastDay(letterDay))).toEqual([
      'The date on the letter must be today or in the past',
    ])
    return Promise.resolve()
  }))

test('a coming day is today at the earliest', () =>
  asOf(noon, () => {
    expect(comingDay(letterDay).parse('2026-09-15')).toBe(date('2026-09-15'))
    expect(said('2026-09-14', comingDay(letterDay))).toEqual([
      'The date on the letter must be today or in the future',
    ])
    return Promise.resolve()
  }))

test('a day that may be left out is null when it is', () => {
  expect(optionalDay(letterDay).parse('')).toBeNull()
  expect(optionalDay(letterDay).parse('2026-09-15')).toBe('2026-09-15')
  expect(optionalDay(letterDay).safeParse('2026-02-30').success).toBe(false)
})
