import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { chooseLater } from '../meet-later'
import { openDuty } from '../open-duty'

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
    await chooseLater(tx, caseId, reason, now)
    return { detail: { reason }, letters: [] }
  },
})
