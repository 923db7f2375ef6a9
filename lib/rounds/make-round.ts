import { z } from 'zod'
import { reader } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { londonDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import { proposalOf, type LeftOver, type Suggested } from '@/lib/scheduling/assignment/proposal'
import { keepRound, type ProposedCase } from './commands/keep-round'
import { setProgress } from './progress'
import { roundFromRows } from './round-from-rows'
import { timeFinder } from './times'

/**
 * Makes the proposal of a round that the desk asked for: who takes what by the fewest points, then a time for each, the
 * most urgent first, and says how far it is. It changes no case. A round that was put away meanwhile comes to nothing.
 */
export async function makeRound(system: Actor, roundId: string): Promise<void> {
  const at = now()
  const when = { now: at, today: londonDate(at), calendar: await currentCalendar(reader) }
  const made = await roundFromRows(reader, when)
  const { suggested, leftOver } = proposalOf(made.round)
  const timeFor = await timeFinder(reader, made, suggested, when)
  const versions = new Map(made.waiting.map(({ caseId, version }) => [caseId, version]))

  const cases: ProposedCase[] = []
  for (const [nth, one] of suggested.entries()) {
    cases.push({ ...asKept(one), caseVersion: versions.get(one.caseId)!, time: timeFor(one) ?? null })
    if (nth % 10 === 9) await setProgress(roundId, nth + 1)
  }
  for (const one of leftOver) cases.push({ ...asWaiting(one), caseVersion: versions.get(one.caseId)! })
  const order = new Map(made.waiting.map(({ caseId }, position) => [caseId, position]))
  await keepRound(system, {
    roundId,
    cases: cases.toSorted((a, b) => order.get(a.caseId)! - order.get(b.caseId)!),
  })
}

/** What the queue carries. */
export const roundJob = z.object({ roundId: z.uuid() })

const asKept = ({ caseId, mediatorId, parts, rivals }: Suggested) => ({
  caseId,
  mediatorId,
  reasons: parts.map(({ words }) => words),
  others: rivals.map((rival) => ({ mediatorId: rival.mediatorId, name: rival.name, words: [rival.words] })),
})

const asWaiting = ({ caseId, words, reasons }: LeftOver) => ({
  caseId,
  mediatorId: null,
  time: null,
  reasons: [words],
  others: reasons.map((one) => ({ mediatorId: one.mediatorId, name: one.name, words: [...one.reasons] })),
})
