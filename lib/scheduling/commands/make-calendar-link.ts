import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { calendarLinks } from '@/db/schema/feeds'
import { actorId } from '@/lib/kernel/actor'
import { registerCommand } from '@/lib/register/register-command'
import { linkHash, linkToken } from '../calendar-link'

/** Somebody gets a private address for their own calendar program. An earlier one is dead from then on. */
export const makeCalendarLink = registerCommand('make_calendar_link', {
  input: z.object({}),

  async run({ tx, actor, now }) {
    const [userId, id] = [actorId(actor)!, randomUUID()]
    const link = { id, tokenHash: linkHash(linkToken(id)), madeAt: now }
    const earlier = await tx.$count(calendarLinks, eq(calendarLinks.userId, userId))
    await tx
      .insert(calendarLinks)
      .values({ userId, ...link })
      .onConflictDoUpdate({ target: calendarLinks.userId, set: link })
    return { subjectId: userId, detail: { inPlaceOfAnother: earlier > 0 } }
  },
})
