import { z } from 'zod'
import { choices } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { caseCommand, type Work } from '../case-command'
import { certificateOwedNow } from '../certificate-owed'
import { toGiveInformation } from '../deadlines'
import { opens, type DutyChange } from '../duties'
import { toFamily } from '../everybody'
import { familyIsInformed } from '../information-given'
import { openDuty } from '../open-duty'
import { kindWhenEnded } from '../sessions-held'

/**
 * After all the family wants its certificate: it settled and did not ask then, or it was not heard of for so long that
 * the case was closed. It is owed as after a withdrawal (regs 34, 39), whatever the reason, and moves the last day to appeal
 * as the first certificate does.
 */
export const askForCertificate = caseCommand('ask_for_certificate', {
  input: z.object({}),

  async run(work) {
    const { tx, actor, role, mediationCase, now } = work
    const { id: caseId, reference } = mediationCase
    const owed = await certificateOwedNow(work, await kindWhenEnded(tx, caseId))
    if (!owed.needed) throw problem('', 'An appeal about this decision needs no certificate')
    if (owed.duties.length === 0)
      throw problem('', 'There is a certificate for this decision, or it is on its way')
    await tx.insert(choices).values({
      caseId,
      road: 'certificate',
      statement: 'I no longer wish to take part in mediation about this decision.',
      madeBy: actorId(actor),
      madeByRole: role,
      madeAt: now,
    })
    return {
      detail: { certificateDueOn: owed.dueOn, late: owed.late },
      duties: [...owed.duties, ...(await informationFirst(work))],
      tasks: owed.tasks,
      letters: [
        ...toFamily(mediationCase, (to, caseUrl) =>
          letter('certificate-asked', to, {
            reference,
            caseUrl,
            certificateDueOn: owed.dueOn,
            certificateNeeded: owed.needed,
          }),
        ),
        ...owed.letters,
      ],
    }
  },
})

/** No certificate without the information (CFA 2014 s.55(4)): a case that was closed before it was given opens for it. */
async function informationFirst({
  tx,
  mediationCase,
  today,
  calendar,
}: Work<unknown>): Promise<DutyChange[]> {
  const isOwed = await openDuty(tx, mediationCase.id, 'give_information')
  if (isOwed || (await familyIsInformed(tx, mediationCase))) return []
  return [opens(toGiveInformation({ contactedOn: today }, calendar))]
}
