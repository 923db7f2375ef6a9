import { z } from 'zod'
import { caseParties } from '@/db/schema/cases'
import { offeredTimes } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { candidatesFor } from '@/lib/mediators/candidates'
import { lockWeek } from '@/lib/mediators/cases-this-week'
import { demandOwnOffer, endOffer, mediatorRecipient, type Offer } from '@/lib/mediators/offer'
import { mediatorObstacles } from '@/lib/scheduling/obstacles'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { isTheMediatorNow } from '../companions-end'
import { finishTasks, unlessWaiting } from '../desk-tasks'
import { discharges } from '../duties'
import { toFamily } from '../everybody'
import { bodiesOf } from '../taking-part'
import { withdrawOffer } from './withdraw-offer'

/**
 * A mediator takes the case and becomes a party. Everything that stood for them when they were asked is asked again
 * now; if something has changed since, the offer is withdrawn in the same step and the desk looks for somebody else.
 */
export const acceptOffer = caseCommand('accept_offer', {
  input: z.object({ offerId: z.uuid() }),

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input, now } = work
    const offer = await demandOwnOffer(tx, actor, mediationCase, input.offerId)
    if (offer.limitAt <= now) throw problem('', 'The time to answer has passed. We ask somebody else')
    const reasons = await changedSince(work, offer)
    if (reasons.length > 0) return cannotTakeIt(work, offer, reasons)

    const { id: caseId, reference } = mediationCase
    const mediator = await mediatorRecipient(tx, offer.mediatorId)
    await endOffer(tx, offer, 'accepted', now, null)
    await isTheMediatorNow(work, offer.mediatorId)
    await tx
      .insert(caseParties)
      .values({ caseId, role: 'mediator', userId: offer.mediatorId, name: mediator.name, sinceAt: now })
    await finishTasks(tx, caseId, ['mediator_needed'], actor, now)
    const offered = await offerFoundTime(work, offer)
    const about = { reference, mediator: mediator.name }
    return {
      detail: { accepted: true, offerId: offer.id, mediator: mediator.name, timeOffered: offered },
      duties: [discharges('answer_offer', offer.id)],
      letters: [
        ...toFamily(mediationCase, (to, caseUrl) => letter('mediator-appointed', to, { ...about, caseUrl })),
        ...(offered
          ? toFamily(mediationCase, (to, caseUrl) =>
              letter('times-offered', to, { ...about, caseUrl, count: 1 }),
            )
          : []),
      ],
    }
  },
})

type Accepting = Work<{ offerId: string }>

/** A time that was found with the offer is offered to the family at once, if the mediator still has it. */
async function offerFoundTime(
  { tx, mediationCase: { id: caseId, state, localAuthorityId: areaId }, now }: Accepting,
  { mediatorId, proposedStartsAt: startsAt, proposedEndsAt: endsAt, proposedMode: mode }: Offer,
): Promise<boolean> {
  if (state !== 'arranging' || !startsAt || !endsAt || !mode) return false
  const wanted = { startsAt, endsAt, mode, areaId, meetingId: caseId }
  if ((await mediatorObstacles(tx, mediatorId, wanted, now)).length > 0) return false
  await tx.insert(offeredTimes).values({ caseId, mediatorId, startsAt, endsAt, mode, offeredAt: now })
  return true
}

async function changedSince(
  { tx, mediationCase, now, today, calendar }: Accepting,
  { caseId, mediatorId }: Offer,
) {
  await lockWeek(tx, mediatorId)
  const bodies = bodiesOf(mediationCase)
  const candidates = await candidatesFor(tx, { caseId, bodies, now, today, calendar })
  const found = candidates.find(({ userId }) => userId === mediatorId)
  return found ? found.reasons : ['Is not a mediator any more']
}

async function cannotTakeIt({ tx, mediationCase }: Accepting, { id }: Offer, reasons: readonly string[]) {
  const reason = reasons.join('. ')
  return {
    detail: { accepted: false, offerId: id, reasons },
    letters: [],
    tasks: await unlessWaiting(tx, mediationCase.id, {
      kind: 'mediator_needed',
      detail: `A mediator said yes but cannot take the case any more. ${reason}`,
    }),
    then: [withdrawOffer.next({ reason })],
  }
}
