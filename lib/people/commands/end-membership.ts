import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { memberships, sessions } from '@/db/schema/people'
import { Refusal, problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** Somebody no longer serves an organisation: from this moment they see nothing through it and are signed out. */
export const endMembership = registerCommand('end_membership', {
  input: z.object({ membershipId: z.uuid() }),

  async run({ tx, actor, input: { membershipId }, today }) {
    const live = and(eq(memberships.id, membershipId), isNull(memberships.untilOn))
    const [found] = await tx.select().from(memberships).where(live).for('update')
    if (!found) throw new Refusal('not_found')
    if (actor.kind === 'person' && actor.userId === found.userId && found.role === 'administrator')
      throw problem('', 'You cannot end your own membership. Ask another administrator')

    await tx.update(memberships).set({ untilOn: today }).where(live)
    await tx.delete(sessions).where(eq(sessions.userId, found.userId))
    return { subjectId: found.userId, detail: { role: found.role, organisationId: found.organisationId } }
  },
})
