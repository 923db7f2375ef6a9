import { shippedCalendar, type HolidayCalendar } from './bank-holidays'
import { addDays, earliest, latest, weekdayOf, type CalendarDate } from './date'

/** A rule was asked about a day whose bank holidays are not published, and does not guess. */
export class BeyondPublishedHolidays extends Error {
  override readonly name = 'BeyondPublishedHolidays'

  readonly day: CalendarDate
  readonly calendar: HolidayCalendar

  constructor(day: CalendarDate, calendar: HolidayCalendar) {
    super(
      `Working days on ${day} cannot be told: bank holidays are known from ${calendar.coversFrom} to ${calendar.coversUntil}.`,
    )
    this.day = day
    this.calendar = calendar
  }
}

/**
 * A working day: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales.
 *
 * HESC Rules 2008 r.1(3). The SEND Regulations 2014 say "working days" without a definition, so the same one is used
 * for them; an office's own Christmas closure does not count as a holiday (WD-1, WD-1a, A-1).
 * Throws BeyondPublishedHolidays.
 *
 * @provision rule1
 */
export function isWorkingDay(day: CalendarDate, calendar: HolidayCalendar = shippedCalendar): boolean {
  refuseUnpublished(day, calendar)
  return looksLikeWorkingDay(day, calendar)
}

/**
 * The nth working day after this day, which is itself not counted; with a negative n, the nth before it.
 * For 0, the day itself. Throws BeyondPublishedHolidays.
 */
export function addWorkingDays(
  day: CalendarDate,
  n: number,
  calendar: HolidayCalendar = shippedCalendar,
): CalendarDate {
  const step = Math.sign(n)
  let found = day
  for (let left = Math.abs(n); left > 0;) {
    found = addDays(found, step)
    if (isWorkingDay(found, calendar)) left -= 1
  }
  return found
}

/** The day if it is a working day, otherwise the next one. Throws BeyondPublishedHolidays. */
export function sameOrNextWorkingDay(
  day: CalendarDate,
  calendar: HolidayCalendar = shippedCalendar,
): CalendarDate {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)
}

/** The day if it is a working day, otherwise the one before. Throws BeyondPublishedHolidays. */
export function sameOrPreviousWorkingDay(
  day: CalendarDate,
  calendar: HolidayCalendar = shippedCalendar,
): CalendarDate {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, -1, calendar)
}

/**
 * The working day on or before a last day, but never before the day on which the time began. Throws
 * BeyondPublishedHolidays when the last day is beyond the published holidays.
 */
export function workingDayWithin(
  beganOn: CalendarDate,
  lastOn: CalendarDate,
  calendar: HolidayCalendar = shippedCalendar,
): CalendarDate {
  return earliest(lastOn, latest(beganOn, sameOrPreviousWorkingDay(lastOn, calendar)))
}

/**
 * How many working days come after `from`, up to and including `to`: 1 from a Monday to the Tuesday. Negative, and
 * counted the same way round, when `to` is earlier. Throws BeyondPublishedHolidays.
 */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: HolidayCalendar = shippedCalendar,
): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/**
 * As addWorkingDays, but past the published holidays it knows weekends only. For information beside a date, never
 * for one that anyone must keep.
 */
export function addLikelyWorkingDays(day: CalendarDate, n: number, calendar: HolidayCalendar): CalendarDate {
  let found = day
  for (let left = n; left > 0;) {
    found = addDays(found, 1)
    if (looksLikeWorkingDay(found, calendar)) left -= 1
  }
  return found
}

/** Throws BeyondPublishedHolidays for a day whose bank holidays are not published. */
export function refuseUnpublished(day: CalendarDate, calendar: HolidayCalendar): void {
  if (day < calendar.coversFrom || day > calendar.coversUntil)
    throw new BeyondPublishedHolidays(day, calendar)
}

function looksLikeWorkingDay(day: CalendarDate, calendar: HolidayCalendar): boolean {
  const weekend = weekdayOf(day) > 5
  return !weekend && !calendar.days.has(day)
}
