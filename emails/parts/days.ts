import {
  dayAndMonth,
  londonDate,
  londonTime,
  longDate,
  yearOf,
  type CalendarDate,
} from '@/lib/law/calendar/date'
import type { MeetingFacts } from '../letter'

/** 'Thursday 31 December 2026', with hard spaces in the date. */
export function fullDay(day: CalendarDate): string {
  return held(longDate(day))
}

/** '31 December 2026'. */
export function plainDay(day: CalendarDate): string {
  return held(`${dayAndMonth(day)} ${yearOf(day)}`)
}

/** 'Thursday'. */
export function weekday(day: CalendarDate): string {
  return longDate(day).split(' ')[0] ?? ''
}

/** An instant, given as ISO text, on London's clock: 'Thursday 31 December 2026, 12:30pm'. */
export function moment(iso: string): string {
  const at = new Date(iso)
  return `${fullDay(londonDate(at))}, ${held(londonTime(at))}`
}

/** 'Tuesday 8 December 2026, 10am to 12:30pm'. */
export function meetingTime({ startsAt, endsAt }: Pick<MeetingFacts, 'startsAt' | 'endsAt'>): string {
  return `${moment(startsAt)} to ${held(londonTime(new Date(endsAt)))}`
}

/** '8 December, 10am', for subjects. */
export function shortMoment(iso: string): string {
  const at = new Date(iso)
  return `${dayAndMonth(londonDate(at))}, ${londonTime(at)}`
}

/** Where a line must not break: between a number and its word, and before the year. */
const held = (text: string) => text.replaceAll(/(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d{4}$)/gu, '\u00a0')
