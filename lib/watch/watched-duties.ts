import { and, asc, eq, gt, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { reader, type Reader } from '@/db/client'
import { duties, dutyReminders } from '@/db/schema/duties'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { isSilent } from './is-silent'

type Source = Pick<Reader, 'select'>

/** An open duty of a case, as the watch reads it. */
export type OpenDuty = Awaited<ReturnType<typeof openDutyOf>> & object

/** The open duty with this id, of this case, as it stands today. Nothing when it has ended. */
export async function openDutyOf(tx: Source, caseId: string, dutyId: string, today: CalendarDate) {
  const [found] = await openDuties(tx, today, and(eq(duties.id, dutyId), eq(duties.caseId, caseId)))
  return found
}

/** How many duties the watch reads at a time. */
const pageSize = 1000

/**
 * Every open duty whose day to be looked at has come, in pages: each begins after the last duty of the one before, so
 * that a round costs what is due, whatever else there is.
 */
export async function* dutiesToLookAt(today: CalendarDate): AsyncGenerator<OpenDuty[]> {
  let after: SQL | undefined
  for (;;) {
    const page = await openDuties(reader, today, and(lte(duties.watchOn, today), after))
      .orderBy(asc(duties.watchOn), asc(duties.id))
      .limit(pageSize)
    yield page
    const last = page[pageSize - 1]
    if (!last) return
    after = gt(sql`(${duties.watchOn}, ${duties.id})`, sql`(${last.watchOn}::date, ${last.id}::uuid)`)
  }
}

/** What was told of these duties before, by duty. */
export async function saidOf(source: Source, dutyIds: readonly string[]) {
  const { dutyId, stage, on, dueOn, safeOn } = dutyReminders
  const said = await source
    .select({ dutyId, stage, on, dueOn, safeOn })
    .from(dutyReminders)
    .where(inArray(dutyReminders.dutyId, [...dutyIds]))
  return Map.groupBy(said, (one) => one.dutyId)
}

const { id, caseId, duty, ground, owedBy, organisationId } = duties
const { openedOn, dueOn, dueBy, safeOn, watchOn } = duties

const openDuties = (source: Source, today: CalendarDate, where: SQL | undefined) =>
  source
    .select({
      ...{ id, caseId, duty, ground, owedBy, organisationId, openedOn, dueOn, dueBy, safeOn, watchOn },
      isSilent: sql<boolean>`${isSilent(source, today)}`,
    })
    .from(duties)
    .where(and(isNull(duties.endedAt), where))
