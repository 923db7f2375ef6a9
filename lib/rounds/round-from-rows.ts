import type { Reader } from '@/db/client'
import { daysBetween, londonDate } from '@/lib/law/calendar/date'
import { candidatesForAll, type Candidate, type When } from '@/lib/mediators/candidates'
import { needsOf, type CaseNeeds } from '@/lib/mediators/case-needs'
import { speaks } from '@/lib/mediators/languages'
import { specialismWords } from '@/lib/mediators/mediator'
import { workloadsOf, type MediatorAtWork } from '@/lib/mediators/workloads'
import { partsOf } from '@/lib/scheduling/assignment/points'
import { roundOf, type Asked, type Pair, type Round } from '@/lib/scheduling/assignment/round'
import { waitingCases, type Waiting } from './waiting-cases'

/** A round over everything that waits now, with what it was made from. */
export type RoundFromRows = {
  round: Round
  waiting: readonly Waiting[]
  needs: ReadonlyMap<string, CaseNeeds>
  mediators: readonly MediatorAtWork[]
}

/**
 * Considers every waiting case beside every mediator and finds the plan with the fewest points. As many queries as for
 * one case, however many there are.
 */
export async function roundFromRows(
  source: Pick<Reader, 'select' | 'selectDistinct'>,
  when: When,
): Promise<RoundFromRows> {
  const waiting = await waitingCases(source)
  const candidates = await candidatesForAll(source, waiting, when)
  const needs = await needsOf(
    source,
    waiting.map(({ caseId }) => caseId),
  )
  const mediators = await workloadsOf(source, when)
  const cases = waiting.map((one): Asked => {
    const { caseId, daysLeft } = one
    const beside = candidates.get(caseId) ?? []
    const pairs = beside.map((candidate) => pairOf(one, candidate, needs.get(caseId), mediators, when))
    return { caseId, daysLeft, pairs }
  })
  return { round: roundOf({ cases, mediators }), waiting, needs, mediators }
}

/** What speaks against this mediator for this case, or everything that rules them out. */
function pairOf(
  { safeOn, about }: Waiting,
  candidate: Candidate,
  need: CaseNeeds | undefined,
  mediators: readonly MediatorAtWork[],
  { today }: When,
): Pair {
  const { userId: mediatorId, eligible, reasons, firstFreeAt, languages, modes } = candidate
  if (!eligible) return { mediatorId, excluded: reasons }
  const mediator = mediators.find((one) => one.mediatorId === mediatorId)
  const firstOn = firstFreeAt && londonDate(firstFreeAt)
  const wished = need && need.mode !== 'no_preference' ? need.mode : null
  const language = need?.language ?? null
  const way = mediator?.areas.find(({ organisationId }) => organisationId === need?.area?.id)
  return {
    mediatorId,
    parts: partsOf({
      daysUntilMeeting: firstOn && daysBetween(today, firstOn),
      afterSafeDate: safeOn !== null && firstOn !== null && firstOn > safeOn,
      travelMinutes: wished === 'in_person' ? (way?.travelMinutes ?? null) : null,
      interpreterFor: language && !speaks(languages, language) ? language : null,
      otherMode: wished && !modes.includes(wished) ? (modes[0] ?? null) : null,
      unfamiliarWith: about && !mediator?.specialisms.includes(about) ? specialismWords[about] : null,
    }),
  }
}
