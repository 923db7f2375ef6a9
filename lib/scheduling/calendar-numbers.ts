import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { letters } from '@/db/schema/letters'
import type { Meeting } from './meeting'

/**
 * The meeting as it is now, with the number under which one reader's calendar takes that in. A calendar passes over what
 * has no higher number than it has seen (RFC 5546 2.1.4). For most that is the meeting's own; somebody who left while
 * the meeting stayed was told one ahead of it.
 */
export async function calendarNumbers(
  tx: Transaction,
  meeting: Meeting,
): Promise<(userId: string | null) => Meeting> {
  const seen = await tx
    .select({
      userId: letters.recipientUserId,
      highest: sql<number>`max((${letters.props} -> 'meeting' ->> 'sequence')::int)`,
    })
    .from(letters)
    .where(
      and(eq(letters.caseId, meeting.caseId), sql`${letters.props} -> 'meeting' ->> 'uid' = ${meeting.id}`),
    )
    .groupBy(letters.recipientUserId)
  return (userId) => {
    const own = userId === null ? undefined : seen.find((one) => one.userId === userId)
    return { ...meeting, sequence: Math.max(meeting.sequence, (own?.highest ?? -1) + 1) }
  }
}
