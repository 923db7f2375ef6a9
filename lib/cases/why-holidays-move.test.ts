import { expect, test } from 'vitest'
import { shippedCalendar, withHoliday, type HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { date } from '@/lib/law/calendar/date'
import type { Again } from './moved-days'
import { whyHolidaysMove } from './why-holidays-move'

const moved = (was: string | null, is: string | null) =>
  ({
    duty: { openedOn: date('2027-01-04'), dueOn: was && date(was) },
    deadline: { dueOn: is && date(is) },
  }) as Again

const proclaimed = (...days: string[]) =>
  days.reduce<HolidayCalendar>(
    (list, day) => withHoliday(list, { title: 'A vigil', date: date(day), notes: '' }, 'next'),
    shippedCalendar,
  )

const why = (one: Again, after: HolidayCalendar, before: HolidayCalendar | undefined = shippedCalendar) =>
  whyHolidaysMove(one, before, after)

test('the day that became a holiday, or stopped being one', () => {
  const after = proclaimed('2027-01-06')
  expect(why(moved('2027-01-06', '2027-01-07'), after)).toBe(
    'Wednesday 6 January 2027 became a bank holiday (A vigil)',
  )
  expect(why(moved('2027-01-07', '2027-01-06'), shippedCalendar, after)).toBe(
    'Wednesday 6 January 2027 is no longer a bank holiday',
  )
})

test('each of several, and only those that lie near', () => {
  const after = proclaimed('2027-01-06', '2027-01-07', '2028-06-02')
  expect(why(moved('2027-01-06', '2027-01-08'), after)).toBe(
    'Wednesday 6 January 2027 became a bank holiday (A vigil) and Thursday 7 January 2027 became a bank holiday (A vigil)',
  )
})

test('in general, where there are many or the earlier list is not known', () => {
  const many = proclaimed('2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08')
  expect(why(moved('2027-01-06', '2027-01-12'), many)).toBe('the bank holidays changed')
  expect(whyHolidaysMove(moved('2027-01-06', '2027-01-07'), undefined, many)).toBe(
    'the bank holidays changed',
  )
})

test('a day that could not be told, or can not any more', () => {
  expect(why(moved(null, '2027-01-07'), shippedCalendar)).toBe(
    'the bank holidays of those days have been published',
  )
  expect(why(moved('2027-01-07', null), shippedCalendar)).toBe(
    'the bank holidays of those days are not published yet',
  )
})
