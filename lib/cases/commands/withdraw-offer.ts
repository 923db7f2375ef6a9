import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { words } from '@/lib/kernel/words'
import { endOffer, mediatorRecipient, openOffer } from '@/lib/mediators/offer'
import { caseCommand } from '../case-command'
import { cancels } from '../duties'

/** The desk takes back an offer that waits for an answer, so that somebody else can be asked. */
export const withdrawOffer = caseCommand('withdraw_offer', {
  input: z.object({
    reason: words({ called: 'The reason', missing: 'Say why you withdraw the offer', max: 1000 }),
  }),

  async run({ tx, mediationCase: { id, reference }, input: { reason }, now }) {
    const offer = await openOffer(tx, id)
    if (!offer) throw problem('', 'No offer of this case waits for an answer')
    await endOffer(tx, offer, 'withdrawn', now, reason)
    return {
      detail: { offerId: offer.id, reason },
      duties: [cancels('answer_offer', 'The offer was withdrawn', offer.id)],
      letters: [
        letter('offer-closed', await mediatorRecipient(tx, offer.mediatorId), {
          reference,
          caseUrl: caseUrl('mediator', id),
          why: 'withdrawn',
        }),
      ],
    }
  },
})
