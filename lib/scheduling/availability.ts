import { inArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { busyTimes, calendars, diaryEntries } from '@/db/schema/scheduling'
import { diariesOf, emptyDiary, type Around } from './diaries'
import type { Availability } from './free-times'

type Source = Pick<Reader, 'select'>

/**
 * What stands in these people's diaries between two instants, by user. Three queries, however many people. Holds that
 * have run out take no time; what calendars elsewhere say does, like a meeting.
 */
export async function availabilityOf(
  source: Source,
  userIds: readonly string[],
  around: Around,
): Promise<ReadonlyMap<string, Availability>> {
  if (userIds.length === 0) return new Map()
  const owned = await source
    .select()
    .from(calendars)
    .where(inArray(calendars.userId, [...userIds]))
  const diaries = await diariesOf(
    source,
    owned.map(({ id }) => id),
    around,
  )
  const known = new Map(owned.map(({ id, userId }) => [userId, diaries.get(id)]))
  return new Map(
    userIds.map((userId) => {
      const { taken, elsewhere, ...rest } = known.get(userId) ?? emptyDiary
      return [userId, { ...rest, taken: [...taken, ...elsewhere], elsewhere: [] }]
    }),
  )
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
