import { asc, lte } from 'drizzle-orm'
import { z } from 'zod'
import { transact } from '@/db/client'
import { enqueue } from '@/db/queue'
import { calendarFeeds } from '@/db/schema/feeds'
import { now } from '@/lib/kernel/now'
import type { Job } from '@/lib/worker/job'
import { threadsAtMost } from './expand-feed'
import { readFeed } from './read-feed'
import { readingOf } from './reading-of'

/** Each five minutes: calendars whose time has come are put on the queue, the one that waited longest first. */
export const findDueFeeds: Job = {
  name: 'find-due-calendars',
  every: '*/5 * * * *',
  alsoAtStart: true,
  run: () =>
    transact(async (tx) => {
      const due = await tx
        .select({ id: calendarFeeds.id })
        .from(calendarFeeds)
        .where(lte(calendarFeeds.dueAt, now()))
        .orderBy(asc(calendarFeeds.dueAt))
        .limit(1000)
      await enqueue(
        tx,
        'read-calendar',
        due.map(({ id }) => readingOf(id)),
      )
    }),
}

/** Reads a calendar elsewhere. A few at once, so that a slow one holds up no other. */
export const readCalendar: Job = {
  name: 'read-calendar',
  atOnce: threadsAtMost,
  async run(data) {
    const { feedId } = z.object({ feedId: z.uuid() }).parse(data)
    await readFeed(feedId)
  },
}
