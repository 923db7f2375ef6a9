import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { enqueue } from '@/db/queue'
import { rounds } from '@/db/schema/rounds'
import { actorId } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { waitingCases } from '../waiting-cases'

/**
 * The desk asks for a proposal: who should take which of all waiting cases, and when. The worker makes it, and nothing
 * of it is done by itself. An earlier proposal is put away.
 */
export const askRound = registerCommand('ask_round', {
  input: z.object({}),

  async run({ tx, actor, now }) {
    const askedBy = actorId(actor)
    if (!askedBy) throw new Refusal('not_allowed')
    const waiting = await waitingCases(tx)
    if (waiting.length === 0) throw problem('', 'No case waits for a mediator')
    await tx
      .update(rounds)
      .set({ status: 'over', endedAt: now })
      .where(inArray(rounds.status, ['working', 'ready']))
    const id = randomUUID()
    await tx
      .insert(rounds)
      .values({ id, askedBy, askedAt: now, status: 'working', caseCount: waiting.length })
    await enqueue(tx, 'rounds', [{ singletonKey: id, data: { roundId: id } }])
    return { subjectId: id, detail: { cases: waiting.length } }
  },
})
