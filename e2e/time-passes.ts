import { and, eq, inArray } from 'drizzle-orm'
import { transact } from '@/db/client'
import { diaryEntries, meetings } from '@/db/schema/scheduling'
import { theSystem } from '@/db/seed/cast'
import { asOf, now, today } from '@/lib/kernel/now'
import { instantAt } from '@/lib/law/calendar/date'
import { after } from '@/lib/scheduling/free-times'
import { watchDuties } from '@/lib/watch/watch-duties'

/**
 * The time of a booked meeting has come: it began a moment ago. A journey cannot wait for weeks, so it moves the
 * meeting and frees the mediator's diary of it; everything after that is done on the pages.
 */
export function theMeetingBegins(caseId: string): Promise<void> {
  return transact(async (tx) => {
    const at = now()
    const moved = await tx
      .update(meetings)
      .set({ startsAt: after(at, -1), endsAt: after(at, 149) })
      .where(and(eq(meetings.caseId, caseId), eq(meetings.status, 'booked')))
      .returning({ id: meetings.id })
    if (moved.length !== 1) throw new Error('No meeting is booked')
    await tx
      .update(diaryEntries)
      .set({ releasedAt: at })
      .where(
        inArray(
          diaryEntries.meetingId,
          moved.map(({ id }) => id),
        ),
      )
  })
}

/** The watch goes round, as it does each hour from the morning on, whatever hour it is where journeys are run. */
export const theWatchGoesRound = (): Promise<void> =>
  asOf(instantAt(today(), '12:00'), () => watchDuties(theSystem))
