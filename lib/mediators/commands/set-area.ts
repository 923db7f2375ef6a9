import { eq, and } from 'drizzle-orm'
import { z } from 'zod'
import { mediatorAreas } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** A mediator names a council in whose area they meet in person, or changes how long the way there takes. */
export const setArea = registerCommand('set_area', {
  input: z.object({
    organisationId: z.uuid('Choose a council'),
    travelMinutes: z.preprocess(
      (given) => (given === '' ? undefined : given),
      z.coerce
        .number('Enter how many minutes the way takes')
        .int('Enter whole minutes')
        .min(0, 'Enter 0 minutes or more')
        .max(600, 'Enter 600 minutes or fewer'),
    ),
  }),

  async run({ tx, actor, input: { organisationId, travelMinutes } }) {
    const mediatorId = actorId(actor)!
    const [council] = await tx
      .select()
      .from(organisations)
      .where(and(eq(organisations.id, organisationId), eq(organisations.kind, 'local_authority')))
    if (!council) throw problem('organisationId', 'Choose a council')
    await tx
      .insert(mediatorAreas)
      .values({ mediatorId, organisationId, travelMinutes })
      .onConflictDoUpdate({
        target: [mediatorAreas.mediatorId, mediatorAreas.organisationId],
        set: { travelMinutes },
      })
    return { subjectId: mediatorId, detail: { organisationId, travelMinutes } }
  },
})
