import { dayAndMonth, yearOf, type CalendarDate } from '@/lib/law/calendar/date'

/** '2 November 2026', held together by hard spaces: a date as a certificate prints it. */
export function fullDate(day: CalendarDate): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`.replaceAll(' ', '\u00a0')
}
