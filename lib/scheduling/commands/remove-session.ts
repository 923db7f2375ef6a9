import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { standingSessions } from '@/db/schema/sittings'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { demandOwnBody } from '../own-body'

/** A council or ICB no longer sits then. Meetings that are held or booked stand. */
export const removeSession = registerCommand('remove_session', {
  input: z.object({ sessionId: z.uuid() }),

  async run({ tx, actor, input: { sessionId } }) {
    const [removed] = await tx.delete(standingSessions).where(eq(standingSessions.id, sessionId)).returning()
    if (!removed) throw new Refusal('not_found')
    demandOwnBody(actor, removed.organisationId)
    const { weekday, startsAt, endsAt } = removed
    return { subjectId: sessionId, detail: { weekday, startsAt, endsAt } }
  },
})
