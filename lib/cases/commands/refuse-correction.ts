import { z } from 'zod'
import { actorId } from '@/lib/kernel/actor'
import { longWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { finishTasks } from '../desk-tasks'
import { decide, demandProposed } from '../second-look'

const input = z.object({
  correctionId: z.uuid(),
  reason: longWords({ called: 'The reason', missing: 'Say why the date stays as it is', max: 1000 }),
})

/** The date stays as it is: whoever looked does not agree, or whoever proposed the correction takes it back. */
export const refuseCorrection = caseCommand('refuse_correction', {
  input,

  async run({ tx, actor, mediationCase, input: { correctionId, reason }, now }) {
    const correction = await demandProposed(tx, mediationCase, correctionId)
    const decided = { decidedBy: actorId(actor), decidedAt: now, decidedReason: reason }
    await decide(tx, correction, { status: 'refused', ...decided })
    await finishTasks(tx, mediationCase.id, ['correction_proposed'], actor, now)
    return { detail: { correctionId, refused: correction.fact, reason }, letters: [] }
  },
})
