import { addDays, instantAt, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { CalendarEntry } from './entry'

export type DayOfEntries = { on: CalendarDate; entries: readonly CalendarEntry[] }

/**
 * The entries of each day from `fromOn` to `untilOn`, both included, by the London clock. What lasts longer than a day
 * stands on each of its days, and where it fills a day it is marked as taking all of it.
 */
export function byDay(
  entries: readonly CalendarEntry[],
  fromOn: CalendarDate,
  untilOn: CalendarDate,
): DayOfEntries[] {
  const days: DayOfEntries[] = []
  for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) days.push({ on, entries: onDay(entries, on) })
  return days
}

function onDay(entries: readonly CalendarEntry[], on: CalendarDate): CalendarEntry[] {
  const [begins, ends] = [instantAt(on, '00:00'), instantAt(addDays(on, 1), '00:00')]
  return entries
    .filter(({ startsAt, endsAt }) => startsAt < ends && endsAt > begins)
    .map((entry) => ({
      ...entry,
      startsAt: entry.startsAt < begins ? begins : entry.startsAt,
      endsAt: entry.endsAt > ends ? ends : entry.endsAt,
      allDay: entry.startsAt <= begins && entry.endsAt >= ends,
    }))
    .toSorted(
      (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime(),
    )
}

/** The days on which whole-day entries begin and end, both included. */
export const daysTaken = ({ startsAt, endsAt }: Pick<CalendarEntry, 'startsAt' | 'endsAt'>) => ({
  firstOn: londonDate(startsAt),
  lastOn: londonDate(new Date(endsAt.getTime() - 1)),
})
