import { and, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  busyTimes,
  calendars,
  diaryEntries,
  exceptions,
  meetings,
  weeklyPatterns,
} from '@/db/schema/scheduling'
import type { Availability, Span } from './free-times'

type Source = Pick<Reader, 'select'>

/**
 * When these people work between two instants and what takes their time, by user. Four queries, however many
 * people. Holds that have run out take no time; what calendars elsewhere say does.
 */
export async function availabilityOf(
  source: Source,
  userIds: readonly string[],
  { startsAt, endsAt, now }: Span & { now: Date },
): Promise<Map<string, Availability>> {
  const found = new Map<string, Availability>(userIds.map((userId) => [userId, nothing]))
  if (userIds.length === 0) return found
  const theirs = inArray(calendars.userId, [...userIds])

  const patterns = await source
    .select({ userId: calendars.userId, pattern: weeklyPatterns })
    .from(weeklyPatterns)
    .innerJoin(calendars, eq(calendars.id, weeklyPatterns.calendarId))
    .where(theirs)
  const differing = await source
    .select({ userId: calendars.userId, exception: exceptions })
    .from(exceptions)
    .innerJoin(calendars, eq(calendars.id, exceptions.calendarId))
    .where(and(theirs, lt(exceptions.startsAt, endsAt), gt(exceptions.endsAt, startsAt)))
  const taken = await source
    .select({
      userId: calendars.userId,
      startsAt: takenFrom,
      endsAt: takenUntil,
    })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(
      and(
        theirs,
        isNull(diaryEntries.releasedAt),
        sql`${diaryEntries.during} && tstzrange(${startsAt.toISOString()}, ${endsAt.toISOString()})`,
        or(ne(meetings.status, 'held'), gt(meetings.heldUntil, now)),
      ),
    )

  const elsewhere = await source
    .select({ userId: calendars.userId, startsAt: busyFrom, endsAt: busyUntil })
    .from(busyTimes)
    .innerJoin(calendars, eq(calendars.id, busyTimes.calendarId))
    .where(
      and(theirs, sql`${busyTimes.during} && tstzrange(${startsAt.toISOString()}, ${endsAt.toISOString()})`),
    )

  for (const userId of userIds) {
    const own = <Row extends { userId: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.userId === userId)
    found.set(userId, {
      patterns: own(patterns).map(({ pattern }) => pattern),
      exceptions: own(differing).map(({ exception }) => exception),
      taken: [...own(taken), ...own(elsewhere)],
    })
  }
  return found
}

/** When a diary entry begins, buffers included. */
export const takenFrom = sql`lower(${diaryEntries.during})`.mapWith(diaryEntries.releasedAt).as('taken_from')
/** When it ends, buffers included. */
export const takenUntil = sql`upper(${diaryEntries.during})`
  .mapWith(diaryEntries.releasedAt)
  .as('taken_until')

/** When a busy time begins and ends. */
export const busyFrom = sql`lower(${busyTimes.during})`.mapWith(diaryEntries.releasedAt).as('busy_from')
export const busyUntil = sql`upper(${busyTimes.during})`.mapWith(diaryEntries.releasedAt).as('busy_until')

const nothing: Availability = { patterns: [], exceptions: [], taken: [] }
