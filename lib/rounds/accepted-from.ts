import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { roundCases, rounds } from '@/db/schema/rounds'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'

type From = { roundCaseId: string; caseId: string; mediatorId: string }

/**
 * Marks what a round proposes for a case as accepted, in the transaction of the offer that comes of it, and answers with
 * the time found for this mediator, as an offer keeps it. Somebody else's time is not theirs. Stops the command when it
 * was decided already, or the proposal was put away.
 */
export async function acceptedFrom(
  tx: Transaction,
  { roundCaseId, caseId, mediatorId }: From,
  actor: Actor,
  now: Date,
) {
  const [round] = await tx
    .select({ status: rounds.status })
    .from(rounds)
    .innerJoin(roundCases, eq(roundCases.roundId, rounds.id))
    .where(eq(roundCases.id, roundCaseId))
  if (round?.status === 'over')
    throw problem(
      '',
      'This proposal was put away. Look at the one that stands, or choose a mediator yourself',
    )
  const [accepted] = await tx
    .update(roundCases)
    .set({ status: 'accepted', decidedAt: now, decidedBy: actorId(actor) })
    .where(
      and(
        eq(roundCases.id, roundCaseId),
        eq(roundCases.caseId, caseId),
        inArray(roundCases.status, ['proposed', 'left_over']),
      ),
    )
    .returning()
  if (!accepted) throw problem('', 'This was decided already')
  const { startsAt, endsAt, mode } = accepted
  const isTheirs = accepted.mediatorId === mediatorId && startsAt !== null && startsAt > now
  return isTheirs ? { proposedStartsAt: startsAt, proposedEndsAt: endsAt, proposedMode: mode } : {}
}
