import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { calendarLinks } from '@/db/schema/feeds'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** Somebody's private address is dead at once. Programs that read it keep what they have, and learn no more. */
export const endCalendarLink = registerCommand('end_calendar_link', {
  input: z.object({}),

  async run({ tx, actor }) {
    const userId = actorId(actor)!
    const ended = await tx.delete(calendarLinks).where(eq(calendarLinks.userId, userId)).returning()
    if (ended.length === 0) throw problem('', 'There is no address to end any more')
    return { subjectId: userId, detail: {} }
  },
})
