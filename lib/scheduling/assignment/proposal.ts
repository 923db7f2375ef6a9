import { extraCost, nobody } from './plan'
import { loadOf, oneWaits, type Part } from './points'
import { pointsOf, roomOf, type Asked, type Round, type Workload } from './round'

/** A case for a mediator, everything that was weighed, and whom else one might have expected. */
export type Suggested = {
  caseId: string
  mediatorId: string
  name: string
  points: number
  parts: readonly Part[]
  /** The next best, fewest extra points first. */
  rivals: readonly Rival[]
}

/** Somebody else for a case: by how many points, at least, the whole round would be worse, and what makes them. */
export type Rival = { mediatorId: string; name: string; extraPoints: number; words: string }

/** A case that stays without a mediator in this round, and why. */
export type LeftOver = {
  caseId: string
  words: string
  reasons: readonly { mediatorId: string; name: string; reasons: readonly string[] }[]
}

/** What a round comes to, for the desk to accept, change or discard. Nothing of it is done by itself. */
export type Proposal = { suggested: readonly Suggested[]; leftOver: readonly LeftOver[]; points: number }

/** Says what a round comes to, most urgent case first. */
export function proposalOf(round: Round): Proposal {
  const order = [...round.cases.keys()].sort(
    (a, b) => round.cases[a]!.daysLeft - round.cases[b]!.daysLeft || a - b,
  )
  const placed = order.filter((at) => round.plan.placed[at] !== nobody)
  const suggested = placed.map((at) => suggestedFor(round, at, placed))
  const leftOver = order
    .filter((at) => round.plan.placed[at] === nobody)
    .map((at) => leftOverOf(round, round.cases[at]!))
  return { suggested, leftOver, points: suggested.reduce((sum, { points }) => sum + points, 0) }
}

function suggestedFor(round: Round, at: number, placed: readonly number[]): Suggested {
  const asked = round.cases[at]!
  const mediator = round.mediators[round.plan.placed[at]!]!
  const before = placed
    .slice(0, placed.indexOf(at))
    .filter((one) => round.plan.placed[one] === round.plan.placed[at])
  const parts = [...partsWith(asked, mediator), loadOf(mediator.casesInHand + before.length)]
  return {
    caseId: asked.caseId,
    mediatorId: mediator.mediatorId,
    name: mediator.name,
    points: pointsOf(parts),
    parts,
    rivals: rivalsOf(round, at),
  }
}

const partsWith = ({ pairs }: Asked, { mediatorId }: Workload): readonly Part[] => {
  const pair = pairs.find((one) => one.mediatorId === mediatorId)
  return pair && 'parts' in pair ? pair.parts : []
}

function rivalsOf({ cases, mediators, plan }: Round, at: number): Rival[] {
  const [asked, chosen] = [cases[at]!, plan.placed[at]!]
  return [...plan.rows[at]!.mediators]
    .filter((one) => one !== chosen && roomOf(mediators[one]!) > 0)
    .map((one): Rival => {
      const { mediatorId, name } = mediators[one]!
      const [extraPoints, dearer] = [extraCost(plan, at, one), plan.prices[one]! - plan.prices[chosen]!]
      const differences = differencesOf(
        partsWith(asked, mediators[chosen]!),
        partsWith(asked, mediators[one]!),
      )
      const words = [altogether(extraPoints), ...differences, ...placesApart(dearer)].join('. ')
      return { mediatorId, name, extraPoints, words }
    })
    .sort((a, b) => a.extraPoints - b.extraPoints)
    .slice(0, most)
}

function altogether(extraPoints: number): string {
  if (extraPoints === 0) return 'Would do as well'
  return extraPoints < oneWaits / 2
    ? `At least ${extraPoints} points more altogether`
    : 'Another case would have to wait'
}

const differencesOf = (own: readonly Part[], theirs: readonly Part[]) =>
  kinds.flatMap(([kind, called]) => said(called, pointsWith(theirs, kind) - pointsWith(own, kind)))

const pointsWith = (parts: readonly Part[], kind: Part['kind']) =>
  pointsOf(parts.filter((one) => one.kind === kind))

/** What a place with them is worth to others, beside a place with whoever has the case. */
const placesApart = (dearer: number) =>
  Math.abs(dearer) < oneWaits / 2 ? said('Cases in hand, and other cases that need them', dearer) : []

const said = (called: string, points: number) =>
  points === 0 ? [] : [`${called}: ${Math.abs(points)} ${points > 0 ? 'more' : 'fewer'}`]

/** How many of the next best are named. */
const most = 3

const kinds = [
  ['time', 'First common time'],
  ['late', 'After the safe date'],
  ['travel', 'Travel'],
  ['language', 'Interpreter'],
  ['mode', 'Way of meeting'],
  ['specialism', 'What they know best'],
] as const

function leftOverOf({ mediators, plan }: Round, { caseId, pairs }: Asked): LeftOver {
  const reasons = mediators.map((mediator, at) => {
    const pair = pairs.find(({ mediatorId }) => mediatorId === mediator.mediatorId)
    const excluded = pair && 'excluded' in pair ? pair.excluded : []
    return {
      mediatorId: mediator.mediatorId,
      name: mediator.name,
      reasons: pair && 'parts' in pair ? [fullWords(mediator, plan.held[at]!.length)] : excluded,
    }
  })
  const somebodyCould = pairs.some((pair) => 'parts' in pair)
  return {
    caseId,
    words: somebodyCould ? 'Everybody who could take this case is full' : 'Nobody can take this case',
    reasons,
  }
}

function fullWords(mediator: Workload, given: number): string {
  if (given > 0)
    return `Takes ${given} of the cases that are as urgent or more so, and has no room for another`
  return mediator.freeMeetings < mediator.casesLeftThisWeek
    ? 'Has no more time for a meeting'
    : 'Takes no more new cases this week'
}
