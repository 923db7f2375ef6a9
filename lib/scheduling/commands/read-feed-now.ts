import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { enqueue } from '@/db/queue'
import { calendarFeeds } from '@/db/schema/feeds'
import { actorId } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { diaryOf } from '../diary'
import { readingOf } from '../feeds/reading-of'
import { after } from '../free-times'

/** Somebody wants a calendar of theirs read before its time: once a minute and no more often. */
export const readFeedNow = registerCommand('read_feed_now', {
  input: z.object({ feedId: z.uuid() }),

  async run({ tx, actor, input: { feedId }, now }) {
    const own = and(
      eq(calendarFeeds.id, feedId),
      eq(calendarFeeds.calendarId, await diaryOf(tx, actorId(actor)!)),
    )
    const [feed] = await tx.select().from(calendarFeeds).where(own).for('update')
    if (!feed) throw new Refusal('not_found')
    if (feed.triedAt && feed.triedAt > after(now, -1))
      throw problem('', 'We have just tried to read this calendar. Try again in a minute')
    await tx.update(calendarFeeds).set({ dueAt: now }).where(own)
    await enqueue(tx, 'read-calendar', [readingOf(feedId)])
    return { subjectId: feedId, detail: {} }
  },
})
