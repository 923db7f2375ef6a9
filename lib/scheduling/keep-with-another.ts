import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { profilesWithBuffers } from './buffers'
import { diariesOfPeople, freeTimeOf, lockDiaries, takeTime } from './diary'
import { after } from './free-times'
import type { Meeting } from './meeting'

/**
 * A hold or booking stays at its time with another mediator: the diary of the one is freed and that of the other taken
 * in the same transaction. Answers with the meeting as it is now. Stops the command when they are somewhere else then.
 */
export async function keepWithAnother(
  tx: Transaction,
  meeting: Meeting & { areaId: string | null },
  next: { id: string; userId: string; name: string },
  now: Date,
): Promise<Meeting> {
  const [profile] = await profilesWithBuffers(tx, [next.userId], meeting.areaId)
  const { minutesBefore, minutesAfter } = profile!.buffers[meeting.mode]
  const diaries = await diariesOfPeople(tx, [meeting.mediatorId, next.userId])
  await lockDiaries(tx, [...diaries.values()])
  const [before, theirs] = [diaries.get(meeting.mediatorId)!, diaries.get(next.userId)!]
  await freeTimeOf(tx, meeting.id, before, now)
  const around = {
    startsAt: after(meeting.startsAt, -minutesBefore),
    endsAt: after(meeting.endsAt, minutesAfter),
  }
  const taken = await takeTime(tx, meeting.id, [{ calendarId: theirs, ...around }], now)
  if (taken.length > 0)
    throw problem('mediatorId', `${next.name} has another meeting then, with the time around it`)

  const kept: Meeting = { ...meeting, mediatorId: next.userId, sequence: meeting.sequence + 1 }
  const { mediatorId, sequence } = kept
  await tx.update(meetings).set({ mediatorId, sequence }).where(eq(meetings.id, meeting.id))
  await tx
    .update(meetingAttendees)
    .set({ partyId: next.id, userId: next.userId, name: next.name })
    .where(and(eq(meetingAttendees.meetingId, meeting.id), eq(meetingAttendees.side, 'mediator')))
  return kept
}
