import { organisations } from '@/db/schema/organisations'
import { registerCommand } from '@/lib/register/register-command'
import { organisationAnswers, shortNameOf } from '../organisation'
import { refuseTaken } from '../taken'

/** Adds a council, an integrated care board or a provider, with the address that statutory notices go to. */
export const addOrganisation = registerCommand('add_organisation', {
  input: organisationAnswers,

  async run({ tx, input, now }) {
    await refuseTaken(tx, input)
    const [added] = await tx
      .insert(organisations)
      .values({ ...input, shortName: shortNameOf(input), createdAt: now })
      .returning({ id: organisations.id })
    return { subjectId: added!.id, detail: { kind: input.kind, name: input.name } }
  },
})
