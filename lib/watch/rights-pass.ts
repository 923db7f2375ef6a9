import { and, asc, eq, exists, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { rightPasses } from '@/lib/cases/commands/right-passes'
import type { Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { giveEach } from './give-each'

/**
 * From the London midnight after compulsory school age: the young person has the right in every case that is not over.
 * The parent's access has ended by itself then (lib/cases/visibility.ts); this asks the young person and the desk. Running
 * it again changes nothing.
 */
export async function passRights(system: Actor, atATime = 500): Promise<void> {
  let after: string | undefined
  for (;;) {
    const page = await passed(after, atATime)
    await giveEach(page.map((at) => () => rightPasses(system, at, {})))
    if (page.length < atATime) return
    after = page.at(-1)!.caseId
  }
}

const passed = (after: string | undefined, most: number) =>
  reader
    .select({ caseId: cases.id, version: cases.version })
    .from(caseParties)
    .innerJoin(cases, eq(cases.id, caseParties.caseId))
    .innerJoin(children, eq(children.caseId, cases.id))
    .where(
      and(
        eq(caseParties.role, 'parent'),
        isNull(caseParties.untilAt),
        eq(caseParties.standsByRecord, false),
        lt(children.schoolAgeEndsOn, today()),
        ne(cases.state, 'draft'),
        // A closed case only while the day to appeal runs: then somebody has to be able to keep it.
        or(ne(cases.state, 'closed'), exists(openAppeal)),
        after === undefined ? undefined : gt(cases.id, after),
      ),
    )
    .orderBy(asc(cases.id))
    .limit(most)

const openAppeal = reader
  .select({ one: sql`1` })
  .from(duties)
  .where(and(eq(duties.caseId, cases.id), eq(duties.duty, 'start_appeal'), isNull(duties.endedAt)))
