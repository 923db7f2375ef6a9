import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { interests } from '@/db/schema/mediators'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** An administrator records that an interest is over. It stays in the register's history. */
export const endInterest = registerCommand('end_interest', {
  input: z.object({ interestId: z.uuid() }),

  async run({ tx, input: { interestId }, now }) {
    const [ended] = await tx
      .update(interests)
      .set({ endedAt: now })
      .where(and(eq(interests.id, interestId), isNull(interests.endedAt)))
      .returning()
    if (!ended) throw new Refusal('not_found')
    return { subjectId: ended.mediatorId, detail: { interestId, organisationId: ended.organisationId } }
  },
})
