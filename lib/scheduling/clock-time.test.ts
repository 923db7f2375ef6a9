import { expect, test } from 'vitest'
import { clockTime, optionalClockTime } from './clock-time'

const time = clockTime({ called: 'The time', missing: 'Enter the time' })
const said = (given: unknown) => time.safeParse(given).error?.issues[0]?.message

test.each([
  ['9:30', '09:30'],
  ['09:30:00', '09:30'],
  ['9.30am', '09:30'],
  ['0930', '09:30'],
  ['2pm', '14:00'],
  ['2.15 PM', '14:15'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['noon', '12:00'],
  [' 23:59 ', '23:59'],
])('%s is %s', (typed, read) => {
  expect(time.parse(typed)).toBe(read)
})

test.each(['9', '24:00', '13pm', '0am', '9:60', 'soon', '9:30\u0000', 'x'.repeat(10_000)])(
  '%s is refused',
  (typed) => {
    expect(said(typed)).toBe('The time must be a time, like 9:30 or 2pm')
  },
)

test('nothing is asked for, or may be left out', () => {
  expect(said('')).toBe('Enter the time')
  expect(said(undefined)).toBe('Enter the time')
  expect(optionalClockTime({ called: 'The time' }).parse('')).toBeNull()
})
