import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { companions } from '@/db/schema/companions'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords } from '@/lib/kernel/words'
import { mediatorRecipient } from '@/lib/mediators/offer'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { companionLeaves } from '../companions'
import { askedNoMore } from '../companions-end'

const input = z.object({
  /** Who it is; a companion speaks for themselves. */
  companionId: z.preprocess((given) => (given === '' ? undefined : given), z.uuid().optional()),
  reason: optionalLongWords({ called: 'The reason', max: 1000 }),
})

/**
 * Somebody does not come along after all: they say so themselves, or the desk does, which can also take back that it
 * asked. Of that only the desk and whoever was asked know.
 */
export const endCompanion = caseCommand('end_companion', {
  input,

  async run(work): Promise<Outcome> {
    const {
      tx,
      mediationCase,
      input: { reason },
      now,
    } = work
    const { id, mediatorId, kind } = await demandLive(work)
    const companion = mediationCase.companions.find(({ userId }) => userId === mediatorId)
    if (companion)
      return {
        detail: { name: companion.name, kind, reason },
        letters: await companionLeaves(work, companion, reason ?? ''),
      }
    await tx.update(companions).set({ status: 'ended', endedAt: now, reason }).where(eq(companions.id, id))
    const { name } = await mediatorRecipient(tx, mediatorId)
    return {
      detail: { name, kind, reason, onlyAsked: true },
      letters: [await askedNoMore(tx, mediationCase, mediatorId)],
    }
  },
})

type Ending = Work<z.output<typeof input>>

/** Who comes or was asked: whom the desk names, or the companion who speaks. */
async function demandLive({ tx, actor, role, mediationCase, input: { companionId } }: Ending) {
  const isDesk = role === 'adviser' || role === 'administrator'
  const live = await tx
    .select()
    .from(companions)
    .where(and(eq(companions.caseId, mediationCase.id), inArray(companions.status, ['asked', 'comes'])))
  const found = live.find(({ id, mediatorId }) =>
    isDesk ? id === companionId : mediatorId === actorId(actor),
  )
  if (!found) throw problem('', 'This person does not come along any more')
  return found
}
