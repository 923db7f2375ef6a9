import { eq } from 'drizzle-orm'
import { reader, transact, type Transaction } from '@/db/client'
import { calendarFeeds } from '@/db/schema/feeds'
import { busyTimes } from '@/db/schema/scheduling'
import { now } from '@/lib/kernel/now'
import { addDays, instantAt, londonDate } from '@/lib/law/calendar/date'
import { unseal } from '@/lib/documents/sealing'
import { rangeOf } from '../diary'
import { after, type Span } from '../free-times'
import { expandFeed, expansionLimits } from './expand-feed'
import { FeedFailure, type FeedProblem } from './feed-failure'
import { fetchFeed, fetchLimits } from './fetch-feed'

/** A calendar is read again after half an hour; after failures later and later, but once a day. */
const minutesBetween = 30
const minutesInADay = 24 * 60

/** How far ahead meetings are arranged, and more. */
const daysAhead = 365

/**
 * Reads a calendar elsewhere and takes what it says for when its owner is busy, in place of what it said before. When
 * it cannot be read, what it said before stands, and why is kept for its owner to see. One that was removed meanwhile
 * leaves nothing.
 */
export async function readFeed(feedId: string): Promise<void> {
  const [feed] = await reader.select().from(calendarFeeds).where(eq(calendarFeeds.id, feedId))
  if (!feed) return
  const at = now()
  const from = londonDate(at)
  const ahead = { startsAt: instantAt(from, '00:00'), endsAt: instantAt(addDays(from, daysAhead), '00:00') }
  const found = await busyIn(addressOf(feed), ahead)
  await transact(async (tx) => {
    const [still] = await tx.select().from(calendarFeeds).where(eq(calendarFeeds.id, feedId)).for('update')
    if (!still) return
    await (Array.isArray(found) ? keepTimes(tx, still, found, at) : keepProblem(tx, still, found, at))
  })
}

type Feed = typeof calendarFeeds.$inferSelect

const addressOf = ({ id, sealedAddress }: Feed) => new URL(Buffer.from(unseal(sealedAddress, id)).toString())

/** When its owner is busy, or why that cannot be told. */
async function busyIn(address: URL, ahead: Span): Promise<Span[] | FeedProblem> {
  try {
    return await expandFeed(await fetchFeed(address, fetchLimits), ahead, expansionLimits)
  } catch (error) {
    if (error instanceof FeedFailure) return error.problem
    throw error
  }
}

async function keepTimes(tx: Transaction, { id, calendarId }: Feed, found: readonly Span[], at: Date) {
  await tx.delete(busyTimes).where(eq(busyTimes.feedId, id))
  const rows = found.map((span) => ({ calendarId, feedId: id, during: rangeOf(span) }))
  for (let first = 0; first < rows.length; first += 1000)
    await tx.insert(busyTimes).values(rows.slice(first, first + 1000))
  const read = { triedAt: at, readAt: at, timesFound: rows.length, problem: null, failures: 0 }
  await tx
    .update(calendarFeeds)
    .set({ ...read, dueAt: after(at, minutesBetween) })
    .where(eq(calendarFeeds.id, id))
}

async function keepProblem(tx: Transaction, { id, failures }: Feed, problem: FeedProblem, at: Date) {
  const wait = Math.min(minutesBetween * 2 ** Math.min(failures, 10), minutesInADay)
  await tx
    .update(calendarFeeds)
    .set({ triedAt: at, problem, failures: failures + 1, dueAt: after(at, wait) })
    .where(eq(calendarFeeds.id, id))
}
