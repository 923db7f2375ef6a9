import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { offers } from '@/db/schema/mediators'
import { words } from '@/lib/kernel/words'
import { demandOwnOffer, endOffer, mediatorRecipient } from '@/lib/mediators/offer'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { discharges } from '../duties'

/**
 * A mediator says no to a case, with the reason, and is not asked about it again; nor about another case of this family
 * where they know somebody in it. The desk looks for somebody else.
 */
export const declineOffer = caseCommand('decline_offer', {
  input: z.object({
    offerId: z.uuid(),
    reason: words({ called: 'The reason', missing: 'Say why you cannot take this case', max: 1000 }),
    knowsSomebody: z
      .literal('yes')
      .optional()
      .transform((ticked) => ticked !== undefined),
  }),

  async run({ tx, actor, mediationCase, input: { offerId, reason, knowsSomebody }, now }) {
    const offer = await demandOwnOffer(tx, actor, mediationCase, offerId)
    const { name } = await mediatorRecipient(tx, offer.mediatorId)
    await endOffer(tx, offer, 'declined', now, reason)
    await tx.update(offers).set({ knowsSomebody }).where(eq(offers.id, offerId))
    return {
      detail: { offerId, mediator: name, reason, knowsSomebody },
      duties: [discharges('answer_offer', offer.id)],
      letters: [],
      tasks: await unlessWaiting(tx, mediationCase.id, {
        kind: 'mediator_needed',
        detail: `${name} cannot take the case. Ask another mediator`,
      }),
    }
  },
})
