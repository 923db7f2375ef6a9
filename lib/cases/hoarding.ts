import { and, eq, gt, inArray } from 'drizzle-orm'
import { meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { after } from '@/lib/scheduling/free-times'
import { fieldOf, type Choosing } from './time-chosen'

/** How many times that came to nothing a family may have held in two weeks: others wait for the same people. */
const mostHolds = 5

/**
 * Stops the command when a family has held so many times of late that others find none. It never holds two at once,
 * and whoever telephones is helped: the desk is not stopped.
 */
export async function demandNotHoarded(work: Choosing): Promise<void> {
  const { tx, mediationCase, now, role } = work
  if (role === 'adviser' || role === 'administrator') return
  const cameToNothing = and(
    eq(meetings.caseId, mediationCase.id),
    gt(meetings.createdAt, after(now, -14 * 24 * 60)),
    inArray(meetings.status, ['lapsed', 'cancelled']),
  )
  if ((await tx.$count(meetings, cameToNothing)) >= mostHolds)
    throw problem(
      fieldOf(work),
      `We have held ${mostHolds} times for you in two weeks. Telephone us, and we find one together`,
    )
}
