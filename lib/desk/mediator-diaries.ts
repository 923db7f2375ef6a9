import { and, asc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { mediators } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { calendars, exceptions, meetings } from '@/db/schema/scheduling'
import { holds, type Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
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
 * The meetings of these mediators between two days, both included, and when they are away or busy: that they are, not
 * why. Holds that have run out are gone.
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
  const { id, mediatorId, caseId, status, startsAt, endsAt, mode } = meetings
  const theirs = await reader
    .select({ id, mediatorId, caseId, reference: cases.reference, status, startsAt, endsAt, mode })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, caseId))
    .where(
      and(
        inArray(mediatorId, [...userIds]),
        inArray(status, [...inCalendars]),
        or(ne(status, 'held'), gt(meetings.heldUntil, now())),
        lt(startsAt, until),
        gt(endsAt, from),
      ),
    )
    .orderBy(asc(startsAt), asc(id))
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
  return { meetings: theirs, away: [...differing, ...(await busyTimesOf(userIds, fromOn, untilOn))] }
}

function demandDesk(actor: Actor): void {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
}
