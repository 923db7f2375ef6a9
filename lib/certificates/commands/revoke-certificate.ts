import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { certificates } from '@/db/schema/certificates'
import { letter } from '@/emails/letter'
import { caseCommand, type Outcome } from '@/lib/cases/case-command'
import { owedCertificate } from '@/lib/cases/certificate-owed'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { demandLive } from '../replacement'
import { decideChange, demandProposedChange, demandSecondAdviser } from '../second-look'

/**
 * A second adviser has looked and agrees that the certificate should not stand. Its paper is kept, whoever checks it is
 * told, and the family too; where it is owed another instead, the three working days for that run from today. The
 * time to appeal stays counted from the first certificate, whatever became of it (LAW A-8): the careful reading.
 */
export const revokeCertificate = caseCommand('revoke_certificate', {
  input: z.object({ changeId: z.uuid() }),

  async run({ tx, actor, mediationCase, input, now, today, calendar }): Promise<Outcome> {
    const change = await demandProposedChange(tx, mediationCase, input.changeId)
    await demandSecondAdviser(tx, actor, change, today)
    if (change.change !== 'revoke') throw problem('', 'This is no revocation')
    const { id, number, kind, issuedOn } = await demandLive(tx, mediationCase, change.certificateId)
    const { id: caseId, reference, holder } = mediationCase

    await tx.update(certificates).set({ status: 'revoked' }).where(eq(certificates.id, id))
    await decideChange(tx, change, { status: 'confirmed', decidedReason: null }, actor, now)
    const owed = change.owedInstead
      ? await owedCertificate(tx, mediationCase, change.owedInstead, today, calendar)
      : { dueOn: null, duties: [], letters: [], tasks: [] }
    return {
      detail: { changeId: change.id, kind, number, issuedOn, certificateDueOn: owed.dueOn },
      duties: owed.duties,
      tasks: owed.tasks,
      letters: [
        ...(holder
          ? [
              letter('certificate-revoked', holder.to, {
                ...{ reference, number, issuedOn },
                insteadDueOn: owed.dueOn,
                caseUrl: caseUrl('parent', caseId),
              }),
            ]
          : []),
        ...owed.letters,
      ],
    }
  },
})
