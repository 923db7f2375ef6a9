import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { standingSessions } from '@/db/schema/sittings'
import { registerCommand } from '@/lib/register/register-command'
import { sessionAsSeen } from '../session-as-seen'

/**
 * A council or ICB no longer sits then. Meetings that are held or booked stand. What a colleague has changed since the
 * page was opened is not removed unseen.
 */
export const removeSession = registerCommand('remove_session', {
  input: z.object({ sessionId: z.uuid(), version: z.coerce.number().int().optional() }),

  async run({ tx, actor, input: { sessionId, version } }) {
    const { weekday, startsAt, endsAt } = await sessionAsSeen(tx, actor, { sessionId, version })
    await tx.delete(standingSessions).where(eq(standingSessions.id, sessionId))
    return { subjectId: sessionId, detail: { weekday, startsAt, endsAt } }
  },
})
