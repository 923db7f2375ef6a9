import { inArray, lt } from 'drizzle-orm'
import { transact } from '@/db/client'
import { limits } from '@/db/schema/limits'
import { sessions } from '@/db/schema/people'
import { now } from '@/lib/kernel/now'
import type { Job } from '@/lib/worker/job'

/** Every night: sessions that have ended and counts that no longer count are deleted. */
export const forgetWhatIsOver: Job = {
  name: 'forget-what-is-over',
  every: '40 3 * * *',
  async run() {
    const at = now()
    await transact(async (tx) => {
      await tx.delete(sessions).where(lt(sessions.expires, at))
      // A count in use at this moment is left for the next night, so that nobody waits for anybody.
      const over = tx
        .select({ key: limits.key })
        .from(limits)
        .where(lt(limits.expire, at))
        .for('update', { skipLocked: true })
      await tx.delete(limits).where(inArray(limits.key, over))
    })
  },
}
