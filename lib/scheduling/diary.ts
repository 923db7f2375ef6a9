import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { calendars, diaryEntries } from '@/db/schema/scheduling'
import type { Span } from './free-times'

/** Time to be taken in one diary, buffers included. */
export type Taking = Span & { calendarId: string }

/** The diary of a person, made when they have none yet. */
export async function diaryOf(tx: Transaction, userId: string): Promise<string> {
  return (await diariesOfPeople(tx, [userId])).get(userId)!
}

/**
 * The diaries of these people, by person. Whoever has none gets one: in one order, so that two bookings that make the
 * same diaries wait for each other and never for ever.
 */
export async function diariesOfPeople(
  tx: Transaction,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = [...new Set(userIds)].toSorted()
  if (people.length === 0) return new Map()
  await tx
    .insert(calendars)
    .values(people.map((userId) => ({ userId })))
    .onConflictDoNothing()
  const found = await tx
    .select({ id: calendars.id, userId: calendars.userId })
    .from(calendars)
    .where(inArray(calendars.userId, people))
  return new Map(found.map(({ id, userId }) => [userId!, id]))
}

/** Keeps these diaries for this transaction, in the one order in which everybody takes them. */
export async function lockDiaries(tx: Transaction, calendarIds: readonly string[]): Promise<void> {
  for (const calendarId of [...new Set(calendarIds)].toSorted()) await lockDiary(tx, calendarId)
}

/**
 * Takes time for a meeting in everybody's diary, all of it or none, and answers with the diaries in which it was
 * taken already: empty means done. PostgreSQL does it in one call (`take_time`): it locks the diaries in one order, so
 * that two bookings wait for each other and never for ever, frees holds that ran out, looks, and writes. The exclusion
 * constraint stands behind it for whatever does not come this way.
 */
export async function takeTime(
  tx: Transaction,
  meetingId: string,
  takings: readonly Taking[],
  now: Date,
): Promise<readonly string[]> {
  const diaries = `{${takings.map(({ calendarId }) => calendarId).join(',')}}`
  const spans = `{${takings.map((span) => JSON.stringify(rangeOf(span))).join(',')}}`
  const [row] = await tx.execute<{ taken: string[] }>(
    sql`select take_time(${meetingId}, ${diaries}::uuid[], ${spans}::tstzrange[], ${now.toISOString()}) as taken`,
  )
  return row!.taken
}

/** Frees everybody from a meeting that will not be. */
export async function freeTime(tx: Transaction, meetingId: string, now: Date): Promise<void> {
  await tx
    .update(diaryEntries)
    .set({ releasedAt: now })
    .where(and(eq(diaryEntries.meetingId, meetingId), isNull(diaryEntries.releasedAt)))
}

/** Frees one person from a meeting that goes on without them. */
export async function freeTimeOf(tx: Transaction, meetingId: string, calendarId: string, now: Date) {
  await tx
    .update(diaryEntries)
    .set({ releasedAt: now })
    .where(
      and(
        eq(diaryEntries.meetingId, meetingId),
        eq(diaryEntries.calendarId, calendarId),
        isNull(diaryEntries.releasedAt),
      ),
    )
}

/** Waits until no other transaction is changing this diary, and keeps others out until this one ends. */
export async function lockDiary(tx: Transaction, calendarId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${calendarId}, 0))`)
}

/** Whether the meeting still has its time in this diary: a hold that ran out may have lost it to somebody else. */
export async function keepsTime(tx: Transaction, meetingId: string, calendarId: string): Promise<boolean> {
  const standing = and(
    eq(diaryEntries.meetingId, meetingId),
    eq(diaryEntries.calendarId, calendarId),
    isNull(diaryEntries.releasedAt),
  )
  return (await tx.$count(diaryEntries, standing)) > 0
}

/** A span as PostgreSQL writes it. */
export const rangeOf = ({ startsAt, endsAt }: Span) =>
  `["${startsAt.toISOString()}","${endsAt.toISOString()}")`
