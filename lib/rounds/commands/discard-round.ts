import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { rounds } from '@/db/schema/rounds'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** The desk puts a proposal away. Offers that were made from it stand. */
export const discardRound = registerCommand('discard_round', {
  input: z.object({ roundId: z.uuid() }),

  async run({ tx, input: { roundId }, now }) {
    const put = await tx
      .update(rounds)
      .set({ status: 'over', endedAt: now })
      .where(and(eq(rounds.id, roundId), ne(rounds.status, 'over')))
      .returning({ id: rounds.id })
    if (put.length === 0) throw problem('', 'This proposal was put away already')
    return { subjectId: roundId, detail: {} }
  },
})
