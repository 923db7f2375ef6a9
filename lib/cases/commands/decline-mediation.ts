import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { choices } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand } from '../case-command'
import { owedCertificate } from '../certificate-owed'
import { discharges } from '../duties'
import { familyIsInformed } from '../information-given'
import type { OpenCase } from '../open-case'
import { isOwed } from '../open-duty'
import { statementIn } from '../statement'

/**
 * The family does not wish to mediate (CFA 2014 s.55(4)). The adviser owes a certificate within 3 working days,
 * where an appeal needs one (reg 34). After late contact it is owed all the same, but only the adviser can decide
 * whether to issue it, and a task says so. What a parent said before the right passed is not the young person's
 * word: they say it themselves, and the certificate that is owed rests on that.
 */
export const declineMediation = caseCommand('decline_mediation', {
  input: z.object({}),

  async run({ tx, actor, role, mediationCase, now, today, calendar }) {
    const { id: caseId, reference, holder, state } = mediationCase
    if (state === 'ended' && !(await isStillToBeSaid(tx, mediationCase)))
      throw problem('', 'This mediation has ended, and nobody has to say no to it again')
    if (!(await familyIsInformed(tx, mediationCase)))
      throw problem('', 'Read the information about mediation first. You can say no as soon as you have')

    await tx.insert(choices).values({
      caseId,
      road: 'certificate',
      statement: 'I do not wish to take part in mediation about this decision.',
      madeBy: actorId(actor),
      madeByRole: role,
      madeAt: now,
    })
    const owed = await owedCertificate(tx, mediationCase, 'information_given', today, calendar)
    return {
      detail: { certificateDueOn: owed.dueOn, late: owed.late },
      duties: [discharges('make_choice'), ...owed.duties],
      tasks: owed.tasks,
      letters: [
        ...(holder
          ? [
              letter('mediation-declined', holder.to, {
                reference,
                caseUrl: caseUrl('parent', caseId),
                certificateDueOn: owed.dueOn,
                certificateNeeded: owed.needed,
              }),
            ]
          : []),
        ...owed.letters,
      ],
    }
  },
})

/** Whether a certificate waits for the word of whoever holds the right now. */
async function isStillToBeSaid(tx: Transaction, mediationCase: OpenCase): Promise<boolean> {
  const { id } = mediationCase
  const owed = [
    await isOwed(tx, id, 'issue_certificate', 'information_given'),
    await isOwed(tx, id, 'issue_certificate', 'withdrew'),
  ]
  return owed.includes(true) && !(await statementIn(tx, mediationCase))?.isHolders
}
