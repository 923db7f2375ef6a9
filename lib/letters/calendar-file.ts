import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import type { MeetingFacts } from '@/emails/letter'
import { provider } from '@/lib/kernel/provider'
import { appOrigin } from '@/lib/kernel/urls'

export type CalendarFile = { method: 'REQUEST' | 'CANCEL'; content: string }

type About = {
  meeting: MeetingFacts
  /** Held until the council has said who can decide: shown as perhaps. */
  isHeld: boolean
  reference: string
  caseUrl: string
  to: { name: string; email: string }
  at: Date
}

/**
 * A meeting for one person's calendar (RFC 5545, RFC 5546): asks for it, or takes it out. That person is the only
 * one in it, and nothing says what the meeting is about. Times are UTC, so they are right whatever the clocks do.
 */
export function calendarFile({ meeting, isHeld, reference, caseUrl, to, at }: About): CalendarFile {
  const { serviceName, email } = provider()
  const cancelled = meeting.method === 'CANCEL'
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'arrange-send-mediation', product: 'letters', language: 'EN' },
  })
  calendar.createEvent({
    id: `${meeting.uid}@${new URL(appOrigin()).hostname}`,
    sequence: meeting.sequence,
    stamp: at,
    start: new Date(meeting.startsAt),
    end: new Date(meeting.endsAt),
    summary: `Mediation (${reference})`,
    location: whereabouts(meeting),
    description: `Your case: ${caseUrl}`,
    status: statusOf(cancelled, isHeld),
    organizer: { name: serviceName, email },
    attendees: [
      {
        // Programs differ in where a quoted name ends when it has a quote or a backslash in it.
        name: to.name.replaceAll(/[\p{Cc}\u2028\u2029"\\]+/gu, ' ').trim() || to.email,
        email: to.email,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  })
  return { method: meeting.method, content: calendar.toString() }
}

function statusOf(cancelled: boolean, isHeld: boolean): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED
  return isHeld ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

function whereabouts({ mode, place, joinUrl }: MeetingFacts): string {
  if (mode === 'telephone') return 'By telephone'
  // A break between two lines may be written; nothing else that steers.
  if (mode === 'in_person') return place?.replaceAll(/(?!\n)\p{Cc}|[\u2028\u2029]/gu, ' ') ?? 'In person'
  return joinUrl ?? 'By video'
}
