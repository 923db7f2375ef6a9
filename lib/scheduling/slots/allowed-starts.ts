import { londonDate } from '@/lib/law/calendar/date'
import { firstDayWithNotice } from '../window'
import { both, type Cells } from './cells'
import { cellsWithin, clockStarts, type Day, type DayTable } from './day-table'
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

/** Where meetings may start: on the clock's grid, not in the past, on days that the rules and the family allow. */
export function allowedStarts(
  days: readonly MarkedDay[],
  { rules, startsEvery }: Pick<Search, 'rules' | 'startsEvery'>,
  table: DayTable,
): Cells {
  const open = days.filter(
    ({ marks }) =>
      (rules.shortNoticeAccepted || !marks.shortNotice) && (rules.laterAccepted || !marks.afterLastDay),
  )
  const now = rules.now.getTime()
  const stretches = open.map(
    ({ day: { midnight, nextMidnight } }) => [Math.max(midnight, now), nextMidnight] as const,
  )
  const cells = cellsWithin(
    table,
    stretches.filter(([from, until]) => from < until),
  )
  return both(cells, clockStarts(table, startsEvery))
}
