import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { giveNotice } from '@/lib/law/clock/give-notice'

/** What is left of the 30 days: the days on which a meeting may still be, and the last of them by each count. */
export type Window = { fromOn: CalendarDate; safeOn: CalendarDate; lastOn: CalendarDate }

type Clock = { safeOn: CalendarDate | null; dueOn: CalendarDate | null } | undefined

/**
 * The days left for a meeting, with 5 working days' notice where they allow it (SEND Regs 2014 reg 37); a family
 * that has agreed to less can meet from tomorrow. While the clock has not started, 30 days from today.
 */
export function windowOf(
  clock: Clock,
  { today, calendar, shortNotice }: { today: CalendarDate; calendar: HolidayCalendar; shortNotice: boolean },
): Window {
  const lastOn = clock?.dueOn ?? addDays(today, 30)
  const safeOn = clock?.safeOn ?? lastOn
  const tomorrow = addDays(today, 1)
  const withNotice = shortNotice ? tomorrow : firstDayWithNotice(today, calendar)
  return { fromOn: withNotice <= lastOn ? withNotice : tomorrow, safeOn, lastOn }
}

/** How a time stands to the law: too soon for notice, later than the safe day, later than day 30. */
export function marksOf(
  startsAt: Date,
  clock: Clock,
  { today, calendar }: { today: CalendarDate; calendar: HolidayCalendar },
) {
  const on = londonDate(startsAt)
  return {
    shortNotice: isShortNotice(on, today, calendar),
    beyondSafe: !!clock?.safeOn && on > clock.safeOn,
    beyondWindow: !!clock?.dueOn && on > clock.dueOn,
  }
}

/** Whether it is too late to tell everyone of a meeting on this day 5 working days before (reg 37). */
export const isShortNotice = (meetingOn: CalendarDate, today: CalendarDate, calendar: HolidayCalendar) =>
  lastDayForNotice(meetingOn, calendar) < today

/**
 * The last day on which a meeting can be told of in time (reg 37). Past the published bank holidays it is 14 days
 * before: whatever days they will be, 5 working days fit in.
 */
export function lastDayForNotice(meetingOn: CalendarDate, calendar: HolidayCalendar): CalendarDate {
  return meetingOn > calendar.coversUntil
    ? addDays(meetingOn, -14)
    : giveNotice({ meetingOn }, calendar).dueOn
}

/** The first day for which everyone can still be told 5 working days before (reg 37). */
export function firstDayWithNotice(today: CalendarDate, calendar: HolidayCalendar): CalendarDate {
  const known = firstDays.get(calendar) ?? new Map<CalendarDate, CalendarDate>()
  firstDays.set(calendar, known)
  // Five working days are five days at least.
  let day = known.get(today) ?? addDays(today, 5)
  while (!known.has(today) && isShortNotice(day, today, calendar)) day = addDays(day, 1)
  known.set(today, day)
  return day
}

/** Every search asks, and all day the answer is the same. */
const firstDays = new WeakMap<HolidayCalendar, Map<CalendarDate, CalendarDate>>()
