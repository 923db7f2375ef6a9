import type { MeetingMode } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Span } from '../free-times'
import { atClock, minutesOf, type DayTable, type Stretch } from './day-table'

/** A weekly time in London wall-clock time. One that ends before it starts, or at once, is none. */
export type Weekly = {
  weekday: number
  startsAt: string
  endsAt: string
  modes: readonly MeetingMode[]
  fromOn: CalendarDate
  untilOn: CalendarDate | null
}

/**
 * When a weekly time comes round in the window. Bank holidays are left out: who works on one says so as extra time.
 */
export function timesOfWeek(weekly: Weekly, table: DayTable, holidays: ReadonlySet<CalendarDate>): Stretch[] {
  const { weekday, fromOn, untilOn } = weekly
  const [startsAt, endsAt] = [minutesOf(weekly.startsAt), minutesOf(weekly.endsAt)]
  return table.allDays
    .filter((day) => day.weekday === weekday && fromOn <= day.on && (untilOn === null || day.on <= untilOn))
    .filter(({ on }) => !holidays.has(on))
    .map((day) => [atClock(day, startsAt), atClock(day, endsAt)])
}

/** The same time as stretches that neither overlap nor touch, earliest first. */
export function united(stretches: readonly Stretch[]): Stretch[] {
  const whole: [number, number][] = []
  for (const [from, until] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1)
    if (until <= from) continue
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else whole.push([from, until])
  }
  return whole
}

export const stretchOf = ({ startsAt, endsAt }: Span): Stretch => [startsAt.getTime(), endsAt.getTime()]
