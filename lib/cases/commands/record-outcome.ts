import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { outcomes } from '@/db/schema/outcomes'
import { problem } from '@/lib/kernel/refusal'
import { caseCommand } from '../case-command'
import { discharges } from '../duties'
import { outcomeKinds, outcomeResults } from '../outcome'

/** The mediator records how the meeting came out, and nothing of what was said. */
export const recordOutcome = caseCommand('record_outcome', {
  input: z.object({
    result: z.enum(outcomeResults, 'Choose how the meeting came out'),
    cameTo: z.enum(outcomeKinds, 'Choose what the council came to').optional(),
  }),

  async run({ tx, mediationCase: { id }, input: { result, cameTo }, now }) {
    const recorded = await tx
      .update(outcomes)
      .set({ result, cameTo: cameTo ?? null, recordedAt: now })
      .where(and(eq(outcomes.caseId, id), isNull(outcomes.result)))
      .returning({ meetingId: outcomes.meetingId })
    if (recorded.length === 0) throw problem('', 'The outcome of this meeting is recorded already')
    return { detail: { result }, duties: [discharges('record_outcome')], letters: [] }
  },
})
