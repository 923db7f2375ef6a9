import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { calendarFeeds } from '@/db/schema/feeds'
import { actorId } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { diaryOf } from '../diary'

/** A calendar elsewhere is read no more, and the times it kept busy are free again. */
export const removeFeed = registerCommand('remove_feed', {
  input: z.object({ feedId: z.uuid() }),

  async run({ tx, actor, input: { feedId } }) {
    const calendarId = await diaryOf(tx, actorId(actor)!)
    const [removed] = await tx
      .delete(calendarFeeds)
      .where(and(eq(calendarFeeds.id, feedId), eq(calendarFeeds.calendarId, calendarId)))
      .returning({ host: calendarFeeds.host })
    if (!removed) throw new Refusal('not_found')
    return { subjectId: feedId, detail: removed }
  },
})
