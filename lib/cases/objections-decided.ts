import { and, eq, isNull } from 'drizzle-orm'
import { objections } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { letter, type Letter } from '@/emails/letter'
import { caseUrl } from '@/lib/kernel/urls'
import type { Work } from './case-command'
import { finishTasks } from './desk-tasks'

/**
 * Settles every objection in this case to its mediator that waits for the desk, and tells whoever made it. Nobody else
 * learns that there was one.
 */
export async function decideObjections(
  { tx, actor, mediationCase, now }: Pick<Work<unknown>, 'tx' | 'actor' | 'mediationCase' | 'now'>,
  mediatorId: string,
  decision: 'goes_on' | 'taken_off',
): Promise<Letter[]> {
  const { id, reference, holder, toldCouncil, icbs } = mediationCase
  const settled = await tx
    .update(objections)
    .set({ decision, decidedAt: now })
    .where(
      and(eq(objections.caseId, id), eq(objections.mediatorId, mediatorId), isNull(objections.decidedAt)),
    )
    .returning({ madeBy: objections.madeBy })
  if (settled.length === 0) return []
  await finishTasks(tx, id, ['objection_made'], actor, now)
  const [user] = await tx.select().from(users).where(eq(users.id, mediatorId))
  const madeBy = new Set(settled.map((one) => one.madeBy))
  const bodies = [
    ...(madeBy.has('council') && toldCouncil ? [toldCouncil] : []),
    ...(madeBy.has('icb') ? icbs : []),
  ]
  const told = (to: Letter['to'], url: string) =>
    letter('objection-settled', to, {
      reference,
      caseUrl: url,
      mediator: user?.name ?? user?.email ?? '',
      goesOn: decision === 'goes_on',
    })
  return [
    ...(madeBy.has('family') && holder ? [told(holder.to, caseUrl('parent', id))] : []),
    ...bodies.map(({ to }) => told(to, caseUrl('authority', id))),
  ]
}
