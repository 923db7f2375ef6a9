import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingAttendees } from '@/db/schema/scheduling'
import { unlessWaiting, type DeskTask } from '@/lib/cases/desk-tasks'
import type { OpenCase } from '@/lib/cases/open-case'
import { profilesWithBuffers } from './buffers'
import { diaryOf, takeTime } from './diary'
import { after } from './free-times'
import type { Meeting } from './meeting'

/**
 * Seats a co-mediator and an observer at a meeting that is booked, and takes their time. A meeting does not wait for
 * them: whoever is somewhere else then is not seated, and the desk is told.
 */
export async function seatCompanions(
  tx: Transaction,
  { id: caseId, companions, localAuthorityId }: Companied,
  meeting: Meeting,
  now: Date,
): Promise<DeskTask[]> {
  const missing: string[] = []
  for (const companion of companions)
    if (!(await seatCompanion(tx, companion, { ...meeting, areaId: localAuthorityId }, now)))
      missing.push(companion.name)
  if (missing.length === 0) return []
  const who = missing.join(' and ')
  return unlessWaiting(tx, caseId, {
    kind: 'companion_missing',
    detail: `${who} cannot come along at the time of the meeting. Ask somebody else, or leave it at that`,
  })
}

type Companied = Pick<OpenCase, 'id' | 'companions' | 'localAuthorityId'>

/** Seats one, if they have the time, what they keep free around it and their way included. */
export async function seatCompanion(
  tx: Transaction,
  { id, role, userId, name }: OpenCase['companions'][number],
  meeting: Meeting & { areaId: string | null },
  now: Date,
): Promise<boolean> {
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

/** Takes everybody who came along out of a meeting's list, before they are seated anew. */
export async function unseatCompanions(tx: Transaction, meetingId: string): Promise<void> {
  await tx
    .delete(meetingAttendees)
    .where(
      and(
        eq(meetingAttendees.meetingId, meetingId),
        inArray(meetingAttendees.side, ['co_mediator', 'observer']),
      ),
    )
}
