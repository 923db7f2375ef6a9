import { asc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { certificateBatches, certificateBatchItems } from '@/db/schema/certificate-batches'
import { cases } from '@/db/schema/cases'
import { users } from '@/db/schema/people'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'

/** After so long nobody is working on it any more. */
const givenUpAfter = 5 * 60_000

/** How far a batch is, case by case. What waits for too long will not come: it is issued from its case. */
export async function batchById(actor: Actor, batchId: string) {
  if (!holds(actor, 'adviser', 'administrator') || !isId(batchId)) throw new Refusal('not_found')
  const [batch] = await reader
    .select({ askedAt: certificateBatches.askedAt, askedBy: users.name })
    .from(certificateBatches)
    .innerJoin(users, eq(users.id, certificateBatches.askedBy))
    .where(eq(certificateBatches.id, batchId))
  if (!batch) throw new Refusal('not_found')
  const { id, caseId, kind, outcome, why } = certificateBatchItems
  const items = await reader
    .select({ id, caseId, kind, outcome, why, reference: cases.reference })
    .from(certificateBatchItems)
    .innerJoin(cases, eq(cases.id, certificateBatchItems.caseId))
    .where(eq(certificateBatchItems.batchId, batchId))
    .orderBy(asc(cases.reference))
  return { ...batch, items, isOld: now().getTime() - batch.askedAt.getTime() > givenUpAfter }
}
