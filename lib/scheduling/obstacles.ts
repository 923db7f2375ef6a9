import { and, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { registerEntries } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { busyTimes, calendars, diaryEntries, exceptions, meetings } from '@/db/schema/scheduling'
import { modeWords, type MeetingMode } from '@/lib/cases/case'
import { londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { busyFrom, busyUntil, takenFrom, takenUntil } from './availability'
import { profilesWithAreas } from './buffers'
import { after, type Span } from './free-times'

type Source = Pick<Reader, 'select'>

/**
 * A time for a meeting in the area of a council, to which there is a way. The time that the meeting has now, where it has
 * one, is nobody's obstacle.
 */
export type Wanted = Span & { meetingId: string | null; mode: MeetingMode; areaId: string | null }

/**
 * What keeps a mediator from a meeting at this time, in words for whoever arranges it; empty when nothing does: papers,
 * ways of meeting, leave, their diary and what calendars elsewhere say, with the minutes around and the way there.
 */
export const mediatorObstacles = async (source: Source, mediatorId: string, wanted: Wanted, now: Date) =>
  (await obstaclesAmong(source, [mediatorId], [wanted], now))(mediatorId, wanted)

/** The same for several mediators and several meetings. Seven queries, however many there are. */
export async function obstaclesAmong(
  source: Source,
  mediatorIds: readonly string[],
  meetingsWanted: readonly Wanted[],
  now: Date,
): Promise<(mediatorId: string, wanted: Wanted) => string[]> {
  if (mediatorIds.length === 0 || meetingsWanted.length === 0) return () => []
  const ids = [...mediatorIds]
  const profiles = await profilesWithAreas(source, ids)
  const names = await source.select().from(users).where(inArray(users.id, ids))
  const papers = await source.select().from(registerEntries).where(inArray(registerEntries.mediatorId, ids))
  const around = aDayAround(meetingsWanted)
  const away = await awayBetween(source, ids, around)
  const taken = await takenBetween(source, ids, around, now)
  const elsewhere = await elsewhereBetween(source, ids, around)

  return (mediatorId, { startsAt, endsAt, mode, areaId, meetingId }) => {
    const profile = profiles.find(({ userId }) => userId === mediatorId)
    const user = names.find(({ id }) => id === mediatorId)
    if (!profile || !user) return ['Nobody is the mediator of this case any more']
    const name = user.name ?? user.email
    const outOfDate = papersProblems(
      papers.filter((entry) => entry.mediatorId === mediatorId),
      londonDate(startsAt),
    )
    const { minutesBefore, minutesAfter } = profile.buffersIn(areaId)[mode]
    const [from, until] = [after(startsAt, -minutesBefore), after(endsAt, minutesAfter)]
    const isIn = (one: Span & { userId: string | null }) =>
      one.userId === mediatorId && one.startsAt < until && from < one.endsAt
    const isBusy = taken.some((one) => isIn(one) && one.meetingId !== meetingId)
    return [
      ...(startsAt <= now ? ['This time has passed'] : []),
      ...(profile.modes.includes(mode) ? [] : [`${name} does not hold meetings ${modeWords[mode]}`]),
      ...(outOfDate.length > 0 ? [`${name} cannot mediate on that day. ${outOfDate.join('. ')}`] : []),
      ...(away.some(isIn) ? [`${name} is away then`] : []),
      ...(isBusy ? [`${name} has another meeting then, with the time around it`] : []),
      ...(elsewhere.some(isIn) ? [`${name} has something else in their own calendar then`] : []),
    ]
  }
}

/** Who of these people is in another meeting at this time. */
export async function busyAmong(
  source: Source,
  userIds: readonly string[],
  span: Span & { meetingId: string },
  now: Date,
): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set()
  const taken = await takenBetween(source, userIds, span, now)
  const others = taken.filter(({ meetingId }) => meetingId !== span.meetingId)
  return new Set(others.flatMap(({ userId }) => userId ?? []))
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

/** What the calendars that they keep elsewhere say. */
function elsewhereBetween(source: Source, userIds: readonly string[], { startsAt, endsAt }: Span) {
  return source
    .select({ userId: calendars.userId, startsAt: busyFrom, endsAt: busyUntil })
    .from(busyTimes)
    .innerJoin(calendars, eq(calendars.id, busyTimes.calendarId))
    .where(
      and(
        inArray(calendars.userId, [...userIds]),
        sql`${busyTimes.during} && tstzrange(${startsAt.toISOString()}, ${endsAt.toISOString()})`,
      ),
    )
}

/** Wide enough for every meeting with what anybody keeps free around it. */
const aDayAround = (all: readonly Span[]): Span => ({
  startsAt: after(new Date(Math.min(...all.map(({ startsAt }) => startsAt.getTime()))), -dayLong),
  endsAt: after(new Date(Math.max(...all.map(({ endsAt }) => endsAt.getTime()))), dayLong),
})

const dayLong = 24 * 60
