import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { roundCases } from '@/db/schema/rounds'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** The desk does not want what a round proposes for one case; the case waits on. */
export const discardRoundCase = registerCommand('discard_round_case', {
  input: z.object({ roundCaseId: z.uuid() }),

  async run({ tx, actor, input: { roundCaseId }, now }) {
    const discarded = await tx
      .update(roundCases)
      .set({ status: 'discarded', decidedAt: now, decidedBy: actorId(actor) })
      .where(and(eq(roundCases.id, roundCaseId), eq(roundCases.status, 'proposed')))
      .returning({ caseId: roundCases.caseId })
    if (discarded.length === 0) throw problem('', 'This was decided already')
    return { subjectId: discarded[0]!.caseId, detail: { roundCaseId } }
  },
})
