import { and, asc, isNull, lt, or, eq } from 'drizzle-orm'
import { z } from 'zod'
import { transact } from '@/db/client'
import { enqueue } from '@/db/queue'
import { letters } from '@/db/schema/letters'
import { now } from '@/lib/kernel/now'
import type { Job } from '@/lib/worker/job'
import { deliver } from './deliver'
import { deliveryOf } from './post-letters'

/** Delivers letters as they are asked for. */
export const deliverLetters: Job = {
  name: 'letters',
  atOnce: 20,
  async run(data) {
    const { letterId } = z.object({ letterId: z.uuid() }).parse(data)
    await deliver(letterId)
  },
}

/**
 * Finds letters that wait and have no job, whatever became of it, and gives them one. Those that have one keep it
 * and its time.
 */
export const findStrandedLetters: Job = {
  name: 'find-stranded-letters',
  every: '* * * * *',
  async run() {
    const aMinuteAgo = new Date(now().getTime() - 60_000)
    const notGone = or(
      eq(letters.status, 'waiting'),
      and(eq(letters.status, 'to_post'), isNull(letters.renderedAt)),
    )
    await transact(async (tx) => {
      const stranded = await tx
        .select({ id: letters.id })
        .from(letters)
        .where(and(notGone, lt(letters.createdAt, aMinuteAgo)))
        .orderBy(asc(letters.createdAt))
        .limit(5000)
      await enqueue(
        tx,
        'letters',
        stranded.map(({ id }) => deliveryOf(id)),
      )
    })
  },
}
