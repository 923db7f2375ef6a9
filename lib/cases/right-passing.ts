import { and, desc, eq, isNull, lt, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reader, type Transaction } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { rightPassings } from '@/db/schema/case-links'
import type { Person } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'

/** That the right passed in a case, and the parent whose it was. */
export type Passing = NonNullable<Awaited<ReturnType<typeof passingOf>>>

export async function passingOf(tx: Pick<Transaction, 'select'>, caseId: string) {
  const [found] = await tx
    .select({ passing: rightPassings, parent: caseParties })
    .from(rightPassings)
    .innerJoin(caseParties, eq(caseParties.id, rightPassings.parentPartyId))
    .where(eq(rightPassings.caseId, caseId))
  return found && { ...found.passing, parent: found.parent }
}

/**
 * The cases that were this parent's until their right passed, by number alone, newest first: all that may still be said
 * to them. A case that they are a party to again, as supporter or by a record, is not among these.
 */
export function passedFrom({ userId }: Person) {
  const again = alias(caseParties, 'again')
  const isPartyAgain = reader
    .select({ one: sql`1` })
    .from(again)
    .where(
      and(
        eq(again.caseId, cases.id),
        eq(again.userId, userId),
        isNull(again.untilAt),
        sql`(${ne(again.role, 'parent')} or ${again.standsByRecord})`,
      ),
    )
  return reader
    .select({ id: cases.id, reference: cases.reference })
    .from(cases)
    .innerJoin(caseParties, and(eq(caseParties.caseId, cases.id), eq(caseParties.role, 'parent')))
    .innerJoin(children, eq(children.caseId, cases.id))
    .where(
      and(
        eq(caseParties.userId, userId),
        eq(caseParties.standsByRecord, false),
        ne(cases.state, 'draft'),
        lt(children.schoolAgeEndsOn, today()),
        notExists(isPartyAgain),
      ),
    )
    .orderBy(desc(cases.createdAt))
    .limit(20)
}
