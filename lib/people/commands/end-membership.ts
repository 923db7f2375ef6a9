import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { memberships, sessions } from '@/db/schema/people'
import { Refusal, problem } from '@/lib/kernel/refusal'
import { casesInHand } from '@/lib/mediators/cases-in-hand'
import { comingAlong } from '@/lib/mediators/coming-along'
import { registerCommand } from '@/lib/register/register-command'

/**
 * Somebody no longer serves an organisation: from this moment they see nothing through it and are signed out. Not while
 * they have a case as its mediator: a booked meeting would stand with nobody to run it.
 */
export const endMembership = registerCommand('end_membership', {
  input: z.object({ membershipId: z.uuid() }),

  async run({ tx, actor, input: { membershipId }, now, today }) {
    const live = and(eq(memberships.id, membershipId), isNull(memberships.untilOn))
    const [found] = await tx.select().from(memberships).where(live).for('update')
    if (!found) throw new Refusal('not_found')
    if (actor.kind === 'person' && actor.userId === found.userId && found.role === 'administrator')
      throw problem('', 'You cannot end your own membership. Ask another administrator')
    if (found.role === 'mediator') await demandNothingInHand(tx, found.userId, now)

    await tx.update(memberships).set({ untilOn: today }).where(live)
    await tx.delete(sessions).where(eq(sessions.userId, found.userId))
    return { subjectId: found.userId, detail: { role: found.role, organisationId: found.organisationId } }
  },
})

async function demandNothingInHand(tx: Transaction, mediatorId: string, at: Date) {
  const references = (await casesInHand(tx, mediatorId, at)).map(({ reference }) => reference)
  if (references.length > 0)
    throw problem('', `They are still the mediator of ${inWords(references)}. Hand over their work first`)
  const along = (await comingAlong(tx, mediatorId)).map(({ reference }) => reference)
  if (along.length > 0)
    throw problem(
      '',
      `They still come along with the mediator of ${inWords(along)}, or are asked to. Say there first that they do not`,
    )
}

const inWords = (references: readonly string[]) => {
  const [first, ...others] = references
  if (others.length < 3) return new Intl.ListFormat('en-GB').format(references)
  return `${first} and ${others.length} other cases`
}
