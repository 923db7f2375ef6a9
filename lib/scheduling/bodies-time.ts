import { and, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { calendars, diaryEntries, meetings } from '@/db/schema/scheduling'
import { sessionOffers, standingSessions } from '@/db/schema/sittings'
import { meetingModes } from '@/lib/cases/case'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { Around } from './diaries'
import type { Colleagues, Person, StandingSession } from './slots/search'

type Source = Pick<Reader, 'select'>

/** What councils and ICBs have said of when they can, and what stands in it already. */
export type BodiesTime = ReadonlyMap<string, Omit<Colleagues, 'colleagues'>>

/** The same for these bodies between two instants: three queries, however many bodies. */
export async function bodiesTime(
  source: Source,
  bodies: readonly string[],
  { fromOn, officers, ...around }: Around & { fromOn: CalendarDate; officers: readonly OfficerOf[] },
): Promise<BodiesTime> {
  if (bodies.length === 0) return new Map()
  const ids = [...bodies]
  const sessions = await source
    .select()
    .from(standingSessions)
    .where(
      and(
        inArray(standingSessions.organisationId, ids),
        or(isNull(standingSessions.untilOn), sql`${standingSessions.untilOn} >= ${fromOn}`),
      ),
    )
    .orderBy(standingSessions.weekday, standingSessions.startsAt, standingSessions.id)
  const offers = await source
    .select()
    .from(sessionOffers)
    .where(
      and(
        inArray(sessionOffers.organisationId, ids),
        lt(sessionOffers.startsAt, around.endsAt),
        gt(sessionOffers.endsAt, around.startsAt),
      ),
    )
    .orderBy(sessionOffers.startsAt, sessionOffers.id)
  const booked = await meetingsOf(source, ids, around)
  const own = <Row extends { organisationId: string | null }>(rows: readonly Row[], id: string) =>
    rows.filter(({ organisationId }) => organisationId === id)
  return new Map(
    ids.map((id) => [
      id,
      {
        sessions: own(sessions, id),
        offers: own(offers, id),
        booked: byOfficer(
          own(booked, id),
          officers.flatMap((one) => (one.organisationId === id ? one.userId : [])),
        ),
      },
    ]),
  )
}

type OfficerOf = { userId: string; organisationId: string }

/** Days, both included. */
type Days = { fromOn: CalendarDate; untilOn: CalendarDate | null }

/** Working days from 9am to 5pm: what is taken of a body that has not said when it can. It must take part anyhow. */
export function officeHours(days: Days): StandingSession[] {
  return [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    startsAt: '09:00',
    endsAt: '17:00',
    modes: meetingModes,
    ...days,
    holds: Infinity,
    officers: [],
  }))
}

/** Whether a body has said anything of when it can on one of these days. What begins later says nothing of them. */
export function hasSaid(
  { sessions, offers }: Omit<Colleagues, 'colleagues'>,
  colleagues: readonly Person[],
  { fromOn, untilOn }: { fromOn: CalendarDate; untilOn: CalendarDate },
): boolean {
  const isAbout = (days: Days) => days.fromOn <= untilOn && (days.untilOn === null || fromOn <= days.untilOn)
  return (
    sessions.some(isAbout) ||
    offers.some((offer) =>
      isAbout({ fromOn: londonDate(offer.startsAt), untilOn: londonDate(offer.endsAt) }),
    ) ||
    colleagues.some(({ patterns }) => patterns.some(isAbout))
  )
}

/** Each meeting that stands for a body, once for each person in whose diary it is. */
function meetingsOf(source: Source, bodies: readonly string[], { startsAt, endsAt, now, without }: Around) {
  return source
    .select({
      meetingId: meetings.id,
      organisationId: caseParties.organisationId,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      userId: calendars.userId,
    })
    .from(meetings)
    .innerJoin(
      caseParties,
      and(
        eq(caseParties.caseId, meetings.caseId),
        inArray(caseParties.organisationId, [...bodies]),
        isNull(caseParties.untilAt),
      ),
    )
    .leftJoin(diaryEntries, and(eq(diaryEntries.meetingId, meetings.id), isNull(diaryEntries.releasedAt)))
    .leftJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .where(
      and(
        lt(meetings.startsAt, endsAt),
        gt(meetings.endsAt, startsAt),
        or(eq(meetings.status, 'booked'), and(eq(meetings.status, 'held'), gt(meetings.heldUntil, now))),
        without ? ne(meetings.id, without) : undefined,
      ),
    )
}

type Booked = Awaited<ReturnType<typeof meetingsOf>>[number]

/** A meeting of the body once, with an officer of it who sits in it, or nobody while none is named. */
function byOfficer(rows: readonly Booked[], officers: readonly string[]): Colleagues['booked'] {
  return [...Map.groupBy(rows, ({ meetingId }) => meetingId).values()].map((all) => {
    const { startsAt, endsAt } = all[0]!
    const named = all.flatMap(({ userId }) => (userId && officers.includes(userId) ? userId : []))
    return { startsAt, endsAt, officer: named.toSorted()[0] ?? null }
  })
}
