import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, type CalendarDate } from '@/lib/law/calendar/date'
import { addLikelyWorkingDays, addWorkingDays } from '@/lib/law/calendar/working-day'

/** The days of a duty that a stage of the plan may count from. */
export type DutyDays = { dueOn: CalendarDate; safeOn: CalendarDate }

/** When a stage comes: its name, kept with every reminder, and its day for one duty. */
export type When = { name: string; on: (days: DutyDays, calendar: HolidayCalendar) => CalendarDate }

/** So many days before the safe day. */
export const beforeSafe = (n: number): When => ({
  name: `${n}_days_before_safe`,
  on: ({ safeOn }) => addDays(safeOn, -n),
})

/** So many days before the last day. */
export const beforeDue = (n: number): When => ({
  name: `${n}_days_before_due`,
  on: ({ dueOn }) => addDays(dueOn, -n),
})

/** So many working days before the last day, which the law counted with the same holidays. */
export const workingDaysBefore = (n: number): When => ({
  name: `${n}_working_days_before_due`,
  on: ({ dueOn }, calendar) => addWorkingDays(dueOn, -n, calendar),
})

export const onTheSafeDay: When = { name: 'safe_day', on: ({ safeOn }) => safeOn }

export const onTheLastDay: When = { name: 'last_day', on: ({ dueOn }) => dueOn }

export const dayAfter: When = { name: 'day_after', on: ({ dueOn }) => addDays(dueOn, 1) }

/** So many working days after the last day; past the published holidays, so many weekdays. */
export const workingDaysAfter = (n: number): When => ({
  name: `${n}_working_days_after`,
  on: ({ dueOn }, calendar) => addLikelyWorkingDays(dueOn, n, calendar),
})

/** A day of the 30 that the arranging body has, counted as every page counts them. */
export const dayOfThirty = (n: number): When => ({
  name: `day_${n}_of_30`,
  on: ({ dueOn }) => addDays(dueOn, n - 30),
})
