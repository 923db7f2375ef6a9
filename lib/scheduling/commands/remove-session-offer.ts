import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sessionOffers } from '@/db/schema/sittings'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { demandOwnBody } from '../own-body'

/** A council or ICB takes an offered time back. Meetings that are held or booked stand. */
export const removeSessionOffer = registerCommand('remove_session_offer', {
  input: z.object({ offerId: z.uuid() }),

  async run({ tx, actor, input: { offerId } }) {
    const [removed] = await tx.delete(sessionOffers).where(eq(sessionOffers.id, offerId)).returning()
    if (!removed) throw new Refusal('not_found')
    demandOwnBody(actor, removed.organisationId)
    return { subjectId: offerId, detail: { startsAt: removed.startsAt.toISOString() } }
  },
})
