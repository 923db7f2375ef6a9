import { z } from 'zod'
import { certificateChanges } from '@/db/schema/certificate-changes'
import { certificateKinds } from '@/lib/cases/case'
import { caseCommand } from '@/lib/cases/case-command'
import { unlessWaiting } from '@/lib/cases/desk-tasks'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { demandLive } from '../replacement'
import { demandNoneProposed } from '../second-look'

const input = z.object({
  certificateId: z.uuid(),
  reason: longWords({ called: 'The reason', missing: 'Say why it must not stand', max: 1000 }),
  owedInstead: z
    .enum([...certificateKinds, 'none'], 'Choose which certificate the family should have instead, or none')
    .transform((kind) => (kind === 'none' ? null : kind)),
})

/**
 * An adviser says that a certificate should never have been issued, and which one the family is owed instead, if any.
 * Nothing happens until another adviser has looked (`revoke_certificate`).
 */
export const proposeRevocation = caseCommand('propose_revocation', {
  input,

  async run({ tx, actor, mediationCase, input: given, now }) {
    if (actor.kind === 'system') throw problem('', 'Certificates are changed by people')
    await demandNoneProposed(tx, mediationCase)
    const { id: certificateId, number } = await demandLive(tx, mediationCase, given.certificateId)
    const { reason, owedInstead } = given
    const proposed = { caseId: mediationCase.id, certificateId, change: 'revoke' as const }
    const [change] = await tx
      .insert(certificateChanges)
      .values({ ...proposed, reason, owedInstead, proposedBy: actor.userId, proposedAt: now })
      .returning({ id: certificateChanges.id })
    return {
      detail: { changeId: change!.id, number, owedInstead, reason },
      letters: [],
      tasks: await unlessWaiting(tx, mediationCase.id, {
        kind: 'certificate_change_proposed',
        detail: `An adviser says that certificate ${number} should not stand. Another adviser has to look at it`,
      }),
    }
  },
})
