import {
  addDays,
  addMonths,
  date,
  dayOf,
  isCalendarDate,
  monthOf,
  weekdayOf,
  yearOf,
  type CalendarDate,
} from '@/lib/law/calendar/date'
import { dateWords } from '../dates/date-text'
import type { Show } from './entry'

/** The days a calendar page shows, how it names them, and the addresses of those before and after. */
export type ShownDays = {
  show: Show
  on: CalendarDate
  fromOn: CalendarDate
  untilOn: CalendarDate
  title: string
  /** 'week': how much is shown, in a sentence. */
  unit: 'day' | 'week' | 'month'
  before: string
  after: string
}

/** Where a calendar's page is, and what else its address keeps while somebody goes on: a filter. */
export type CalendarPlace = { path: string; kept: readonly (readonly [name: string, value: string])[] }

/** Reads `?show=` and `?on=`; what is unknown, or a day too far away, is this week. */
export function shownDays(
  asked: Readonly<Record<string, unknown>>,
  today: CalendarDate,
  place: CalendarPlace,
): ShownDays {
  const show = shows.find((known) => known === asked.show) ?? 'week'
  const on = near(asked.on, today) ?? today
  const { fromOn, untilOn, title, unit, step } = spans[show](on)
  return {
    ...{ show, on, fromOn, untilOn, title, unit },
    before: calendarAddress(place, show, step(-1)),
    after: calendarAddress(place, show, step(1)),
  }
}

export const calendarAddress = ({ path, kept }: CalendarPlace, show: Show, on: CalendarDate) =>
  `${path}?${new URLSearchParams([['show', show], ['on', on], ...kept.map(([name, value]) => [name, value])]).toString()}`

const shows: readonly Show[] = ['day', 'week', 'month', 'list']

/** Ten years either way, so that no address asks for the days of a thousand years. */
function near(asked: unknown, today: CalendarDate): CalendarDate | undefined {
  if (typeof asked !== 'string' || !isCalendarDate(asked)) return undefined
  return Math.abs(yearOf(asked) - yearOf(today)) <= 10 ? asked : undefined
}

type Span = Pick<ShownDays, 'fromOn' | 'untilOn' | 'title' | 'unit'> & {
  step: (by: 1 | -1) => CalendarDate
}

const spans: Record<Show, (on: CalendarDate) => Span> = {
  day: theDay,
  week: theWeek,
  month: theMonth,
  list: theWeek,
}

function theDay(on: CalendarDate): Span {
  return {
    ...{ fromOn: on, untilOn: on, unit: 'day', title: dateWords(on) },
    step: (by) => addDays(on, by),
  }
}

function theWeek(on: CalendarDate): Span {
  const fromOn = addDays(on, 1 - weekdayOf(on))
  const untilOn = addDays(fromOn, 6)
  return {
    ...{ fromOn, untilOn, unit: 'week', title: weekTitle(fromOn, untilOn) },
    step: (by) => addDays(fromOn, 7 * by),
  }
}

function theMonth(on: CalendarDate): Span {
  const fromOn = date(`${on.slice(0, 8)}01`)
  const untilOn = addDays(addMonths(fromOn, 1), -1)
  return {
    ...{ fromOn, untilOn, unit: 'month', title: dateWords(fromOn, 'plain').replace(/^1\s/, '') },
    step: (by) => addMonths(fromOn, by),
  }
}

/** '7 to 13 December 2026', '30 November to 6 December 2026'. */
function weekTitle(fromOn: CalendarDate, untilOn: CalendarDate): string {
  const until = dateWords(untilOn, 'plain')
  if (monthOf(fromOn) === monthOf(untilOn)) return `${dayOf(fromOn)} to ${until}`
  return yearOf(fromOn) === yearOf(untilOn)
    ? `${dateWords(fromOn, 'month')} to ${until}`
    : `${dateWords(fromOn, 'plain')} to ${until}`
}
