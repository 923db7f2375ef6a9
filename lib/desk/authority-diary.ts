import { and, asc, eq, exists, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { users } from '@/db/schema/people'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { visibleTo } from '@/lib/cases/visibility'
import { organisationsOf, type Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { inCalendars } from '@/lib/scheduling/meeting'

/**
 * The meetings of the council's or ICB's cases between two days, both included, and whether the officer is named for
 * each. Holds that have run out are gone.
 */
export async function authorityDiary(actor: Actor, fromOn: CalendarDate, untilOn: CalendarDate) {
  const served = actor.kind === 'person' ? organisationsOf(actor, 'la_officer', 'icb_officer') : []
  if (actor.kind === 'system' || served.length === 0) throw new Refusal('not_found')
  const [from, until] = [instantAt(fromOn, '00:00'), instantAt(addDays(untilOn, 1), '00:00')]
  const ofTheirs = reader
    .select({ one: sql`1` })
    .from(caseParties)
    .where(
      and(
        eq(caseParties.caseId, cases.id),
        isNull(caseParties.untilAt),
        inArray(caseParties.organisationId, served),
      ),
    )
  const named = reader
    .select({ one: sql`1` })
    .from(meetingAttendees)
    .where(and(eq(meetingAttendees.meetingId, meetings.id), eq(meetingAttendees.userId, actor.userId)))
  const { id, caseId, status, startsAt, endsAt, mode } = meetings
  return reader
    .select({
      id,
      caseId,
      reference: cases.reference,
      status,
      startsAt,
      endsAt,
      mode,
      mediator: users.name,
      isNamed: sql<boolean>`${exists(named)}`,
    })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, caseId))
    .innerJoin(users, eq(users.id, meetings.mediatorId))
    .where(
      and(
        visibleTo(actor),
        exists(ofTheirs),
        inArray(status, [...inCalendars]),
        or(ne(status, 'held'), gt(meetings.heldUntil, now())),
        lt(startsAt, until),
        gt(endsAt, from),
      ),
    )
    .orderBy(asc(startsAt), asc(id))
}
