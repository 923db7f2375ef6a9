import { and, desc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { objections } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { visibleTo } from '@/lib/cases/visibility'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'

/** What was said in this case against mediators, latest first, with the reasons. For the desk alone. */
export async function objectionsIn(actor: Actor, caseId: string) {
  if (!holds(actor, 'adviser', 'administrator') || !isId(caseId)) throw new Refusal('not_found')
  return reader
    .select({
      id: objections.id,
      mediator: users.name,
      madeBy: objections.madeBy,
      reason: objections.reason,
      recordedAt: objections.recordedAt,
    })
    .from(objections)
    .innerJoin(cases, eq(cases.id, objections.caseId))
    .innerJoin(users, eq(users.id, objections.mediatorId))
    .where(and(eq(objections.caseId, caseId), visibleTo(actor)))
    .orderBy(desc(objections.recordedAt))
}
