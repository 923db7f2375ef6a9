import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { registerEntries } from '@/db/schema/mediators'
import { offeredTimes } from '@/db/schema/scheduling'
import type { MeetingMode } from '@/lib/cases/case'
import { openDuty } from '@/lib/cases/open-duty'
import { rolesOn, visibleTo } from '@/lib/cases/visibility'
import { organisationsOf, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays, instantAt, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { currentCalendar } from '@/lib/register/holidays'
import { availabilityOf } from './availability'
import { profilesWithBuffers } from './buffers'
import { freeTimes } from './free-times'
import { rulesOut } from './family-spans'
import { meetingNeeded } from './meeting-needed'
import { obstaclesAmong } from './obstacles'
import { pickedValue } from './offered-times'
import { officersOf } from './officers'
import { dayTable } from './slots/day-table'
import { marksOf, windowOf } from './window'

/**
 * When this mediator could meet this family in what is left of the 30 days, day by day, as long as it needs and with the
 * way there: for the mediator of the case. `value` is what the form's box carries.
 */
export async function suggestedTimes(actor: Actor, caseId: string) {
  const { roles } = await standing(actor, caseId)
  if (actor.kind === 'system' || !roles.includes('mediator')) throw new Refusal('not_found')
  const { clock, areaId, modes, extraMinutes, shortNoticeAccepted } = await meetingNeeded(reader, caseId)
  const [profile] = await profilesWithBuffers(reader, [actor.userId], areaId)
  const at = now()
  const when = { today: londonDate(at), calendar: await currentCalendar(reader) }
  const { fromOn, lastOn } = windowOf(clock, { ...when, shortNotice: shortNoticeAccepted })
  if (!profile || fromOn > lastOn) return []

  const around = {
    startsAt: instantAt(addDays(fromOn, -1), '00:00'),
    endsAt: instantAt(addDays(lastOn, 2), '00:00'),
    now: at,
  }
  const availability = (await availabilityOf(reader, [actor.userId], around)).get(actor.userId)!
  const papers = await reader
    .select()
    .from(registerEntries)
    .where(eq(registerEntries.mediatorId, actor.userId))
  const times = freeTimes(availability, {
    days: dayTable(fromOn, lastOn),
    notBefore: at,
    calendar: when.calendar,
    minutes: profile.meetingMinutes + extraMinutes,
    buffers: profile.buffers,
    modes: profile.modes.filter((mode) => modes.includes(mode)),
  })
  const isInDate = (day: CalendarDate) => papersProblems(papers, day).length === 0
  return byDay(
    times.map(({ day, startsAt, endsAt, modes: ways }) => {
      // Every free time has a mode, and the first is the one the mediator named first.
      const mode: MeetingMode = ways[0]!
      return {
        day,
        value: pickedValue(startsAt, mode),
        startsAt,
        endsAt,
        mode,
        modes: ways,
        ...marksOf(startsAt, clock, when),
      }
    }),
  ).filter(({ day }) => isInDate(day))
}

/**
 * The times offered to the family that are still to come, soonest first: whether the mediator can still be there, with
 * the way there, and whether each is too soon for 5 working days' notice, or later than the 30 days.
 */
export async function timesToChoose(actor: Actor, caseId: string) {
  await standing(actor, caseId)
  const at = now()
  const offered = await reader
    .select({ time: offeredTimes, areaId: cases.localAuthorityId })
    .from(offeredTimes)
    .innerJoin(cases, eq(cases.id, offeredTimes.caseId))
    .where(
      and(eq(offeredTimes.caseId, caseId), isNull(offeredTimes.withdrawnAt), gt(offeredTimes.startsAt, at)),
    )
    .orderBy(asc(offeredTimes.startsAt))
  if (offered.length === 0) return []

  const ids = [...new Set(offered.map(({ time }) => time.mediatorId))]
  const wanted = offered.map(({ time, areaId }) => ({ ...time, areaId, meetingId: null }))
  const obstacles = await obstaclesAmong(reader, ids, wanted, at)
  const { times } = await meetingNeeded(reader, caseId)
  const clock = await openDuty(reader, caseId, 'arrange_mediation')
  const when = { today: londonDate(at), calendar: await currentCalendar(reader) }
  return byDay(
    wanted.map((one) => {
      const { id, mediatorId, startsAt, endsAt, mode } = one
      return {
        day: londonDate(startsAt),
        id,
        startsAt,
        endsAt,
        mode,
        free: obstacles(mediatorId, one).length === 0,
        ruledOut: rulesOut(times, one),
        ...marksOf(startsAt, clock, when),
      }
    }),
  )
}

/** Whom this actor can name for a meeting: the officers of their own body, or of every body of the case for the desk. */
export async function officersFor(actor: Actor, caseId: string) {
  const { parties, roles } = await standing(actor, caseId)
  const bodies = parties.flatMap(({ organisationId }) => organisationId ?? [])
  const own = actor.kind === 'person' ? organisationsOf(actor, 'la_officer', 'icb_officer') : []
  const desk = roles.includes('administrator') || roles.includes('adviser')
  const named = await officersOf(
    reader,
    desk ? bodies : bodies.filter((id) => own.includes(id)),
    londonDate(now()),
  )
  return named
}

/** How a time would stand to the law, for somebody who is asked about it. */
export async function meetingMarks(actor: Actor, caseId: string, startsAt: Date) {
  await standing(actor, caseId)
  const clock = await openDuty(reader, caseId, 'arrange_mediation')
  return marksOf(startsAt, clock, { today: londonDate(now()), calendar: await currentCalendar(reader) })
}

/** What the actor is to the case. A case the actor may not see does not exist. */
async function standing(actor: Actor, caseId: string) {
  if (!isId(caseId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleTo(actor)))
  if (!found) throw new Refusal('not_found')
  const parties = await reader
    .select()
    .from(caseParties)
    .where(and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt)))
  return { parties, roles: rolesOn(actor, parties) }
}

function byDay<Time extends { day: CalendarDate }>(
  times: readonly Time[],
): { day: CalendarDate; times: Time[] }[] {
  const days = new Map<CalendarDate, Time[]>()
  for (const time of times) days.set(time.day, [...(days.get(time.day) ?? []), time])
  return [...days].map(([day, of]) => ({ day, times: of }))
}
