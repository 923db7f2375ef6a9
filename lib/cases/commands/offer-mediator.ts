import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { meetingWishes } from '@/db/schema/cases'
import { offers } from '@/db/schema/mediators'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { appOrigin } from '@/lib/kernel/urls'
import { candidatesFor } from '@/lib/mediators/candidates'
import { lockWeek } from '@/lib/mediators/cases-this-week'
import { acceptedFrom } from '@/lib/rounds/accepted-from'
import { limitOn, mediatorRecipient, openOffer } from '@/lib/mediators/offer'
import { caseCommand } from '../case-command'
import { toAnswerOffer } from '../deadlines'
import { opens } from '../duties'
import { bodiesOf } from '../taking-part'

/**
 * The desk asks a mediator to take the case. Whoever may not take it (LAW parts 10 and 14, CFA 2014 s.53(5)) cannot
 * be asked, however the request was made, and the reason is said.
 */
export const offerMediator = caseCommand('offer_mediator', {
  input: z.object({
    mediatorId: z.uuid('Choose a mediator'),
    /** The case in a round, where the offer comes from one. */
    roundCaseId: z.uuid().optional(),
  }),

  async run({ tx, actor, mediationCase, input: { mediatorId, roundCaseId }, now, today, calendar }) {
    const { id: caseId, reference, councilName, mediator } = mediationCase
    if (mediator) throw problem('mediatorId', `${mediator.name} is the mediator of this case`)
    const waiting = await openOffer(tx, caseId)
    if (waiting) throw problem('mediatorId', 'This case is offered already. Withdraw that offer first')
    await lockWeek(tx, mediatorId)
    const bodies = bodiesOf(mediationCase)
    const candidates = await candidatesFor(tx, { caseId, bodies, now, today, calendar })
    const chosen = candidates.find(({ userId }) => userId === mediatorId)
    if (!chosen) throw problem('mediatorId', 'Choose a mediator from the list')
    if (!chosen.eligible)
      throw problem('mediatorId', `${chosen.name} cannot take this case. ${chosen.reasons.join('. ')}`)

    const deadline = toAnswerOffer({ offeredOn: today }, calendar)
    if (!deadline.dueOn)
      throw problem(
        'mediatorId',
        'We cannot say by when to answer. Ask an administrator to load the bank holidays of next year first',
      )
    const offerId = randomUUID()
    const limitAt = limitOn(deadline.dueOn)
    await tx.insert(offers).values({
      id: offerId,
      caseId,
      mediatorId,
      status: 'open',
      madeBy: actorId(actor),
      madeAt: now,
      limitAt,
      ...(roundCaseId && (await acceptedFrom(tx, { roundCaseId, caseId, mediatorId }, actor, now))),
    })
    const [wish] = await tx.select().from(meetingWishes).where(eq(meetingWishes.caseId, caseId))
    return {
      detail: { offerId, mediatorId, mediator: chosen.name, limitAt: limitAt.toISOString() },
      duties: [opens(deadline, { ground: offerId })],
      letters: [
        letter('mediation-offered', await mediatorRecipient(tx, mediatorId), {
          reference,
          // The case itself stays closed until the offer is accepted.
          caseUrl: `${appOrigin()}/mediator/offers`,
          council: councilName,
          mode: wish?.mode ?? 'no_preference',
          answerBy: limitAt.toISOString(),
        }),
      ],
    }
  },
})
