import type { Reader } from '@/db/client'
import type { MeetingMode } from '@/lib/cases/case'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { earliest, latest, type CalendarDate } from '@/lib/law/calendar/date'
import { windowOf, type Window } from '@/lib/scheduling/window'
import { needsOf, type CaseNeeds } from './case-needs'
import { countedAgainst } from './cases-this-week'
import { eligibility, type Eligibility } from './eligibility'
import { freeTimesOf } from './first-free'
import { leaveBetween, recordsOf, standingMediators } from './mediator-facts'
import { tiesOfAll } from './ties'

type Source = Pick<Reader, 'select' | 'selectDistinct'>

/** A case that needs a mediator, with the council and every ICB of it. */
type Asked = { caseId: string; bodies: readonly string[] }

/** When it is asked. */
export type When = { now: Date; today: CalendarDate; calendar: HolidayCalendar }

/** A mediator beside a case: whether they may be asked, why not, and what they have on already. */
export type Candidate = Eligibility & {
  userId: string
  name: string
  liveCases: number
  firstFreeAt: Date | null
  modes: readonly MeetingMode[]
  languages: readonly string[]
  /** Whether the only thing in the way is that no new time is free: a meeting that stands could still be theirs. */
  onlyLacksTime: boolean
}

/**
 * Every mediator beside the case, each exclusion named. Whoever may be asked comes first; among them whoever has
 * the fewest cases, then whoever is free soonest: work is shared fairly.
 */
export async function candidatesFor(source: Source, asked: Asked & When): Promise<Candidate[]> {
  return (await candidatesForAll(source, [asked], asked)).get(asked.caseId) ?? []
}

/** The same for several cases. As many queries as for one, however many there are. */
export async function candidatesForAll(
  source: Source,
  asked: readonly Asked[],
  when: When,
): Promise<Map<string, Candidate[]>> {
  if (asked.length === 0) return new Map()
  const ids = asked.map(({ caseId }) => caseId)
  const needs = await needsOf(source, ids)
  const searched = asked.map((one) => searchFor(one, needs.get(one.caseId), when))
  const everybody = await standingMediators(source, when.today)
  const records = await recordsOf(source, ids, when.today)
  const leave = await leaveBetween(
    source,
    searched.map(({ window }) => window.fromOn).reduce((a, b) => earliest(a, b)),
    searched.map(({ window }) => window.lastOn).reduce((a, b) => latest(a, b)),
  )
  const ties = await tiesOfAll(source, searched, when.today)
  const free = await freeTimesOf(
    source,
    everybody.map(({ mediator }) => ({
      ...mediator,
      areas: records.areas.filter(({ mediatorId }) => mediatorId === mediator.userId),
    })),
    searched,
    when,
  )

  return new Map(
    searched.map((one): [string, Candidate[]] => {
      const { caseId, window, mode, need, bodies } = one
      const firstFree = free.get(caseId) ?? null
      const candidates = everybody.map(({ name, mediator }): Candidate => {
        const { userId, modes, languages } = mediator
        const own = <Row extends { mediatorId: string | null }>(rows: readonly Row[]) =>
          rows.filter(({ mediatorId }) => mediatorId === userId)
        const firstFreeAt = firstFree?.get(userId) ?? null
        const facts = {
          ...mediator,
          papers: own(records.papers),
          interests: own(records.interests),
          employers: records.employers.filter((row) => row.userId === userId).map((row) => row.name),
          ties: own(ties.get(caseId) ?? []).map(({ reason }) => reason),
          areas: own(records.areas),
          leave: leave.filter(
            (row) => row.userId === userId && row.fromOn <= window.lastOn && window.fromOn <= row.untilOn,
          ),
          casesThisWeek: countedAgainst(own(records.thisWeek), caseId),
          saidNo: own(records.refusals).some((row) => row.caseId === caseId),
        }
        const theCase = {
          on: latest(when.today, window.lastOn),
          ...{ mode, bodies, area: need?.area ?? null, language: need?.language ?? null },
          interpreterAccepted: need?.interpreterAccepted ?? false,
        }
        const hasFreeTime = firstFree === null ? null : firstFreeAt !== null
        const found = eligibility({ ...facts, hasFreeTime }, theCase)
        return {
          ...found,
          ...{ userId, name, firstFreeAt, modes, languages },
          liveCases: own(records.liveCases)[0]?.count ?? 0,
          onlyLacksTime: !found.eligible && eligibility({ ...facts, hasFreeTime: null }, theCase).eligible,
        }
      })
      return [caseId, candidates.toSorted(bestFirst)]
    }),
  )
}

/** A case with how its family would meet, and the days that are left for it. */
export type Searched = Asked & {
  need: CaseNeeds | undefined
  window: Window
  mode: MeetingMode | null
  extraMinutes: number
  areaId: string | null
  sameMediatorWanted: boolean
}

function searchFor({ caseId, bodies }: Asked, need: CaseNeeds | undefined, when: When): Searched {
  return {
    ...{ caseId, bodies, need },
    window: windowOf(need?.clock, { ...when, shortNotice: need?.shortNoticeAccepted ?? false }),
    mode: need && need.mode !== 'no_preference' ? need.mode : null,
    extraMinutes: need?.extraMinutes ?? 0,
    areaId: need?.area?.id ?? null,
    sameMediatorWanted: need?.sameMediatorWanted ?? false,
  }
}

const bestFirst = (a: Candidate, b: Candidate) =>
  Number(b.eligible) - Number(a.eligible) ||
  a.liveCases - b.liveCases ||
  (a.firstFreeAt?.getTime() ?? Infinity) - (b.firstFreeAt?.getTime() ?? Infinity)
