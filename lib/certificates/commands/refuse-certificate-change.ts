import { z } from 'zod'
import { caseCommand } from '@/lib/cases/case-command'
import { longWords } from '@/lib/kernel/words'
import { decideChange, demandProposedChange } from '../second-look'

const input = z.object({
  changeId: z.uuid(),
  reason: longWords({ called: 'The reason', missing: 'Say why the certificate stays as it is', max: 1000 }),
})

/** The certificate stays as it is: whoever looked does not agree, or whoever proposed the change takes it back. */
export const refuseCertificateChange = caseCommand('refuse_certificate_change', {
  input,

  async run({ tx, actor, mediationCase, input: { changeId, reason }, now }) {
    const change = await demandProposedChange(tx, mediationCase, changeId)
    await decideChange(tx, change, { status: 'refused', decidedReason: reason }, actor, now)
    return { detail: { changeId, refused: change.change, reason }, letters: [] }
  },
})
