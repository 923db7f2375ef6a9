import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal, type Problem } from '@/lib/kernel/refusal'
import type { RoundCase } from '@/lib/rounds/queries'

/**
 * Offers every case of a round that waits for a decision to the mediator proposed, one after the other, each in a
 * transaction of its own. One that cannot be offered any more holds up no other: it is said which, and why.
 */
export async function acceptEach(actor: Actor, cases: readonly RoundCase[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const { id: roundCaseId, status, reference, caseId, caseVersion, mediatorId } of cases) {
    if (status !== 'proposed' || !mediatorId) continue
    const at = { caseId, version: caseVersion }
    const found = await offerMediator(actor, at, { mediatorId, roundCaseId }).catch(changedSince)
    problems.push(
      ...found.map(({ message }) => ({ field: '', message: `${reference} was not offered. ${message}` })),
    )
  }
  return problems
}

function changedSince(error: unknown): readonly Problem[] {
  if (!(error instanceof Refusal)) throw error
  return [{ field: '', message: 'The case has changed since the proposal was made' }]
}
