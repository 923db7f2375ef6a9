import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { decideObjections } from '../objections-decided'
import { releaseMediator } from './release-mediator'

/**
 * The desk decides about an objection to the mediator who has the case: they go on with it, or they are taken off and
 * the next is asked. Whoever objected is told; the mediator never learns that somebody did.
 */
export const settleObjection = caseCommand('settle_objection', {
  input: z.object({
    decision: z.enum(['goes_on', 'taken_off'], 'Choose who goes on with the case'),
    reason: longWords({ called: 'The reason', missing: 'Say why you decide so', max: 1000 }),
  }),

  async run(work) {
    const {
      mediationCase,
      input: { decision, reason },
    } = work
    const { mediator } = mediationCase
    if (!mediator) throw problem('', 'Nobody is the mediator of this case any more')
    const detail = { mediator: mediator.name, decision, reason }
    // Taking them off settles it too.
    if (decision === 'taken_off') return { detail, letters: [], then: [releaseMediator.next({ reason })] }
    const letters = await decideObjections(work, mediator.userId, decision)
    if (letters.length === 0) throw problem('', 'No objection to this mediator waits for a decision')
    return { detail, letters }
  },
})
