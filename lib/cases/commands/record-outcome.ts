import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { outcomes } from '@/db/schema/outcomes'
import { problem } from '@/lib/kernel/refusal'
import { caseCommand } from '../case-command'
import { discharges } from '../duties'

/** The mediator records how the meeting came out, and nothing of what was said. */
export const recordOutcome = caseCommand('record_outcome', {
  input: z.object({
    result: z.enum(['agreement', 'part_agreement', 'no_agreement'], 'Choose how the meeting came out'),
  }),

  async run({ tx, mediationCase: { id }, input: { result }, now }) {
    const recorded = await tx
      .update(outcomes)
      .set({ result, recordedAt: now })
      .where(and(eq(outcomes.caseId, id), isNull(outcomes.result)))
      .returning({ meetingId: outcomes.meetingId })
    if (recorded.length === 0) throw problem('', 'The outcome of this meeting is recorded already')
    return { detail: { result }, duties: [discharges('record_outcome')], letters: [] }
  },
})
