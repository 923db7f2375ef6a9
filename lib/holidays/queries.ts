import { desc, eq, isNull, ne, and, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { holidayCalendars, holidayLists } from '@/db/schema/desk'
import { duties } from '@/db/schema/duties'
import { users } from '@/db/schema/people'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { today } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { readHolidayCalendar, shippedCalendar, type HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addMonths, daysBetween } from '@/lib/law/calendar/date'
import { regularHolidaysMissing } from '@/lib/law/calendar/regular-holidays'
import { currentCalendar } from '@/lib/register/holidays'
import { changesBetween, type HolidayChanges } from './changes'

/** A list that is or was in force: where it came from, and what it changed. */
export type HolidayVersion = {
  calendar: HolidayCalendar
  source: 'shipped' | (typeof holidayCalendars.$inferSelect)['source']
  loadedAt: Date | null
  loadedBy: string | null
  /** Against the version before; nothing for the first. */
  changes: HolidayChanges | null
  /** How many cases had a day that moved. */
  casesMoved: number
}

/** Every list since the one that comes with the software, newest first: the first is in force. For the desk. */
export async function holidayVersions(actor: Actor): Promise<HolidayVersion[]> {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const rows = await reader
    .select({ list: holidayCalendars, by: users.name })
    .from(holidayCalendars)
    .leftJoin(users, eq(users.id, holidayCalendars.loadedBy))
    .orderBy(desc(holidayCalendars.number))
  const moved = await casesMovedByVersion()
  const loaded = rows.map(({ list, by }) => ({
    calendar: readHolidayCalendar(list.body, list.version),
    source: list.source,
    loadedAt: list.loadedAt,
    loadedBy: by,
  }))
  const shipped = { calendar: shippedCalendar, source: 'shipped', loadedAt: null, loadedBy: null } as const
  const all = [...loaded, shipped]
  return all.map((one, at) => {
    const before = all[at + 1]
    return {
      ...one,
      changes: before ? changesBetween(before.calendar, one.calendar) : null,
      casesMoved: moved.get(one.calendar.version) ?? 0,
    }
  })
}

async function casesMovedByVersion(): Promise<Map<string, number>> {
  const version = sql<string>`${caseEvents.detail} ->> 'calendarVersion'`
  const counted = await reader
    .select({ version, cases: sql<number>`count(*)::int` })
    .from(caseEvents)
    .where(eq(caseEvents.name, 'recompute_dates'))
    .groupBy(version)
  return new Map(counted.map(({ version: of, cases }) => [of, cases]))
}

/** How many cases still wait to be worked out with the list in force. For the desk. */
export async function casesToRecompute(actor: Actor): Promise<number> {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const { version } = await currentCalendar(reader)
  const [counted] = await reader
    .select({ cases: sql<number>`count(distinct ${duties.caseId})::int` })
    .from(duties)
    .where(and(isNull(duties.endedAt), ne(duties.calendarVersion, version)))
  return counted?.cases ?? 0
}

/**
 * How far the list in force reaches, and whether it is time for the next: 14 months before its end, because the two
 * months to appeal and the month from a certificate have to fit in, and GOV.UK publishes some years ahead.
 */
export function reachOf({ coversUntil }: HolidayCalendar) {
  const day = today()
  return {
    until: coversUntil,
    daysLeft: daysBetween(day, coversUntil),
    runsOut: coversUntil < addMonths(day, 14),
  }
}

/** What a list that was read would change, for the administrator who is to bring it into force. */
export async function listToLookAt(actor: Actor, listId: string) {
  if (!holds(actor, 'administrator') || !isId(listId)) throw new Refusal('not_found')
  const [row] = await reader.select().from(holidayLists).where(eq(holidayLists.id, listId))
  if (!row) throw new Refusal('not_found')
  const inForce = await currentCalendar(reader)
  const list = readHolidayCalendar(row.body, inForce.version)
  return {
    id: row.id,
    before: inForce,
    list,
    changes: changesBetween(inForce, list),
    /** Holidays that every year has by rule and this list does not: moved, or forgotten. */
    missing: regularHolidaysMissing(list).filter(({ date }) => date >= today()),
  }
}
