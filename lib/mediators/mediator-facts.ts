import { and, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { reader, type Reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { interests, mediatorAreas, mediators, offers, registerEntries } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import { calendars, exceptions } from '@/db/schema/scheduling'
import { addDays, instantAt, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { casesThisWeek } from './cases-this-week'

type Source = Pick<Reader, 'select'>

/** Every mediator who can sign in and is one today, by name. */
export function standingMediators(source: Source, today: CalendarDate) {
  return source
    .select({ name: sql<string>`coalesce(${users.name}, ${users.email})`, mediator: mediators })
    .from(mediators)
    .innerJoin(users, eq(users.id, mediators.userId))
    .innerJoin(
      memberships,
      and(eq(memberships.userId, users.id), eq(memberships.role, 'mediator'), standing(today)),
    )
    .where(isNull(users.disabledAt))
    .groupBy(mediators.userId, users.name, users.email)
    .orderBy(users.name)
}

/** Register entries, live interests, employers, areas and load of all of them, each in one query. */
export async function recordsOf(source: Source, caseIds: readonly string[], today: CalendarDate) {
  return {
    papers: await source.select().from(registerEntries),
    interests: await liveInterests(source),
    employers: await employersOf(source, today),
    areas: await source.select().from(mediatorAreas),
    liveCases: await liveCasesOf(source),
    thisWeek: await casesThisWeek(source, today),
    refusals: await source
      .select({ mediatorId: offers.mediatorId, caseId: offers.caseId })
      .from(offers)
      .where(and(inArray(offers.caseId, [...caseIds]), eq(offers.status, 'declined'))),
  }
}

/** Interests that are still declared, with the name of the body. */
export function liveInterests(source: Source) {
  return source
    .select({
      id: interests.id,
      mediatorId: interests.mediatorId,
      organisationId: interests.organisationId,
      organisation: organisations.name,
      reason: interests.reason,
      declaredAt: interests.declaredAt,
    })
    .from(interests)
    .innerJoin(organisations, eq(organisations.id, interests.organisationId))
    .where(isNull(interests.endedAt))
    .orderBy(interests.declaredAt)
}

/** Who works for a council or an ICB today: no such person may mediate. */
export function employersOf(source: Source, today: CalendarDate) {
  return source
    .select({ userId: memberships.userId, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(inArray(memberships.role, ['la_officer', 'icb_officer']), standing(today)))
}

/** Where a mediator meets in person, by name. */
export function areasOf(mediatorId: string) {
  return reader
    .select({
      organisationId: organisations.id,
      name: organisations.name,
      travelMinutes: mediatorAreas.travelMinutes,
    })
    .from(mediatorAreas)
    .innerJoin(organisations, eq(organisations.id, mediatorAreas.organisationId))
    .where(eq(mediatorAreas.mediatorId, mediatorId))
    .orderBy(organisations.name)
}

/** Everybody's leave that reaches into these days, both included, by its first and last whole day there. */
export async function leaveBetween(source: Source, fromOn: CalendarDate, untilOn: CalendarDate) {
  const [startsAt, endsAt] = [instantAt(fromOn, '00:00'), instantAt(addDays(untilOn, 1), '00:00')]
  const found = await source
    .select({ userId: calendars.userId, startsAt: exceptions.startsAt, endsAt: exceptions.endsAt })
    .from(exceptions)
    .innerJoin(calendars, eq(calendars.id, exceptions.calendarId))
    .where(
      and(eq(exceptions.kind, 'leave'), lt(exceptions.startsAt, endsAt), gt(exceptions.endsAt, startsAt)),
    )
    .orderBy(exceptions.startsAt)
  return found.map((leave) => ({
    userId: leave.userId,
    fromOn: londonDate(leave.startsAt),
    untilOn: londonDate(new Date(leave.endsAt.getTime() - 1)),
  }))
}

function liveCasesOf(source: Source) {
  return source
    .select({ mediatorId: caseParties.userId, count: sql<number>`count(*)::int` })
    .from(caseParties)
    .innerJoin(cases, eq(cases.id, caseParties.caseId))
    .where(
      and(
        eq(caseParties.role, 'mediator'),
        isNull(caseParties.untilAt),
        inArray(cases.state, ['arranging', 'booked']),
      ),
    )
    .groupBy(caseParties.userId)
}

const standing = (today: CalendarDate) =>
  and(lte(memberships.fromOn, today), or(isNull(memberships.untilOn), gt(memberships.untilOn, today)))
