import { and, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { interests, mediators, offers, registerEntries } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import { addDays, instantAt, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'

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

/** Register entries, live interests, employers and load of all of them, each in one query. */
export async function recordsOf(source: Source, caseId: string, today: CalendarDate) {
  return {
    papers: await source.select().from(registerEntries),
    interests: await liveInterests(source),
    employers: await employersOf(source, today),
    liveCases: await liveCasesOf(source),
    asked: await askedThisWeek(source, caseId, today),
    refusals: await source
      .select({ mediatorId: offers.mediatorId })
      .from(offers)
      .where(and(eq(offers.caseId, caseId), eq(offers.status, 'declined'))),
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

/** Other cases taken on or offered since Monday. */
function askedThisWeek(source: Source, caseId: string, today: CalendarDate) {
  const monday = instantAt(addDays(today, 1 - weekdayOf(today)), '00:00')
  return source
    .select({ mediatorId: offers.mediatorId, count: sql<number>`count(*)::int` })
    .from(offers)
    .where(
      and(
        sql`${offers.caseId} <> ${caseId}`,
        inArray(offers.status, ['open', 'accepted']),
        gte(offers.madeAt, monday),
      ),
    )
    .groupBy(offers.mediatorId)
}

const standing = (today: CalendarDate) =>
  and(lte(memberships.fromOn, today), or(isNull(memberships.untilOn), gt(memberships.untilOn, today)))
