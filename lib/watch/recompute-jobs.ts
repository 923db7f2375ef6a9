import { z } from 'zod'
import { reader, transact } from '@/db/client'
import { enqueue } from '@/db/queue'
import { olderVersionsInUse } from '@/lib/cases/stand-by-calendar'
import type { Job } from '@/lib/worker/job'
import { recomputeSome, type Place } from './recompute'
import { theService } from './the-service'

const asked = z.object({
  /** What it was asked for by: the new list, or the hour's look. */
  cause: z.string(),
  place: z.object({ older: z.string(), after: z.uuid().nullable() }).nullable(),
})

/**
 * After a new list of bank holidays: a thousand cases, and then the next thousand. A case that cannot be
 * worked out holds up no other; the job is tried again for it.
 */
export const recomputing: Job = {
  name: 'recompute-dates',
  async run(data) {
    const { cause, place } = asked.parse(data)
    const { next, faults } = await recomputeSome(theService, place)
    if (next) await goOn(cause, next)
    if (faults.length > 0)
      throw new AggregateError(faults, 'Days of some cases could not be worked out again')
  },
}

/**
 * Each hour: whatever still stands by an older list, because somebody was changing the case, a job was lost, or
 * the software came with a new list.
 */
export const findOlderDates: Job = {
  name: 'find-older-dates',
  every: '23 * * * *',
  async run() {
    if ((await olderVersionsInUse(reader)).length > 0) await goOn('hourly', null)
  },
}

const goOn = (cause: string, place: Place | null) =>
  transact((tx) => enqueue(tx, 'recompute-dates', [{ singletonKey: cause, data: { cause, place } }]))
