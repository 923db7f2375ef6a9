import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { standingSessions } from '@/db/schema/sittings'
import type { Actor } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { demandOwnBody } from './own-body'

/**
 * A session of the officer's own body in the version that the page showed, kept until the transaction ends. Stops the
 * command when a colleague has changed it since.
 */
export async function sessionAsSeen(
  tx: Transaction,
  actor: Actor,
  { sessionId, version }: { sessionId: string; version: number | undefined },
) {
  const [known] = await tx
    .select()
    .from(standingSessions)
    .where(eq(standingSessions.id, sessionId))
    .for('update')
  if (!known) throw new Refusal('not_found')
  demandOwnBody(actor, known.organisationId)
  if (known.version !== version)
    throw problem(
      '',
      'A colleague has changed this session since you opened the page. Open the page again, check it, then try again',
    )
  return known
}
