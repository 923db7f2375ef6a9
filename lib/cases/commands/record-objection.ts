import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { mediators, objections } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords } from '@/lib/kernel/words'
import { caseCommand, type Outcome } from '../case-command'
import { companionLeaves } from '../companions'
import { unlessWaiting } from '../desk-tasks'
import { objectionStands } from '../objection-stands'

/**
 * The desk writes down that somebody objects to a mediator, on their word. From now on this mediator cannot be asked to
 * take the case; where it was the family, nor any other case of this family. Whoever has the case keeps it until the
 * desk has decided; whoever only comes along stays away at once, as if the party had said so itself.
 */
export const recordObjection = caseCommand('record_objection', {
  input: z.object({
    mediatorId: z.uuid('Choose the mediator'),
    madeBy: z.enum(['family', 'council', 'icb'], 'Choose who objects'),
    reason: optionalLongWords({ called: 'The reason', max: 1000 }),
  }),

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input, now } = work
    const { mediatorId, madeBy, reason } = input
    const { id: caseId, mediator, companions } = mediationCase
    const [found] = await tx
      .select({ name: users.name })
      .from(mediators)
      .innerJoin(users, eq(users.id, mediators.userId))
      .where(eq(mediators.userId, mediatorId))
    if (!found) throw problem('mediatorId', 'Choose the mediator')
    if (await objectionStands(tx, { caseId, mediatorId, madeBy }))
      throw problem('mediatorId', `This objection to ${found.name} is written down already`)
    const companion = companions.find(({ userId }) => userId === mediatorId)
    await tx.insert(objections).values({
      ...{ caseId, mediatorId, madeBy, reason, recordedBy: actorId(actor), recordedAt: now },
      ...(companion && { decision: 'taken_off', decidedAt: now }),
    })
    const isTheirs = mediator?.userId === mediatorId
    return {
      detail: { mediatorId, mediator: found.name, madeBy },
      letters: companion
        ? await companionLeaves(work, companion, 'Somebody would rather they did not come')
        : [],
      tasks: isTheirs
        ? await unlessWaiting(tx, caseId, {
            kind: 'objection_made',
            detail: `Somebody objects to ${found.name}, who has this case. Decide who goes on with it`,
          })
        : [],
    }
  },
})
