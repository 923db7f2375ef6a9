import { Temporal } from 'temporal-polyfill'

declare const brand: unique symbol

/** A day in England as YYYY-MM-DD. Two of them compare with < and > as text. Never an instant. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' }

/** The day that the text names. Throws RangeError unless it is a real day written YYYY-MM-DD, from 1900 to 2199. */
export function date(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a real day written as YYYY-MM-DD: ${text}`)
  return text
}

/** Whether the text is a real day written YYYY-MM-DD, from 1900 to 2199. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month)
}

/** n days later; the first day is not counted (G-3). Negative counts go back. */
export function addDays(day: CalendarDate, n: number): CalendarDate {
  return written(plain(day).add({ days: n }))
}

/** n weeks later; the first day is not counted (G-4). */
export function addWeeks(day: CalendarDate, n: number): CalendarDate {
  return addDays(day, 7 * n)
}

/**
 * The corresponding date n months later: the same day number, or the last day of a month that is too short
 * (Interpretation Act 1978 Sch 1; Dodds v Walker [1981] UKHL). It does not stick to month ends (G-2).
 *
 * @provision interpretation
 */
export function addMonths(day: CalendarDate, n: number): CalendarDate {
  return written(plain(day).add({ months: n }))
}

/** The last day of a period of n days that begins with this day, which is itself counted (G-5). */
export function lastDayBeginningWith(day: CalendarDate, n: number): CalendarDate {
  return addDays(day, n - 1)
}

/** Days from one day to another: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return plain(from).until(plain(to)).days
}

/** The first of the days. */
export function earliest(first: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return [first, ...others].toSorted()[0]!
}

/** The last of the days. */
export function latest(first: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return [first, ...others].toSorted().at(-1)!
}

/** The year, as in 2026. */
export function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4))
}

/** The month, 1 for January to 12. */
export function monthOf(day: CalendarDate): number {
  return Number(day.slice(5, 7))
}

/** The day of the month, 1 to 31. */
export function dayOf(day: CalendarDate): number {
  return Number(day.slice(8))
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CalendarDate): number {
  return plain(day).dayOfWeek
}

/** 'Thursday 31 December 2026', with ordinary spaces. */
export function longDate(day: CalendarDate): string {
  return `${weekdays[weekdayOf(day) - 1]} ${dayMonthAndYear(day)}`
}

/** '31 December 2026'. */
export function dayMonthAndYear(day: CalendarDate): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`
}

/** '31 December'. */
export function dayAndMonth(day: CalendarDate): string {
  return `${dayOf(day)} ${months[monthOf(day) - 1]}`
}

/** 'Thu 31 Dec'. */
export function shortDate(day: CalendarDate): string {
  return `${weekdays[weekdayOf(day) - 1]!.slice(0, 3)} ${dayOf(day)} ${months[monthOf(day) - 1]!.slice(0, 3)}`
}

/**
 * The day it is in London at this instant, whatever the server's own time zone. Every date of the law is one of
 * these (G-1); summer time decides which, and changes no count (G-6).
 */
export function londonDate(instant: Date): CalendarDate {
  return written(inLondon(instant).toPlainDate())
}

/** The London clock at this instant: '10am', '12:30pm', '12 noon', '12 midnight'. */
export function londonTime(instant: Date): string {
  const { hour, minute } = inLondon(instant)
  if (minute === 0 && hour === 12) return '12 noon'
  if (minute === 0 && hour === 0) return '12 midnight'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * The instant when London clocks show this time ('HH:MM') on this day. A time that the clocks skip in March is
 * taken an hour later; one that comes twice in October is the first. Throws RangeError on a time that is none.
 */
export function instantAt(day: CalendarDate, time: string): Date {
  return new Date(atLondon(day, time).epochMilliseconds)
}

/** The same instant as text with its offset: '2026-07-30T17:00:00+01:00'. */
export function instantWithOffset(day: CalendarDate, time: string): string {
  return atLondon(day, time).toString({ timeZoneName: 'never' })
}

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const london = 'Europe/London'

function inLondon(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(london)
}

function atLondon(day: CalendarDate, time: string): Temporal.ZonedDateTime {
  return plain(day).toZonedDateTime({ timeZone: london, plainTime: Temporal.PlainTime.from(time) })
}

function lastDayOfMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

function plain(day: CalendarDate): Temporal.PlainDate {
  return new Temporal.PlainDate(yearOf(day), monthOf(day), dayOf(day))
}

/** Temporal gives real days only, so that the years alone are still to be checked. */
function written(day: Temporal.PlainDate): CalendarDate {
  if (day.year < 1900 || day.year > 2199) throw new RangeError(`Not from 1900 to 2199: ${day.toString()}`)
  return day.toString() as CalendarDate
}
