import { and, eq, inArray, isNull, lt, notExists, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { breaches, undertakingReports } from '@/db/schema/agreements'
import { cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { recordBreach } from '@/lib/agreements/commands/record-breach'
import type { Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { giveEach } from './give-each'

/**
 * Records every day of an agreement that has passed with nothing done, and tells the family what it can do. What
 * somebody says is done waits for the family's answer. Running it again changes nothing.
 */
export async function recordBreaches(system: Actor): Promise<void> {
  const said = reader
    .select({ one: sql`1` })
    .from(undertakingReports)
    .where(and(eq(undertakingReports.dutyId, duties.id), isNull(undertakingReports.answer)))
  const recorded = reader
    .select({ one: sql`1` })
    .from(breaches)
    .where(and(eq(breaches.dutyId, duties.id), eq(breaches.dueOn, duties.dueOn)))
  const missed = await reader
    .select({ caseId: cases.id, dutyId: duties.id })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .where(
      and(
        eq(duties.duty, 'carry_out'),
        isNull(duties.endedAt),
        lt(duties.dueOn, today()),
        inArray(cases.state, ['ended', 'closed']),
        notExists(said),
        notExists(recorded),
      ),
    )
    .orderBy(duties.dueOn, duties.id)
  await giveEach(
    missed.map(
      ({ caseId, dutyId }) =>
        async () =>
          recordBreach(system, await asItStands(caseId), { dutyId }),
    ),
  )
}

/** The case as it is when its turn comes: two days of one agreement can pass together. */
async function asItStands(caseId: string) {
  const [found] = await reader.select({ version: cases.version }).from(cases).where(eq(cases.id, caseId))
  return { caseId, version: found?.version ?? 0 }
}
