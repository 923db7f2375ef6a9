import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { calendars, diaryEntries, meetings } from '@/db/schema/scheduling'
import type { Span } from './free-times'

/** Time to be taken in one diary, buffers included. */
export type Taking = Span & { calendarId: string }

/** The diary of a person, made when they have none yet. */
export async function diaryOf(tx: Transaction, userId: string): Promise<string> {
  await tx.insert(calendars).values({ userId }).onConflictDoNothing()
  const [calendar] = await tx.select({ id: calendars.id }).from(calendars).where(eq(calendars.userId, userId))
  return calendar!.id
}

/**
 * Takes time for a meeting in everybody's diary, all of it or none, and answers with the diaries in which it was
 * taken already: empty means done. Diaries are locked in one order, so that two bookings wait for each other and
 * never for ever; holds that ran out are freed first. The exclusion constraint stands behind it for whatever does
 * not come this way (RELIABILITY: 23P01, 40P01 and 40001 all mean that somebody else was quicker).
 */
export async function takeTime(
  tx: Transaction,
  meetingId: string,
  takings: readonly Taking[],
  now: Date,
): Promise<readonly string[]> {
  const wanted = takings.toSorted((a, b) => (a.calendarId < b.calendarId ? -1 : 1))
  for (const { calendarId } of wanted) await lockDiary(tx, calendarId)
  const taken: string[] = []
  for (const taking of wanted) {
    await freeLapsedHolds(tx, taking.calendarId, now)
    if (await isTaken(tx, taking)) taken.push(taking.calendarId)
  }
  if (taken.length > 0) return taken

  const entries = wanted.map(({ calendarId, ...span }) => ({ calendarId, meetingId, during: rangeOf(span) }))
  try {
    await tx.transaction((inner) => inner.insert(diaryEntries).values(entries))
    return []
  } catch (error) {
    if (!somebodyWasQuicker(error)) throw error
    return wanted.map(({ calendarId }) => calendarId)
  }
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

/** Their cases hear of it from `hold_lapsed`; the time itself is free from the moment the hold ran out. */
async function freeLapsedHolds(tx: Transaction, calendarId: string, now: Date) {
  await tx
    .update(diaryEntries)
    .set({ releasedAt: now })
    .from(meetings)
    .where(
      and(
        eq(meetings.id, diaryEntries.meetingId),
        eq(diaryEntries.calendarId, calendarId),
        isNull(diaryEntries.releasedAt),
        eq(meetings.status, 'held'),
        sql`${meetings.heldUntil} <= ${now.toISOString()}`,
      ),
    )
}

async function isTaken(tx: Transaction, { calendarId, ...span }: Taking): Promise<boolean> {
  const clashes = and(
    eq(diaryEntries.calendarId, calendarId),
    isNull(diaryEntries.releasedAt),
    sql`${diaryEntries.during} && ${rangeOf(span)}::tstzrange`,
  )
  return (await tx.$count(diaryEntries, clashes)) > 0
}

const quicker = ['23P01', '40P01', '40001']

/** Drizzle wraps what the driver throws; the code is on one of the two. */
function somebodyWasQuicker(error: unknown): boolean {
  const codes = [error, error instanceof Error ? error.cause : undefined].map((thrown) =>
    thrown instanceof Error && 'code' in thrown ? thrown.code : undefined,
  )
  return codes.some((code) => typeof code === 'string' && quicker.includes(code))
}
