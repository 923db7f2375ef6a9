import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import type { MeetingFacts } from '@/emails/letter'

export type Meeting = typeof meetings.$inferSelect
export type Attendee = typeof meetingAttendees.$inferSelect

/** What calendars show: what is to come, and what took place, to its end or for a first part of it. */
export const inCalendars = ['held', 'booked', 'ended', 'adjourned'] as const

/** The hold or booking that stands for a case, if there is one. */
export async function standingMeeting(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
): Promise<Meeting | undefined> {
  const [standing] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.caseId, caseId), inArray(meetings.status, ['held', 'booked'])))
  return standing
}

/** Who is to come, side by side. */
export function attendeesOf(tx: Pick<Transaction, 'select'>, meetingId: string): Promise<Attendee[]> {
  return tx
    .select()
    .from(meetingAttendees)
    .where(eq(meetingAttendees.meetingId, meetingId))
    .orderBy(meetingAttendees.side, meetingAttendees.name)
}

/** A meeting as letters and their calendar files tell it. The id stays its UID for ever. */
export function factsOf(
  meeting: Pick<Meeting, 'id' | 'sequence' | 'startsAt' | 'endsAt' | 'mode' | 'place' | 'joinUrl'>,
  method: MeetingFacts['method'] = 'REQUEST',
): MeetingFacts {
  const { id, sequence, startsAt, endsAt, mode, place, joinUrl } = meeting
  return {
    uid: id,
    sequence,
    method,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    mode,
    place,
    joinUrl,
  }
}
