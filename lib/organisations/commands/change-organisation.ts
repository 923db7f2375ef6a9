import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { organisations } from '@/db/schema/organisations'
import { Refusal } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { registerCommand } from '@/lib/register/register-command'
import { organisationAnswers, shortNameOf } from '../organisation'
import { refuseTaken } from '../taken'

/** Corrects an organisation, or says when it ended. Its kind stays: cases rest on it. */
export const changeOrganisation = registerCommand('change_organisation', {
  input: organisationAnswers.omit({ kind: true }).extend({
    organisationId: z.uuid(),
    untilOn: optionalDay({ called: 'The day it ended' }),
  }),

  async run({ tx, input: { organisationId, ...input } }) {
    const [was] = await tx
      .select()
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .for('update')
    if (!was) throw new Refusal('not_found')
    await refuseTaken(tx, { ...input, kind: was.kind }, organisationId)
    await tx
      .update(organisations)
      .set({ ...input, shortName: shortNameOf(input) })
      .where(eq(organisations.id, organisationId))
    return { subjectId: organisationId, detail: { was: { name: was.name, noticesEmail: was.noticesEmail } } }
  },
})
