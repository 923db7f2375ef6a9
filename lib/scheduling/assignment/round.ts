import { planFor, withCase, withoutMediator } from './place'
import type { CaseRow, Plan } from './plan'
import { loadOf, waitingPoints, type Part } from './points'

/** A case without a mediator, and how many of its 30 days are left. */
export type WaitingCase = { caseId: string; daysLeft: number }

/** What a mediator has and how much more they can take, until Sunday and in free time for meetings. */
export type Workload = {
  mediatorId: string
  name: string
  casesInHand: number
  casesLeftThisWeek: number
  freeMeetings: number
}

/** What is known of a case with a mediator: what speaks against it, or why it cannot be. */
export type Pair = { mediatorId: string } & ({ parts: readonly Part[] } | { excluded: readonly string[] })

/** A waiting case beside every mediator. */
export type Asked = WaitingCase & { pairs: readonly Pair[] }

/** Waiting cases and mediators considered together, and the cheapest plan for them. */
export type Round = { cases: readonly Asked[]; mediators: readonly Workload[]; plan: Plan }

/**
 * Finds who should take which case at the fewest points altogether. In whatever order the cases and mediators come, the
 * answer is the same.
 */
export function roundOf(given: { cases: readonly Asked[]; mediators: readonly Workload[] }): Round {
  const mediators = given.mediators.toSorted((a, b) => compare(a.mediatorId, b.mediatorId))
  const cases = given.cases.toSorted((a, b) => a.daysLeft - b.daysLeft || compare(a.caseId, b.caseId))
  const rows = cases.map((one) => rowOf(one, mediators))
  return { cases, mediators, plan: planFor(rows, mediators.map(stepsOf)) }
}

/** One case more, without solving again: others move only where that is better altogether. */
export function withLater(round: Round, later: Asked): Round {
  const plan = withCase(round.plan, rowOf(later, round.mediators))
  return { ...round, cases: [...round.cases, later], plan }
}

/** Somebody takes no case of this round, for a reason: their cases go to others, without solving again. */
export function withoutSomebody(round: Round, mediatorId: string, reason: string): Round {
  const at = round.mediators.findIndex((one) => one.mediatorId === mediatorId)
  if (at < 0) return round
  return {
    mediators: round.mediators.map((one) =>
      one.mediatorId === mediatorId ? { ...one, freeMeetings: 0 } : one,
    ),
    cases: round.cases.map((asked) => ({
      ...asked,
      pairs: [
        ...asked.pairs.filter((pair) => pair.mediatorId !== mediatorId),
        { mediatorId, excluded: [reason] },
      ],
    })),
    plan: withoutMediator(round.plan, at),
  }
}

/** How many more cases somebody can take in this round. */
export const roomOf = ({ casesLeftThisWeek, freeMeetings }: Workload) =>
  Math.max(0, Math.min(casesLeftThisWeek, freeMeetings))

/** The points of what speaks against a pair, altogether. */
export const pointsOf = (parts: readonly Part[]) => parts.reduce((sum, { points }) => sum + points, 0)

function rowOf({ daysLeft, pairs }: Asked, mediators: readonly Workload[]): CaseRow {
  const known = new Map(pairs.map((pair) => [pair.mediatorId, pair]))
  const able = mediators.flatMap(({ mediatorId }, at) => {
    const pair = known.get(mediatorId)
    return pair && 'parts' in pair ? [[at, pointsOf(pair.parts)] as const] : []
  })
  return {
    mediators: Int32Array.from(able, ([at]) => at),
    costs: Int32Array.from(able, ([, points]) => points),
    waiting: waitingPoints(daysLeft),
  }
}

const stepsOf = (workload: Workload) =>
  Int32Array.from({ length: roomOf(workload) }, (_, nth) => loadOf(workload.casesInHand + nth).points)

const compare = (one: string, other: string) => Number(one > other) - Number(one < other)
