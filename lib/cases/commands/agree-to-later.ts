import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingWishes } from '@/db/schema/cases'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { openDuty } from '../open-duty'
import { caseCommand } from '../case-command'

const input = z.object({
  later: z.literal('yes', 'Choose to meet later, or to have your certificate now'),
  reason: longWords({ called: 'The reason', missing: 'Say why no earlier time suits', max: 1000 }),
})

/**
 * The family writes that it would rather meet after the 30 days than have its certificate now, and why no earlier time
 * suits. Without it no later time can be held. The 30 days run on: nobody's duty moves.
 */
export const agreeToLater = caseCommand('agree_to_later', {
  input,

  async run({ tx, mediationCase: { id: caseId }, input: { reason }, now }) {
    if (!(await openDuty(tx, caseId, 'arrange_mediation'))) throw problem('later', 'The 30 days do not run')
    const agreed = { laterAcceptedAt: now, laterReason: reason }
    const [known] = await tx
      .update(meetingWishes)
      .set(agreed)
      .where(eq(meetingWishes.caseId, caseId))
      .returning()
    if (!known) await tx.insert(meetingWishes).values({ caseId, mode: 'no_preference', ...agreed })
    return { detail: { reason }, letters: [] }
  },
})
