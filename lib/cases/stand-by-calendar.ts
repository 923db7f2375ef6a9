import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import { transact, type Transaction } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { currentCalendar } from '@/lib/register/holidays'
import type { CaseAt } from './case-command'
import { factsOf } from './case-facts'
import { standAsTheyDid, workedOutAgain } from './moved-days'

/** What one look at a number of cases found: those of which a day moves, how many do not, and the last one looked at. */
export type Looked = { toMove: readonly CaseAt[]; unmoved: number; upTo: string | null }

/**
 * Looks at the next cases, by their ids after `after`, that have an open duty worked out with this older list of bank
 * holidays. A case of which no day moves gets the number of the new list there and then, without an event, because
 * nothing has happened to it; one of which a day does move is for `recompute_dates`. A case that somebody is changing
 * at this moment is passed over. Doing it again changes nothing.
 */
export async function lookAtCases(olderVersion: string, after: string | null, most: number): Promise<Looked> {
  return transact(async (tx) => {
    const calendar = await currentCalendar(tx)
    if (calendar.version === olderVersion) return { toMove: [], unmoved: 0, upTo: null }
    const ids = await nextCases(tx, olderVersion, after, most)
    const locked = await tx
      .select({ caseId: cases.id, version: cases.version })
      .from(cases)
      .where(inArray(cases.id, ids))
      .orderBy(cases.id)
      .for('update', { skipLocked: true })
    const facts = await factsOf(
      tx,
      locked.map(({ caseId }) => caseId),
    )
    const again = locked.map((at) => ({ at, ...workedOutAgain(facts.get(at.caseId)!, calendar) }))
    const standing = again.filter(({ moved }) => moved.length === 0)
    await standAsTheyDid(
      tx,
      standing.flatMap(({ unmoved }) => unmoved),
      calendar,
    )
    const toMove = again.flatMap(({ at, moved }) => (moved.length > 0 ? [at] : []))
    return { toMove, unmoved: standing.length, upTo: ids.at(-1) ?? null }
  })
}

async function nextCases(tx: Transaction, olderVersion: string, after: string | null, most: number) {
  const found = await tx
    .selectDistinct({ caseId: duties.caseId })
    .from(duties)
    .where(
      and(
        isNull(duties.endedAt),
        eq(duties.calendarVersion, olderVersion),
        after === null ? undefined : gt(duties.caseId, after),
      ),
    )
    .orderBy(duties.caseId)
    .limit(most)
  return found.map(({ caseId }) => caseId)
}

/** The older lists of bank holidays by which anything open still stands. */
export async function olderVersionsInUse(
  tx: Pick<Transaction, 'selectDistinct' | 'select'>,
): Promise<string[]> {
  const { version } = await currentCalendar(tx)
  const found = await tx
    .selectDistinct({ version: duties.calendarVersion })
    .from(duties)
    .where(and(isNull(duties.endedAt), ne(duties.calendarVersion, version)))
    .orderBy(duties.calendarVersion)
  return found.map((one) => one.version)
}
