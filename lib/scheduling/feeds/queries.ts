import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { calendarFeeds } from '@/db/schema/feeds'
import { users } from '@/db/schema/people'
import { busyTimes, calendars } from '@/db/schema/scheduling'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { busyFrom, busyUntil } from '../availability'

/** The actor's calendars elsewhere, as they stand: when each was read last and what stopped it since. */
export async function ownFeeds(actor: Actor) {
  const { id, name, host, addedAt, triedAt, readAt, timesFound, problem } = calendarFeeds
  return reader
    .select({ id, name, host, addedAt, triedAt, readAt, timesFound, problem })
    .from(calendarFeeds)
    .innerJoin(calendars, eq(calendars.id, calendarFeeds.calendarId))
    .where(eq(calendars.userId, actorId(actor)!))
    .orderBy(asc(addedAt), asc(id))
}

/** When the actor is busy by their calendars elsewhere, on days from one to another, both included. */
export async function ownBusyTimes(actor: Actor, fromOn: CalendarDate, untilOn: CalendarDate) {
  const times = await busyTimesOf([actorId(actor)!], fromOn, untilOn)
  const feeds = await ownFeeds(actor)
  return times.map(({ feedId, ...time }) => ({
    ...time,
    from: feeds.find(({ id }) => id === feedId)?.name ?? null,
  }))
}

/** When these people are busy by what we know of their time elsewhere. Not why: nobody tells us that. */
export async function busyTimesOf(userIds: readonly string[], fromOn: CalendarDate, untilOn: CalendarDate) {
  if (userIds.length === 0) return []
  const [from, until] = [instantAt(fromOn, '00:00'), instantAt(addDays(untilOn, 1), '00:00')]
  return reader
    .select({
      id: busyTimes.id,
      userId: users.id,
      feedId: busyTimes.feedId,
      startsAt: busyFrom,
      endsAt: busyUntil,
    })
    .from(busyTimes)
    .innerJoin(calendars, eq(calendars.id, busyTimes.calendarId))
    .innerJoin(users, eq(users.id, calendars.userId))
    .where(
      and(
        inArray(calendars.userId, [...userIds]),
        sql`${busyTimes.during} && tstzrange(${from.toISOString()}, ${until.toISOString()})`,
      ),
    )
    .orderBy(asc(busyFrom))
}
