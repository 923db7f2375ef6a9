import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { settlements } from '@/db/schema/settlements'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand } from '../case-command'
import { openSettlement } from '../settlement'

/** The family does not take what was offered. The mediation goes on as it was, and nobody asks why. */
export const declineSettlement = caseCommand('decline_settlement', {
  input: z.object({ settlementId: z.uuid() }),

  async run({ tx, mediationCase, input, now }) {
    const { id: caseId, reference, toldCouncil, icbs } = mediationCase
    const offer = await openSettlement(tx, caseId)
    if (offer?.id !== input.settlementId)
      throw problem('', 'This offer does not stand any more. Read the case again')
    await tx
      .update(settlements)
      .set({ status: 'declined', answeredAt: now })
      .where(eq(settlements.id, offer.id))
    const body = [...(toldCouncil ? [toldCouncil] : []), ...icbs].find(
      ({ organisation }) => organisation.id === offer.organisationId,
    )
    return {
      detail: { settlementId: offer.id },
      letters: body
        ? [letter('settlement-declined', body.to, { reference, caseUrl: caseUrl('authority', caseId) })]
        : [],
    }
  },
})
