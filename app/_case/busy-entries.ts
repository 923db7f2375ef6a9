import type { CalendarEntry } from '@/app/_ui/calendar/entry'
import { instantAt, londonDate } from '@/lib/law/calendar/date'
import type { ownBusyTimes } from '@/lib/scheduling/feeds/queries'

type BusyTime = Awaited<ReturnType<typeof ownBusyTimes>>[number]

/** What a person's calendars elsewhere say, as entries that lead to where those are connected. */
export function busyEntries(times: readonly BusyTime[], href: string): CalendarEntry[] {
  return times.map(({ id, startsAt, endsAt, from }) => ({
    key: id,
    look: 'off',
    title: 'Busy',
    ...(from && { says: `From ${from}` }),
    startsAt,
    endsAt,
    allDay: isMidnight(startsAt) && isMidnight(endsAt),
    href,
  }))
}

const isMidnight = (instant: Date) => instantAt(londonDate(instant), '00:00').getTime() === instant.getTime()
