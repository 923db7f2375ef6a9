import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { meetingWishes } from '@/db/schema/cases'
import type { MeetingMode } from '@/lib/cases/case'
import { openDuty } from '@/lib/cases/open-duty'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, instantAt, latest, type CalendarDate } from '@/lib/law/calendar/date'
import { availabilityOf } from '@/lib/scheduling/availability'
import { freeTimes } from '@/lib/scheduling/free-times'
import { dayTable } from '@/lib/scheduling/slots/day-table'
import { windowOf, type Window } from '@/lib/scheduling/window'
import { eligibility, type Eligibility } from './eligibility'
import { areaOf, leaveBetween, recordsOf, standingMediators } from './mediator-facts'
import { tiesOf } from './ties'

type Source = Pick<Reader, 'select' | 'selectDistinct'>

/** The case that needs a mediator, and when it is asked. */
type Asked = {
  caseId: string
  /** The council and every ICB of the case. */
  bodies: readonly string[]
  now: Date
  today: CalendarDate
  calendar: HolidayCalendar
}

/** A mediator beside a case: whether they may be asked, why not, and what they have on already. */
export type Candidate = Eligibility & {
  userId: string
  name: string
  liveCases: number
  firstFreeAt: Date | null
  modes: readonly MeetingMode[]
  languages: readonly string[]
}

/**
 * Every mediator beside the case, each exclusion named. Whoever may be asked comes first; among them whoever has
 * the fewest cases, then whoever is free soonest: work is shared fairly.
 */
export async function candidatesFor(source: Source, asked: Asked): Promise<Candidate[]> {
  const { caseId, bodies, today } = asked
  const [wish] = await source.select().from(meetingWishes).where(eq(meetingWishes.caseId, caseId))
  const mode = wish && wish.mode !== 'no_preference' ? wish.mode : null
  const clock = await openDuty(source, caseId, 'arrange_mediation')
  const window = windowOf(clock, { ...asked, shortNotice: wish?.shortNoticeAccepted ?? false })
  const everybody = await standingMediators(source, today)
  const records = await recordsOf(source, caseId, today)
  const area = await areaOf(source, caseId)
  const leave = await leaveBetween(source, window.fromOn, window.lastOn)
  const sameMediatorWanted = wish?.sameMediatorWanted ?? false
  const ties = await tiesOf(source, { caseId, bodies, today, sameMediatorWanted })
  const free = await firstFreeTimes(
    source,
    everybody.map(({ mediator }) => mediator),
    window,
    mode,
    asked,
  )

  return everybody
    .map(({ name, mediator }): Candidate => {
      const { userId, modes, languages } = mediator
      const own = <Row extends { mediatorId: string | null }>(rows: readonly Row[]) =>
        rows.filter(({ mediatorId }) => mediatorId === userId)
      const firstFreeAt = free?.get(userId) ?? null
      const facts = {
        ...mediator,
        papers: own(records.papers),
        interests: own(records.interests),
        employers: records.employers.filter((row) => row.userId === userId).map((row) => row.name),
        ties: own(ties).map(({ reason }) => reason),
        areas: own(records.areas),
        leave: leave.filter((row) => row.userId === userId),
        casesThisWeek: own(records.asked)[0]?.count ?? 0,
        saidNo: own(records.refusals).length > 0,
        hasFreeTime: free === null ? null : firstFreeAt !== null,
      }
      return {
        ...eligibility(facts, {
          on: latest(today, window.lastOn),
          mode,
          bodies,
          area,
          language: wish?.language ?? null,
          interpreterAccepted: wish?.interpreterAccepted ?? false,
        }),
        userId,
        name,
        liveCases: own(records.liveCases)[0]?.count ?? 0,
        firstFreeAt,
        modes,
        languages,
      }
    })
    .toSorted(
      (a, b) =>
        Number(b.eligible) - Number(a.eligible) ||
        a.liveCases - b.liveCases ||
        (a.firstFreeAt?.getTime() ?? Infinity) - (b.firstFreeAt?.getTime() ?? Infinity),
    )
}

type Needs = {
  userId: string
  modes: readonly MeetingMode[]
  meetingMinutes: number
  minutesBefore: number
  minutesAfter: number
}

/** When each is first free in the window; null when there are no days left in it. */
async function firstFreeTimes(
  source: Source,
  mediators: readonly Needs[],
  { fromOn, lastOn }: Window,
  mode: MeetingMode | null,
  { now, calendar }: Pick<Asked, 'now' | 'calendar'>,
): Promise<Map<string, Date> | null> {
  if (fromOn > lastOn) return null
  const [startsAt, endsAt] = [instantAt(addDays(fromOn, -1), '00:00'), instantAt(addDays(lastOn, 2), '00:00')]
  const days = dayTable(fromOn, lastOn)
  const ids = mediators.map(({ userId }) => userId)
  const availability = await availabilityOf(source, ids, { startsAt, endsAt, now })
  return new Map(
    mediators.flatMap(({ userId, modes, meetingMinutes, minutesBefore, minutesAfter }) => {
      const [first] = freeTimes(availability.get(userId)!, {
        days,
        notBefore: now,
        calendar,
        minutes: meetingMinutes,
        minutesBefore,
        minutesAfter,
        modes: mode ? [mode] : modes,
      })
      return first ? [[userId, first.startsAt] as const] : []
    }),
  )
}
