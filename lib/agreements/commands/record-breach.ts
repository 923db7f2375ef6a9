import { z } from 'zod'
import { breaches } from '@/db/schema/agreements'
import { letter } from '@/emails/letter'
import { caseCommand } from '@/lib/cases/case-command'
import { toFamily } from '@/lib/cases/everybody'
import { problem } from '@/lib/kernel/refusal'
import { bodyThatOwes, isBreached, owedStep, waitingReport } from '../follow-up'

/**
 * The service records that a day of an agreement has passed and nobody has said that it is done. It stays owed; the
 * family is told what it can do, with a letter to send (IPSEA and others advise to write at once).
 */
export const recordBreach = caseCommand('record_breach', {
  input: z.object({ dutyId: z.uuid() }),

  async run({ tx, mediationCase, input: { dutyId }, eventId, today }) {
    const duty = await owedStep(tx, mediationCase.id, dutyId)
    if (!duty?.dueOn || duty.dueOn >= today) throw problem('', 'Its day has not passed')
    if (await waitingReport(tx, dutyId)) throw problem('', 'Somebody says that it is done')
    if (await isBreached(tx, duty.id, duty.dueOn)) throw problem('', 'This is recorded already')
    const { dueOn } = duty
    await tx.insert(breaches).values({ dutyId, dueOn, eventId })
    const body = bodyThatOwes(mediationCase, duty)?.organisation.name ?? null
    const { reference } = mediationCase
    return {
      detail: { dutyId, dueOn, body },
      letters: toFamily(mediationCase, (to, caseUrl) =>
        letter('undertaking-missed', to, { reference, caseUrl, body, dueOn }),
      ),
    }
  },
})
