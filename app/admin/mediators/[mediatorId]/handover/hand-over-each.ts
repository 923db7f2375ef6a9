import { handOver } from '@/lib/cases/commands/hand-over'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal, type Problem } from '@/lib/kernel/refusal'
import type { EasyOne } from '@/lib/mediators/easy-ones'

/**
 * Hands over one case after the other, each in a transaction of its own. One that cannot be handed over holds up no
 * other: it is said which, and why. A missing reason is said once, before anything is done.
 */
export async function handOverEach(
  actor: Actor,
  easy: readonly EasyOne[],
  reason: unknown,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const { one, colleague } of easy) {
    const at = { caseId: one.caseId, version: one.version }
    const given = { mediatorId: colleague.userId, reason, meeting: 'same_time' }
    const found = await handOver(actor, at, given).catch(changedSince)
    const [missing] = found.filter(({ field }) => field === 'reason')
    if (missing) return [missing]
    problems.push(
      ...found.map(({ message }) => ({
        field: '',
        message: `${one.reference} was not handed over. ${message}`,
      })),
    )
  }
  return problems
}

function changedSince(error: unknown): readonly Problem[] {
  if (!(error instanceof Refusal)) throw error
  return [{ field: '', message: 'The case has changed meanwhile' }]
}
