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
  reference: string
  caseUrl: string
  to: { name: string; email: string }
  at: Date
}

/**
 * A meeting for one person's calendar (RFC 5545, RFC 5546): asks for it, or takes it out. That person is the only
 * one in it, and nothing says what the meeting is about. Times are UTC, so they are right whatever the clocks do.
 */
export function calendarFile({ meeting, reference, caseUrl, to, at }: About): CalendarFile {
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
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: serviceName, email },
    attendees: [
      {
        name: to.name.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() || to.email,
        email: to.email,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  })
  return { method: meeting.method, content: calendar.toString() }
}

function whereabouts({ mode, place, joinUrl }: MeetingFacts): string {
  if (mode === 'telephone') return 'By telephone'
  if (mode === 'in_person') return place ?? 'In person'
  return joinUrl ?? 'By video'
}
