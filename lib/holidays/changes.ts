import type { BankHoliday, HolidayCalendar } from '@/lib/law/calendar/bank-holidays'

/** What one list of bank holidays says otherwise than another. */
export type HolidayChanges = {
  added: readonly BankHoliday[]
  removed: readonly BankHoliday[]
  /** The same day under another title. It moves nothing. */
  renamed: readonly { holiday: BankHoliday; was: string }[]
  /** How many days are in both. */
  unchanged: number
}

/** What `after` says otherwise than `before`, each part in the order of its days. */
export function changesBetween(before: HolidayCalendar, after: HolidayCalendar): HolidayChanges {
  const titles = new Map(before.events.map(({ date, title }) => [date, title]))
  const kept = after.events.filter(({ date }) => before.days.has(date))
  return {
    added: after.events.filter(({ date }) => !before.days.has(date)),
    removed: before.events.filter(({ date }) => !after.days.has(date)),
    renamed: kept.flatMap((holiday) => {
      const was = titles.get(holiday.date)
      return was !== undefined && was !== holiday.title ? [{ holiday, was }] : []
    }),
    unchanged: kept.length,
  }
}
