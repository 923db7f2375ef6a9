import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { mediators } from '@/db/schema/mediators'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { trainingLevels } from '../mediator'

/** An administrator enters how far a mediator has come. In supported practice they lead no meeting from now on. */
export const setTrainingLevel = registerCommand('set_training_level', {
  input: z.object({
    mediatorId: z.uuid(),
    trainingLevel: z.enum(trainingLevels, 'Choose how far they have come'),
  }),

  async run({ tx, input: { mediatorId, trainingLevel } }) {
    const [changed] = await tx
      .update(mediators)
      .set({ trainingLevel })
      .where(eq(mediators.userId, mediatorId))
      .returning({ userId: mediators.userId })
    if (!changed) throw new Refusal('not_found')
    return { subjectId: mediatorId, detail: { trainingLevel } }
  },
})
