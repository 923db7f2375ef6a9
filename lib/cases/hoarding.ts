import { and, eq, gt, inArray } from 'drizzle-orm'
import { meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { after } from '@/lib/scheduling/free-times'
import { familyWithdraws } from './end-arrangements'
import { askedForBy } from './meeting-sides'
import { fieldOf, type Choosing } from './time-chosen'

/** How many times a family may have held in two weeks and given up itself: others wait for the same people. */
const mostHolds = 5

/**
 * Stops the command when a family has given up so many times of late that others find none: meetings cancelled because
 * it asked for that, and those that ended because it withdrew. A hold that ran out because nobody was named, or that
 * ended with its mediator, is not the family's doing and does not count. It never holds two at once, and whoever
 * telephones is helped: the desk is not stopped.
 */
export async function demandNotHoarded(work: Choosing): Promise<void> {
  const { tx, mediationCase, now, role } = work
  if (role === 'adviser' || role === 'administrator') return
  const gaveUp = and(
    eq(meetings.caseId, mediationCase.id),
    gt(meetings.createdAt, after(now, -14 * 24 * 60)),
    eq(meetings.status, 'cancelled'),
    inArray(meetings.statusReason, [askedForBy.family, familyWithdraws]),
  )
  if ((await tx.$count(meetings, gaveUp)) >= mostHolds)
    throw problem(
      fieldOf(work),
      `We have held ${mostHolds} times for you in two weeks. Telephone us, and we find one together`,
    )
}
