import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { demandOpenOffer, endOffer, mediatorRecipient } from '@/lib/mediators/offer'
import { caseCommand } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { cancels } from '../duties'

/** Nobody answered an offer by its limit. The desk looks for somebody else. */
export const offerLapsed = caseCommand('offer_lapsed', {
  input: z.object({ offerId: z.uuid() }),

  async run({ tx, mediationCase, input: { offerId }, now }) {
    const { id, reference } = mediationCase
    const offer = await demandOpenOffer(tx, mediationCase, offerId)
    if (offer.limitAt > now) throw problem('', 'The time to answer has not passed')
    const to = await mediatorRecipient(tx, offer.mediatorId)
    await endOffer(tx, offer, 'lapsed', now, null)
    return {
      detail: { offerId, mediator: to.name },
      duties: [cancels('answer_offer', 'The offer lapsed without an answer', offer.id)],
      letters: [letter('offer-closed', to, { reference, caseUrl: caseUrl('mediator', id), why: 'lapsed' })],
      tasks: await unlessWaiting(tx, id, {
        kind: 'mediator_needed',
        detail: `${to.name} did not answer in time. Ask another mediator`,
      }),
    }
  },
})
