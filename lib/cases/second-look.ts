import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { corrections } from '@/db/schema/corrections'
import { problem } from '@/lib/kernel/refusal'
import type { OpenCase } from './open-case'

export type ProposedCorrection = typeof corrections.$inferSelect

/** The correction with this id that waits on this case. Stops the command when it has been decided meanwhile. */
export async function demandProposed(
  tx: Transaction,
  { id: caseId }: OpenCase,
  correctionId: string,
): Promise<ProposedCorrection> {
  const [found] = await tx
    .select()
    .from(corrections)
    .where(
      and(
        eq(corrections.id, correctionId),
        eq(corrections.caseId, caseId),
        eq(corrections.status, 'proposed'),
      ),
    )
  if (!found) throw problem('', 'This correction does not wait for a second look any more')
  return found
}

type Decision = Pick<ProposedCorrection, 'status' | 'decidedBy' | 'decidedAt' | 'decidedReason'>

/** Writes down who decided on a correction, and how. */
export async function decide(tx: Transaction, { id }: ProposedCorrection, decision: Decision): Promise<void> {
  await tx.update(corrections).set(decision).where(eq(corrections.id, id))
}
