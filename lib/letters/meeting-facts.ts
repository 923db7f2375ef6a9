import type { meetings } from '@/db/schema/scheduling'
import type { MeetingFacts } from '@/emails/letter'

type Meeting = Pick<
  typeof meetings.$inferSelect,
  'id' | 'sequence' | 'startsAt' | 'endsAt' | 'mode' | 'place' | 'joinUrl'
>

/** What letters say of a meeting. The meeting's own id names it in everybody's calendar, whatever changes. */
export function meetingFacts(meeting: Meeting, method: MeetingFacts['method'] = 'REQUEST'): MeetingFacts {
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
