import { z } from 'zod'
import { words } from '@/lib/kernel/words'
import { demandOwnOffer, endOffer, mediatorRecipient } from '@/lib/mediators/offer'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { discharges } from '../duties'

/** A mediator says no to a case, with the reason, and is not asked about it again. The desk looks for somebody else. */
export const declineOffer = caseCommand('decline_offer', {
  input: z.object({
    offerId: z.uuid(),
    reason: words({ called: 'The reason', missing: 'Say why you cannot take this case', max: 1000 }),
  }),

  async run({ tx, actor, mediationCase, input: { offerId, reason }, now }) {
    const offer = await demandOwnOffer(tx, actor, mediationCase, offerId)
    const { name } = await mediatorRecipient(tx, offer.mediatorId)
    await endOffer(tx, offer, 'declined', now, reason)
    return {
      detail: { offerId, mediator: name, reason },
      duties: [discharges('answer_offer', offer.id)],
      letters: [],
      tasks: await unlessWaiting(tx, mediationCase.id, {
        kind: 'mediator_needed',
        detail: `${name} cannot take the case. Ask another mediator`,
      }),
    }
  },
})
