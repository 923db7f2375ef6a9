import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { interests, mediators } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'

/**
 * Anything that would make a mediator not independent of a council or ICB: declared by the mediator, or by an
 * administrator for them. From then on they are offered no case of that body.
 */
export const declareInterest = registerCommand('declare_interest', {
  input: z.object({
    /** Whose interest it is; only an administrator has to say. */
    mediatorId: z.preprocess((given) => (given === '' ? undefined : given), z.uuid().optional()),
    organisationId: z.uuid('Choose the council or ICB'),
    reason: words({ called: 'The reason', missing: 'Say what the interest is', max: 500 }),
  }),

  async run({ tx, actor, role, input, now }) {
    const { organisationId, reason } = input
    const mediatorId = role === 'mediator' ? actorId(actor)! : input.mediatorId
    const [mediator] = mediatorId
      ? await tx.select().from(mediators).where(eq(mediators.userId, mediatorId))
      : []
    if (!mediator) throw problem('mediatorId', 'Choose a mediator')
    const [body] = await tx
      .select()
      .from(organisations)
      .where(
        and(eq(organisations.id, organisationId), inArray(organisations.kind, ['local_authority', 'icb'])),
      )
    if (!body) throw problem('organisationId', 'Choose the council or ICB')
    const already = and(
      eq(interests.mediatorId, mediator.userId),
      eq(interests.organisationId, organisationId),
      isNull(interests.endedAt),
    )
    if ((await tx.$count(interests, already)) > 0)
      throw problem('organisationId', `An interest in ${body.name} is declared already`)

    const id = randomUUID()
    await tx
      .insert(interests)
      .values({ id, mediatorId: mediator.userId, organisationId, reason, declaredAt: now })
    return { subjectId: mediator.userId, detail: { interestId: id, organisationId, reason } }
  },
})
