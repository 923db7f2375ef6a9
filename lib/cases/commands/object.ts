import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { objections } from '@/db/schema/mediators'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { optionalLongWords } from '@/lib/kernel/words'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { companionLeaves } from '../companions'
import { unlessWaiting } from '../desk-tasks'
import { objectionStands } from '../objection-stands'
import { deskRecipient } from '../recipients'
import { sideWhoAsks } from '../who-asks'

const input = z.object({
  /** The party objected to: the mediator, or somebody who comes with them. */
  partyId: z.uuid('Choose whom you do not want'),
  reason: optionalLongWords({ called: 'The reason', max: 1000 }),
})

/**
 * A family, council or ICB does not want the mediator, a co-mediator or an observer. Whoever only comes along stays
 * away at once, and no reason is needed; about the mediator the desk decides, who keeps the case until then. The reason
 * is the desk's alone.
 */
export const object = caseCommand('object', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, role, mediationCase, input: given, now } = work
    const { id: caseId, reference, mediator, companions } = mediationCase
    const { side } = sideWhoAsks(actor, role, mediationCase)
    const madeBy = side === 'local_authority' ? 'council' : side === 'icb' ? 'icb' : 'family'
    const companion = companions.find(({ id }) => id === given.partyId)
    const unwanted = companion ?? (mediator?.id === given.partyId ? mediator : undefined)
    if (!unwanted) throw problem('partyId', 'This person does not come to the meeting any more')
    if (await objectionStands(tx, { caseId, mediatorId: unwanted.userId, madeBy }))
      throw problem('partyId', 'You have told us this already. Our office decides')
    const [said] = await tx
      .insert(objections)
      .values({
        ...{ caseId, mediatorId: unwanted.userId, madeBy, reason: given.reason },
        ...{ recordedBy: actorId(actor), recordedAt: now },
      })
      .returning({ id: objections.id })
    const detail = { mediatorId: unwanted.userId, mediator: unwanted.name, madeBy, as: unwanted.role }
    if (companion) {
      await tx
        .update(objections)
        .set({ decision: 'taken_off', decidedAt: now })
        .where(eq(objections.id, said!.id))
      return {
        detail,
        letters: await companionLeaves(work, companion, 'Somebody would rather they did not come'),
      }
    }
    const tasks = await unlessWaiting(tx, caseId, {
      kind: 'objection_made',
      detail: `${objectors[madeBy]} objects to ${unwanted.name}, who has this case. Decide who goes on with it`,
    })
    return { detail, letters: tasks.length > 0 ? [await deskHears(work, reference)] : [], tasks }
  },
})

const objectors = { family: 'The family', council: 'The council', icb: 'The ICB' }

async function deskHears({ tx, mediationCase }: Work<unknown>, reference: string) {
  return letter('desk-task', await deskRecipient(tx, mediationCase), {
    reference,
    caseUrl: caseUrl('admin', mediationCase.id),
    what: 'somebody objects to the mediator. Decide who goes on with the case.',
  })
}
