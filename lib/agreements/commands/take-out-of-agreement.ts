import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { undertakings } from '@/db/schema/agreements'
import { caseCommand } from '@/lib/cases/case-command'
import { problem } from '@/lib/kernel/refusal'
import { outcomeAgreed } from '../draft'
import { openDraft } from '../open-draft'

/** The mediator takes one thing out of what is being written. */
export const takeOutOfAgreement = caseCommand('take_out_of_agreement', {
  input: z.object({ thingId: z.uuid() }),

  async run(work) {
    const {
      tx,
      mediationCase,
      input: { thingId },
    } = work
    await outcomeAgreed(tx, mediationCase.id)
    const draft = await openDraft(work)
    const taken = await tx
      .delete(undertakings)
      .where(and(eq(undertakings.agreementId, draft.id), eq(undertakings.id, thingId)))
      .returning({ id: undertakings.id })
    if (taken.length === 0) throw problem('', 'This was taken out of the agreement before')
    return { detail: { agreementId: draft.id, version: draft.version }, letters: [] }
  },
})
