import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { mediators } from '@/db/schema/mediators'
import { actorId } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { employersOf } from '../mediator-facts'

/**
 * A mediator declares, once a year, that no council in England, ICB or NHS England employs them (CFA 2014 ss.53(5),
 * 54(3); LAW P-4). Somebody whom the service itself knows as an officer of one cannot.
 */
export const declareIndependence = registerCommand('declare_independence', {
  input: z.object({ declared: z.literal('yes', 'Tick the box if this is true') }),

  async run({ tx, actor, today }) {
    const userId = actorId(actor)!
    const [employer] = (await employersOf(tx, today)).filter((row) => row.userId === userId)
    if (employer) throw problem('declared', `You work for ${employer.name}, so you cannot be a mediator`)
    const [declared] = await tx
      .update(mediators)
      .set({ independenceDeclaredOn: today })
      .where(eq(mediators.userId, userId))
      .returning({ userId: mediators.userId })
    if (!declared) throw new Refusal('not_found')
    return { subjectId: userId, detail: { on: today } }
  },
})
