import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { offers } from '@/db/schema/mediators'
import { addDays, instantAt, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'

/** A case that counts against a mediator's limit for the week: theirs since Monday, or offered to them. */
export type CaseThisWeek = { mediatorId: string | null; caseId: string; isTaken: boolean }

/**
 * What counts against each mediator's limit of new cases a week, a row for each case: those that became theirs since
 * Monday, by an offer or a handover, and are theirs still; and those offered to them that wait for an answer, whenever
 * they were asked, because they can say yes to them now. Weeks run from Monday by the London clock, and the day counts on
 * which a case became theirs, not the day of its meeting.
 */
export async function casesThisWeek(
  source: Pick<Reader, 'select'>,
  today: CalendarDate,
): Promise<CaseThisWeek[]> {
  const monday = instantAt(addDays(today, 1 - weekdayOf(today)), '00:00')
  const taken = await source
    .select({ mediatorId: caseParties.userId, caseId: caseParties.caseId })
    .from(caseParties)
    .where(
      and(eq(caseParties.role, 'mediator'), isNull(caseParties.untilAt), gte(caseParties.sinceAt, monday)),
    )
  const waiting = await source
    .select({ mediatorId: offers.mediatorId, caseId: offers.caseId })
    .from(offers)
    .where(eq(offers.status, 'open'))
  return [
    ...taken.map((row) => ({ ...row, isTaken: true })),
    ...waiting.map((row) => ({ ...row, isTaken: false })),
  ]
}

/** How many of their rows stand against one more case. Whoever was offered it has a place for it among the offers. */
export function countedAgainst(own: readonly CaseThisWeek[], caseId: string): number {
  const isOffered = own.some((row) => row.caseId === caseId && !row.isTaken)
  return own.filter((row) => row.caseId !== caseId && (row.isTaken || !isOffered)).length
}

/** Waits until nobody else is giving this mediator a case, and keeps others out until the transaction ends. */
export async function lockWeek(tx: Transaction, mediatorId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`week of ${mediatorId}`}, 0))`)
}
