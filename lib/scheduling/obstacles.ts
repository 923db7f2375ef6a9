import { and, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { mediators, registerEntries } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { calendars, diaryEntries, exceptions, meetings } from '@/db/schema/scheduling'
import { modeWords, type MeetingMode } from '@/lib/cases/case'
import { londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { takenFrom, takenUntil } from './availability'
import { after, type Span } from './free-times'

type Source = Pick<Reader, 'select'>

/** A time for a meeting. The time that the meeting has now is nobody's obstacle. */
export type Wanted = Span & { meetingId: string; mode: MeetingMode }

/**
 * What keeps a mediator from a meeting at this time, in words for whoever arranges it; empty when nothing does: papers,
 * ways of meeting, leave, and their diary with the minutes around.
 */
export const mediatorObstacles = async (source: Source, mediatorId: string, wanted: Wanted, now: Date) =>
  (await obstaclesAmong(source, [mediatorId], [wanted], now))(mediatorId, wanted)

/** The same for several mediators and several meetings. Four queries, however many there are. */
export async function obstaclesAmong(
  source: Source,
  mediatorIds: readonly string[],
  meetingsWanted: readonly Wanted[],
  now: Date,
): Promise<(mediatorId: string, wanted: Wanted) => string[]> {
  if (mediatorIds.length === 0 || meetingsWanted.length === 0) return () => []
  const ids = [...mediatorIds]
  const profiles = await source
    .select({ profile: mediators, name: sql<string>`coalesce(${users.name}, ${users.email})` })
    .from(mediators)
    .innerJoin(users, eq(users.id, mediators.userId))
    .where(inArray(mediators.userId, ids))
  const papers = await source.select().from(registerEntries).where(inArray(registerEntries.mediatorId, ids))
  const all = spanOf(meetingsWanted)
  const away = await awayBetween(source, ids, all)
  const longest = Math.max(0, ...profiles.map(({ profile }) => profile.minutesBefore + profile.minutesAfter))
  const around = { startsAt: after(all.startsAt, -longest), endsAt: after(all.endsAt, longest) }
  const taken = await takenBetween(source, ids, around, now)

  return (mediatorId, { startsAt, endsAt, mode, meetingId }) => {
    const mediator = profiles.find(({ profile }) => profile.userId === mediatorId)
    if (!mediator) return ['Nobody is the mediator of this case any more']
    const { profile, name } = mediator
    const own = papers.filter((entry) => entry.mediatorId === mediatorId)
    const outOfDate = papersProblems(own, londonDate(startsAt))
    const [from, until] = [after(startsAt, -profile.minutesBefore), after(endsAt, profile.minutesAfter)]
    const isAway = away.some(
      (one) => one.userId === mediatorId && one.startsAt < endsAt && startsAt < one.endsAt,
    )
    const isBusy = taken.some(
      (one) =>
        one.userId === mediatorId && one.meetingId !== meetingId && one.startsAt < until && from < one.endsAt,
    )
    return [
      ...(startsAt <= now ? ['This time has passed'] : []),
      ...(profile.modes.includes(mode) ? [] : [`${name} does not hold meetings ${modeWords[mode]}`]),
      ...(outOfDate.length > 0 ? [`${name} cannot mediate on that day. ${outOfDate.join('. ')}`] : []),
      ...(isAway ? [`${name} is away then`] : []),
      ...(isBusy ? [`${name} has another meeting then, with the time around it`] : []),
    ]
  }
}

/** Who of these people is in another meeting at this time. */
export async function busyAmong(
  source: Source,
  userIds: readonly string[],
  span: Omit<Wanted, 'mode'>,
  now: Date,
): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set()
  const taken = await takenBetween(source, userIds, span, now)
  return new Set(taken.filter(({ meetingId }) => meetingId !== span.meetingId).map(({ userId }) => userId))
}

/** Holds that ran out take no time, whether or not their case knows yet. */
function takenBetween(source: Source, userIds: readonly string[], { startsAt, endsAt }: Span, now: Date) {
  return source
    .select({
      userId: calendars.userId,
      meetingId: diaryEntries.meetingId,
      startsAt: takenFrom,
      endsAt: takenUntil,
    })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(
      and(
        inArray(calendars.userId, [...userIds]),
        isNull(diaryEntries.releasedAt),
        sql`${diaryEntries.during} && tstzrange(${startsAt.toISOString()}, ${endsAt.toISOString()})`,
        or(ne(meetings.status, 'held'), gt(meetings.heldUntil, now)),
      ),
    )
}

/** Leave and other things in the mediators' own diaries. */
function awayBetween(source: Source, userIds: readonly string[], { startsAt, endsAt }: Span) {
  return source
    .select({ userId: calendars.userId, startsAt: exceptions.startsAt, endsAt: exceptions.endsAt })
    .from(exceptions)
    .innerJoin(calendars, eq(calendars.id, exceptions.calendarId))
    .where(
      and(
        inArray(calendars.userId, [...userIds]),
        ne(exceptions.kind, 'extra'),
        lt(exceptions.startsAt, endsAt),
        gt(exceptions.endsAt, startsAt),
      ),
    )
}

const spanOf = (all: readonly Span[]): Span => ({
  startsAt: new Date(Math.min(...all.map(({ startsAt }) => startsAt.getTime()))),
  endsAt: new Date(Math.max(...all.map(({ endsAt }) => endsAt.getTime()))),
})
