import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { companions } from '@/db/schema/companions'
import { mediators } from '@/db/schema/mediators'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { appOrigin } from '@/lib/kernel/urls'
import { companionKinds } from '@/lib/mediators/mediator'
import { mediatorRecipient } from '@/lib/mediators/offer'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand } from '../case-command'
import { againstComingAlong } from '../may-come-along'

/**
 * The desk asks a mediator to come with the one who has the case: to help run the meeting, or to watch and learn. They
 * must be willing to, and as independent of the case as the mediator; a co-mediator's papers must be in date as a
 * mediator's, of an observer's the DBS check. Somebody in supported practice may come.
 */
export const askCompanion = caseCommand('ask_companion', {
  input: z.object({
    mediatorId: z.uuid('Choose who comes along'),
    kind: z.enum(companionKinds, 'Choose what they come as'),
  }),

  async run(work) {
    const {
      tx,
      actor,
      mediationCase,
      input: { mediatorId, kind },
      now,
    } = work
    const { id: caseId, reference, councilName, mediator } = mediationCase
    const askedBy = actorId(actor)
    if (!askedBy) throw new Refusal('not_allowed')
    const [profile] = await tx.select().from(mediators).where(eq(mediators.userId, mediatorId))
    if (!profile) throw problem('mediatorId', 'Choose who comes along')
    if (mediator?.userId === mediatorId)
      throw problem('mediatorId', `${mediator.name} is the mediator of this case`)
    const to = await mediatorRecipient(tx, mediatorId)
    if (kind === 'co_mediator' ? !profile.coMediates : !profile.observes)
      throw problem('mediatorId', `${to.name} has not said that they come ${cameAs[kind]}`)
    const against = await againstComingAlong(work, { userId: mediatorId, kind })
    if (against.length > 0) throw problem('mediatorId', `${to.name} cannot come along. ${against.join('. ')}`)
    const there = and(
      eq(companions.caseId, caseId),
      eq(companions.mediatorId, mediatorId),
      inArray(companions.status, ['asked', 'comes']),
    )
    if ((await tx.$count(companions, there)) > 0) throw problem('mediatorId', `${to.name} was asked already`)

    const id = randomUUID()
    await tx
      .insert(companions)
      .values({ id, caseId, mediatorId, kind, status: 'asked', askedBy, askedAt: now })
    const meeting = await standingMeeting(tx, caseId)
    return {
      detail: { companionId: id, mediatorId, name: to.name, kind },
      letters: [
        letter('companion-asked', to, {
          reference,
          // The case itself stays closed until they have said yes.
          caseUrl: `${appOrigin()}/mediator/offers`,
          council: councilName,
          as: kind,
          startsAt: meeting?.status === 'booked' ? meeting.startsAt.toISOString() : null,
        }),
      ],
    }
  },
})

const cameAs = { co_mediator: 'as a co-mediator', observer: 'as an observer' }
