import { and, eq } from 'drizzle-orm'
import { disagreementMeetings } from '@/db/schema/disagreements'
import { calendars, exceptions } from '@/db/schema/scheduling'
import type { Work } from './disagreement-command'

/** Calls off the meeting that stands, and gives the mediator the time back. */
export async function cancelMeeting({
  tx,
  disagreement,
  meeting,
}: Pick<Work<unknown>, 'tx' | 'disagreement' | 'meeting'>): Promise<void> {
  if (!meeting) return
  await tx
    .update(disagreementMeetings)
    .set({ status: 'cancelled', sequence: meeting.sequence + 1 })
    .where(eq(disagreementMeetings.id, meeting.id))
  const [diary] = await tx
    .select({ id: calendars.id })
    .from(calendars)
    .where(eq(calendars.userId, meeting.mediatorId))
  if (diary)
    await tx
      .delete(exceptions)
      .where(
        and(
          eq(exceptions.calendarId, diary.id),
          eq(exceptions.startsAt, meeting.startsAt),
          eq(exceptions.note, disagreement.reference),
        ),
      )
}
