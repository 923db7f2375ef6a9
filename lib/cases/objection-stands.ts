import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { objections } from '@/db/schema/mediators'

type Objection = Pick<typeof objections.$inferSelect, 'caseId' | 'mediatorId' | 'madeBy'>

/** Whether the same side has objected to this mediator already, and nobody has decided about it yet. */
export async function objectionStands(
  tx: Transaction,
  { caseId, mediatorId, madeBy }: Objection,
): Promise<boolean> {
  const same = and(
    eq(objections.caseId, caseId),
    eq(objections.mediatorId, mediatorId),
    eq(objections.madeBy, madeBy),
    isNull(objections.decidedAt),
  )
  return (await tx.$count(objections, same)) > 0
}
