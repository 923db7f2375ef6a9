import { and, asc, desc, eq, exists, inArray, isNull, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { agreements, breaches, undertakingReports } from '@/db/schema/agreements'
import { cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'

/** How many stand on one page. */
const pageSize = 50

/**
 * What is still owed under agreements, by its day, for the desk: in which case, who owes it, whether its day was missed,
 * and whether somebody says that it is done. Nothing of what was agreed.
 */
export async function agreementsOwed(actor: Actor, page: number) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const said = reader
    .select({ one: sql`1` })
    .from(undertakingReports)
    .where(and(eq(undertakingReports.dutyId, duties.id), isNull(undertakingReports.answer)))
  const missed = reader
    .select({ one: sql`1` })
    .from(breaches)
    .where(and(eq(breaches.dutyId, duties.id), eq(breaches.dueOn, duties.dueOn)))
  const rows = await reader
    .select({
      ...{ dutyId: duties.id, caseId: cases.id, reference: cases.reference },
      ...{ duty: duties.duty, owedBy: duties.owedBy, dueOn: duties.dueOn, body: organisations.name },
      isSaidDone: sql<boolean>`${exists(said)}`,
      isMissed: sql<boolean>`${exists(missed)}`,
    })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .leftJoin(organisations, eq(organisations.id, duties.organisationId))
    .where(and(inArray(duties.duty, ['carry_out', 'tell_la_of_agreement']), isNull(duties.endedAt)))
    .orderBy(asc(duties.dueOn), asc(duties.id))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
}

/** Agreements that were given to the parties and are not signed by all of them, the oldest first, a page at most. */
export function agreementsToSign(actor: Actor) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  return reader
    .select({ id: agreements.id, caseId: cases.id, reference: cases.reference, givenAt: agreements.givenAt })
    .from(agreements)
    .innerJoin(cases, eq(cases.id, agreements.caseId))
    .where(eq(agreements.status, 'to_sign'))
    .orderBy(asc(agreements.givenAt), desc(agreements.id))
    .limit(pageSize)
}
