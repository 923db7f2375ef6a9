import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { calendarLinks } from '@/db/schema/feeds'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { organisationsOf, type Person } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { appOrigin } from '@/lib/kernel/urls'
import { personById } from '@/lib/sign-in/person'
import { linkHash } from './calendar-link'
import { after } from './free-times'
import { inCalendars } from './meeting'
import { townIn } from './town'

const daysBack = 31

/**
 * The meetings of whoever this private address is of, for their own calendar program: a reference, a time, and a town
 * or how people meet; no names. What was held stays, an adjourned meeting beside the next one. Who they are today is asked each time, so whoever has left gets nothing. Throws
 * not_found for an address that is none, was replaced or has ended.
 */
export async function publishedMeetings(token: string): Promise<string> {
  const [link] = await reader
    .select()
    .from(calendarLinks)
    .where(eq(calendarLinks.tokenHash, linkHash(token)))
  const person = link && (await personById(link.userId))
  if (!person || person.memberships.length === 0) throw new Refusal('not_found')
  const calendar = ical({
    name: 'Mediation meetings',
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'arrange-send-mediation', product: 'meetings', language: 'EN' },
    ttl: 60 * 60,
  })
  const stamp = now()
  for (const { meeting, reference } of await meetingsOf(person, stamp)) {
    const { id, sequence, startsAt, endsAt, status } = meeting
    calendar.createEvent({
      id: `${id}@${new URL(appOrigin()).hostname}`,
      sequence,
      stamp,
      start: startsAt,
      end: endsAt,
      summary: `Mediation (${reference})`,
      location: whereabouts(meeting),
      status: status === 'held' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/**
 * A mediator's own and those at which they come along, and those that an officer is named for while they serve that
 * body.
 */
async function meetingsOf(person: Person, at: Date) {
  const mediates = person.memberships.some(({ role }) => role === 'mediator')
  const bodies = organisationsOf(person, 'la_officer', 'icb_officer')
  const named = reader
    .select({ id: meetingAttendees.meetingId })
    .from(meetingAttendees)
    .where(
      and(
        eq(meetingAttendees.userId, person.userId),
        inArray(meetingAttendees.side, ['local_authority', 'icb']),
        inArray(meetingAttendees.organisationId, bodies),
      ),
    )
  const along = reader
    .select({ id: meetingAttendees.meetingId })
    .from(meetingAttendees)
    .where(
      and(
        eq(meetingAttendees.userId, person.userId),
        inArray(meetingAttendees.side, ['co_mediator', 'observer']),
      ),
    )
  const theirs = or(
    ...(mediates ? [eq(meetings.mediatorId, person.userId), inArray(meetings.id, along)] : []),
    ...(bodies.length > 0 ? [inArray(meetings.id, named)] : []),
  )
  if (!theirs) return []
  return reader
    .select({ meeting: meetings, reference: cases.reference })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .where(
      and(
        theirs,
        inArray(meetings.status, [...inCalendars]),
        gt(meetings.endsAt, after(at, -daysBack * 24 * 60)),
      ),
    )
    .orderBy(asc(meetings.startsAt))
}

function whereabouts({ mode, place }: Pick<typeof meetings.$inferSelect, 'mode' | 'place'>): string {
  if (mode === 'video') return 'By video'
  if (mode === 'telephone') return 'By telephone'
  return (place && townIn(place)) ?? 'In person'
}
