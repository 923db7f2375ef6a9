import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { enqueue } from '@/db/queue'
import { holidayCalendars } from '@/db/schema/desk'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { asGovUkJson, type HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'

type Loading = { tx: Transaction; actor: Actor; now: Date; today: CalendarDate }

/** Lists come into force one after the other: whoever comes second sees what the first has done. */
export async function oneListAtATime(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table ${holidayCalendars} in share row exclusive mode`)
}

/**
 * Puts a list into force under a version of its own, made of the day and its number, and asks the worker to work out
 * again what every case still waits for. Both stand or fall with the transaction. Gives the version.
 */
export async function bringIntoForce(
  { tx, actor, now, today }: Loading,
  source: (typeof holidayCalendars.$inferInsert)['source'],
  calendar: HolidayCalendar,
): Promise<string> {
  const number = (await tx.$count(holidayCalendars)) + 1
  const version = `${today}.${number}`
  await tx.insert(holidayCalendars).values({
    version,
    number,
    source,
    body: asGovUkJson(calendar),
    loadedAt: now,
    loadedBy: actorId(actor),
  })
  await enqueue(tx, 'recompute-dates', [{ singletonKey: version, data: { cause: version, place: null } }])
  return version
}
