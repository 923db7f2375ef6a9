import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { reader, transact } from '@/db/client'
import { certificateBatches, certificateBatchItems } from '@/db/schema/certificate-batches'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { inTheNameOf } from '@/lib/worker/in-the-name-of'
import type { Job } from '@/lib/worker/job'
import { issueCertificate } from './commands/issue-certificate'

const asked = z.object({ itemId: z.uuid() })

/**
 * Issues one certificate of a batch, in the name of the adviser who pressed and as they are today. Done twice it issues
 * once: the command knows the same press again. What stands in the way is written beside it, for the adviser.
 */
export const issuingBatches: Job = {
  name: 'issue-certificates',
  atOnce: 4,
  async run(data) {
    const { itemId } = asked.parse(data)
    const [found] = await reader
      .select({ item: certificateBatchItems, askedBy: certificateBatches.askedBy })
      .from(certificateBatchItems)
      .innerJoin(certificateBatches, eq(certificateBatches.id, certificateBatchItems.batchId))
      .where(and(eq(certificateBatchItems.id, itemId), isWaiting))
    if (!found) return
    const why = await issued(found.item, found.askedBy)
    await transact((tx) =>
      tx
        .update(certificateBatchItems)
        .set({ outcome: why === null ? 'issued' : 'not_issued', why, endedAt: now() })
        .where(and(eq(certificateBatchItems.id, itemId), isWaiting)),
    )
  },
}

const isWaiting = eq(certificateBatchItems.outcome, 'waiting')

type Item = Pick<typeof certificateBatchItems.$inferSelect, 'caseId' | 'version' | 'kind'>

/** Null when it was issued, else why not. */
async function issued({ caseId, version, kind }: Item, askedBy: string): Promise<string | null> {
  const adviser = await inTheNameOf(askedBy)
  if (!adviser) return refused.not_found
  try {
    const [problem] = await issueCertificate(adviser, { caseId, version }, { kind })
    return problem?.message ?? null
  } catch (error) {
    if (error instanceof Refusal) return refused[error.reason]
    throw error
  }
}

const refused: Record<Refusal['reason'], string> = {
  out_of_date: 'The case has changed since you looked at it. Open it, and issue this one there',
  not_allowed: 'You may not issue this certificate',
  not_found: 'You may not issue this certificate',
}
