import { londonDate } from '@/lib/law/calendar/date'
import { firstDayWithNotice } from '../window'
import type { Cells } from './cells'
import { cellsWithin, clockStarts, notBefore, type Day, type DayTable } from './day-table'
import type { Rules, Search } from './search'

/** How a day stands to the rules, whoever is free on it. */
export type DayMarks = { shortNotice: boolean; afterSafeDay: boolean; afterLastDay: boolean }

/** A day of the window and what the rules say of it. */
export type MarkedDay = { day: Day; marks: DayMarks }

/** Each day of the window with its marks: notice is 5 working days unless the family agrees to less (reg 37). */
export function markedDays({ days }: DayTable, { now, calendar, safeOn, lastOn }: Rules): MarkedDay[] {
  const inTimeFrom = firstDayWithNotice(londonDate(now), calendar)
  return days.map((day) => ({
    day,
    marks: {
      shortNotice: day.on < inTimeFrom,
      afterSafeDay: safeOn !== null && day.on > safeOn,
      afterLastDay: lastOn !== null && day.on > lastOn,
    },
  }))
}

/** Where meetings can start by the clock: every so many minutes, and not in the past. */
export function startsOnGrid(
  { rules, startsEvery }: Pick<Search, 'rules' | 'startsEvery'>,
  table: DayTable,
): Cells {
  return notBefore(table, clockStarts(table, startsEvery), rules.now.getTime())
}

/** The cells of the days on which a meeting may be: with less notice, or later than day 30, only if that was agreed. */
export function allowedDays(
  days: readonly MarkedDay[],
  { shortNoticeAccepted, laterAccepted }: Pick<Rules, 'shortNoticeAccepted' | 'laterAccepted'>,
  table: DayTable,
): Cells {
  const open = days.filter(
    ({ marks }) => (shortNoticeAccepted || !marks.shortNotice) && (laterAccepted || !marks.afterLastDay),
  )
  const stretches = open.map(({ day }) => [day.midnight, day.nextMidnight] as const)
  return cellsWithin(table, stretches)
}
