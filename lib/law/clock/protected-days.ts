import { addDays, date, monthOf, yearOf, type CalendarDate } from '../calendar/date'

/** The parts of the year when the Tribunal's rules help those who must act, in special educational needs cases (T12-6). */
export type ProtectedWindow = 'august' | 'christmas'

/** The window in which a day lies: all of August, or 25 December to 1 January. */
export function protectedWindow(day: CalendarDate): ProtectedWindow | null {
  const monthAndDay = day.slice(5)
  if (monthOf(day) === 8) return 'august'
  return monthAndDay >= '12-25' || monthAndDay === '01-01' ? 'christmas' : null
}

/**
 * Moves the end: r.12(3)(a), for the notice that starts an appeal. Where the time ends inside a window, the day after
 * the window; otherwise the same day. Days inside a window still count while the time runs (T12-3).
 */
export function afterProtectedDays(endsOn: CalendarDate): CalendarDate {
  const window = protectedWindow(endsOn)
  if (window === 'august') return date(`${yearOf(endsOn)}-09-01`)
  if (window === 'christmas') return addDays(date(`${yearOf(addDays(endsOn, 7))}-01-01`), 1)
  return endsOn
}

/**
 * Not counted: r.12(3)(b), for every other act in a special educational needs case. Days inside a window are passed
 * over in the count (T12-4). Never for the SEND Regulations' own times (G-8).
 */
export function isNotCounted(day: CalendarDate): boolean {
  return protectedWindow(day) !== null
}
