import { and, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { mediators, registerEntries } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { calendars, diaryEntries, exceptions, meetings } from '@/db/schema/scheduling'
import { modeWords, type MeetingMode } from '@/lib/cases/case'
import { londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'

import { after, type Span } from './free-times'

type Source = Pick<Reader, 'select'>

/** A time for a meeting. The time that the meeting has now is nobody's obstacle. */
export type Wanted = Span & { meetingId: string; mode: MeetingMode }

/**
 * What keeps a mediator from a meeting at this time, in words for whoever arranges it; empty when nothing does: papers,
 * ways of meeting, leave, and their diary with the minutes around.
 */
export async function mediatorObstacles(
  source: Source,
  mediatorId: string,
  wanted: Wanted,
  now: Date,
): Promise<string[]> {
  const { startsAt, endsAt, mode } = wanted
  const [mediator] = await source
    .select({ profile: mediators, name: sql<string>`coalesce(${users.name}, ${users.email})` })
    .from(mediators)
    .innerJoin(users, eq(users.id, mediators.userId))
    .where(eq(mediators.userId, mediatorId))
  if (!mediator) return ['Nobody is the mediator of this case any more']
  const { profile, name } = mediator
  const papers = await source.select().from(registerEntries).where(eq(registerEntries.mediatorId, mediatorId))
  const outOfDate = papersProblems(papers, londonDate(startsAt))
  const around = {
    startsAt: after(startsAt, -profile.minutesBefore),
    endsAt: after(endsAt, profile.minutesAfter),
  }
  const busy = await busyAmong(source, [mediatorId], { ...wanted, ...around }, now)
  return [
    ...(startsAt <= now ? ['This time has passed'] : []),
    ...(profile.modes.includes(mode) ? [] : [`${name} does not hold meetings ${modeWords[mode]}`]),
    ...(outOfDate.length > 0 ? [`${name} cannot mediate on that day. ${outOfDate.join('. ')}`] : []),
    ...((await isAway(source, mediatorId, wanted)) ? [`${name} is away then`] : []),
    ...(busy.size > 0 ? [`${name} has another meeting then, with the time around it`] : []),
  ]
}

/**
 * Who of these people is in another meeting at this time. Holds that ran out take no time, whether or not their case
 * knows yet.
 */
export async function busyAmong(
  source: Source,
  userIds: readonly string[],
  { startsAt, endsAt, meetingId }: Omit<Wanted, 'mode'>,
  now: Date,
): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set()
  const taken = await source
    .select({ userId: calendars.userId })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(
      and(
        inArray(calendars.userId, [...userIds]),
        isNull(diaryEntries.releasedAt),
        ne(diaryEntries.meetingId, meetingId),
        sql`${diaryEntries.during} && tstzrange(${startsAt.toISOString()}, ${endsAt.toISOString()})`,
        or(ne(meetings.status, 'held'), gt(meetings.heldUntil, now)),
      ),
    )
  return new Set(taken.map(({ userId }) => userId))
}

/** Leave and other things in the mediator's own diary. */
async function isAway(source: Source, userId: string, { startsAt, endsAt }: Span) {
  const away = await source
    .select({ id: exceptions.id })
    .from(exceptions)
    .innerJoin(calendars, eq(calendars.id, exceptions.calendarId))
    .where(
      and(
        eq(calendars.userId, userId),
        ne(exceptions.kind, 'extra'),
        lt(exceptions.startsAt, endsAt),
        gt(exceptions.endsAt, startsAt),
      ),
    )
    .limit(1)
  return away.length > 0
}
