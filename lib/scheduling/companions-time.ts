import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingAttendees } from '@/db/schema/scheduling'
import { comesAs, type Companion } from '@/lib/cases/companion'
import type { OpenCase } from '@/lib/cases/open-case'
import { londonDate } from '@/lib/law/calendar/date'
import { papersAgainst } from '@/lib/mediators/against-coming'
import { profilesWithBuffers } from './buffers'
import { diaryOf, freeTimeOf, takeTime } from './diary'
import { after } from './free-times'
import type { Meeting } from './meeting'

/**
 * Seats a co-mediator and an observer at a meeting that is booked, and takes their time. A meeting does not wait for
 * them: answers with whoever has no seat, because they are somewhere else then or their papers end before. Their diaries
 * are locked already, with those of everybody else.
 */
export async function seatCompanions(
  tx: Transaction,
  { companions, localAuthorityId: areaId }: Pick<OpenCase, 'companions' | 'localAuthorityId'>,
  meeting: Meeting,
  now: Date,
): Promise<Companion[]> {
  const missing: Companion[] = []
  for (const companion of companions)
    if (!(await seatCompanion(tx, companion, { ...meeting, areaId }, now))) missing.push(companion)
  return missing
}

/** Seats one, if they have the papers and the time, what they keep free around it and their way included. */
export async function seatCompanion(
  tx: Transaction,
  companion: Companion,
  meeting: Meeting & { areaId: string | null },
  now: Date,
): Promise<boolean> {
  const { id, role, userId, name } = companion
  const coming = { userId, kind: comesAs(companion) }
  if ((await papersAgainst(tx, coming, londonDate(meeting.startsAt))).length > 0) return false
  const [profile] = await profilesWithBuffers(tx, [userId], meeting.areaId)
  const { minutesBefore, minutesAfter } = profile!.buffers[meeting.mode]
  const taking = {
    calendarId: await diaryOf(tx, userId),
    startsAt: after(meeting.startsAt, -minutesBefore),
    endsAt: after(meeting.endsAt, minutesAfter),
  }
  if ((await takeTime(tx, meeting.id, [taking], now)).length > 0) return false
  await tx.insert(meetingAttendees).values({ meetingId: meeting.id, partyId: id, side: role, userId, name })
  return true
}

/** Takes everybody who came along out of a meeting's list, before they are seated anew; answers with who that was. */
export async function unseatCompanions(tx: Transaction, meetingId: string): Promise<string[]> {
  const unseated = await tx
    .delete(meetingAttendees)
    .where(
      and(
        eq(meetingAttendees.meetingId, meetingId),
        inArray(meetingAttendees.side, ['co_mediator', 'observer']),
      ),
    )
    .returning({ partyId: meetingAttendees.partyId })
  return unseated.flatMap(({ partyId }) => partyId ?? [])
}

/** Takes one out of a meeting that goes on without them, their time free again. Answers whether they had a seat. */
export async function unseatCompanion(
  tx: Transaction,
  { id, userId }: Companion,
  meetingId: string,
  now: Date,
): Promise<boolean> {
  const seat = and(eq(meetingAttendees.meetingId, meetingId), eq(meetingAttendees.partyId, id))
  const unseated = await tx.delete(meetingAttendees).where(seat).returning({ id: meetingAttendees.id })
  await freeTimeOf(tx, meetingId, await diaryOf(tx, userId), now)
  return unseated.length > 0
}
