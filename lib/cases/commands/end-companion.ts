import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { companionLeaves } from '../companions'

/** Somebody does not come along after all: they say so themselves, or the desk does. */
export const endCompanion = caseCommand('end_companion', {
  input: z.object({
    /** Who it is; a companion speaks for themselves. */
    partyId: z.preprocess((given) => (given === '' ? undefined : given), z.uuid().optional()),
    reason: optionalLongWords({ called: 'The reason', max: 1000 }),
  }),

  async run(work) {
    const {
      actor,
      role,
      mediationCase,
      input: { partyId, reason },
    } = work
    const isDesk = role === 'adviser' || role === 'administrator'
    const companion = mediationCase.companions.find(({ id, userId }) =>
      isDesk ? id === partyId : actor.kind === 'person' && userId === actor.userId,
    )
    if (!companion) throw problem('', 'This person does not come along any more')
    return {
      detail: { name: companion.name, kind: companion.role, reason },
      letters: await companionLeaves(work, companion, reason ?? ''),
    }
  },
})
