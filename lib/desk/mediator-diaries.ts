import { and, asc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { mediators } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { calendars, exceptions, meetingAttendees, meetings } from '@/db/schema/scheduling'
import { holds, type Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { companionKinds } from '@/lib/mediators/mediator'
import { busyTimesOf } from '@/lib/scheduling/feeds/queries'
import { inCalendars } from '@/lib/scheduling/meeting'

/** Every mediator by name, for the desk to choose from. */
export async function mediatorNames(actor: Actor) {
  demandDesk(actor)
  return reader
    .select({ userId: mediators.userId, name: users.name, email: users.email })
    .from(mediators)
    .innerJoin(users, eq(users.id, mediators.userId))
    .orderBy(asc(users.name))
    .then((rows) => rows.map(({ userId, name, email }) => ({ userId, name: name ?? email })))
}

/**
 * The meetings that these mediators run or come along to between two days, both included, each once for everybody whose
 * it is (`userId`, `as`), and when they are away or busy: that they are, not why. Holds that have run out are gone.
 */
export async function mediatorDiaries(
  actor: Actor,
  userIds: readonly string[],
  fromOn: CalendarDate,
  untilOn: CalendarDate,
) {
  demandDesk(actor)
  if (userIds.length === 0) return { meetings: [], away: [] }
  const [from, until] = [instantAt(fromOn, '00:00'), instantAt(addDays(untilOn, 1), '00:00')]
  const differing = await reader
    .select({
      id: exceptions.id,
      userId: users.id,
      startsAt: exceptions.startsAt,
      endsAt: exceptions.endsAt,
    })
    .from(exceptions)
    .innerJoin(calendars, eq(calendars.id, exceptions.calendarId))
    .innerJoin(users, eq(users.id, calendars.userId))
    .where(
      and(
        inArray(calendars.userId, [...userIds]),
        ne(exceptions.kind, 'extra'),
        lt(exceptions.startsAt, until),
        gt(exceptions.endsAt, from),
      ),
    )
    .orderBy(asc(exceptions.startsAt))
  return {
    meetings: await meetingsOf(userIds, from, until),
    away: [...differing, ...(await busyTimesOf(userIds, fromOn, untilOn))],
  }
}

/** Whoever comes along has a seat; the mediator has the meeting, held or booked. */
async function meetingsOf(userIds: readonly string[], from: Date, until: Date) {
  const { id, mediatorId, caseId, status, startsAt, endsAt, mode } = meetings
  const meeting = { id, caseId, reference: cases.reference, status, startsAt, endsAt, mode }
  const shown = and(
    inArray(status, [...inCalendars]),
    or(ne(status, 'held'), gt(meetings.heldUntil, now())),
    lt(startsAt, until),
    gt(endsAt, from),
  )
  const run = await reader
    .select({ ...meeting, userId: mediatorId })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, caseId))
    .where(and(inArray(mediatorId, [...userIds]), shown))
    .orderBy(asc(startsAt), asc(id))
  const { userId, side } = meetingAttendees
  const along = await reader
    .select({ ...meeting, userId: users.id, as: side })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, caseId))
    .innerJoin(meetingAttendees, eq(meetingAttendees.meetingId, id))
    .innerJoin(users, eq(users.id, userId))
    .where(and(inArray(side, [...companionKinds]), inArray(userId, [...userIds]), shown))
    .orderBy(asc(startsAt), asc(id), asc(userId))
  return [...run.map((one) => ({ ...one, as: 'mediator' as const })), ...along].toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  )
}

function demandDesk(actor: Actor): void {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
}
