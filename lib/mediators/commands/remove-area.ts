import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { mediatorAreas } from '@/db/schema/mediators'
import { actorId } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** A mediator meets in this area no more. Meetings that are held or booked stand. */
export const removeArea = registerCommand('remove_area', {
  input: z.object({ organisationId: z.uuid() }),

  async run({ tx, actor, input: { organisationId } }) {
    const mediatorId = actorId(actor)!
    const [removed] = await tx
      .delete(mediatorAreas)
      .where(and(eq(mediatorAreas.mediatorId, mediatorId), eq(mediatorAreas.organisationId, organisationId)))
      .returning()
    if (!removed) throw new Refusal('not_found')
    return { subjectId: mediatorId, detail: { organisationId } }
  },
})
