import { z } from 'zod'
import { choices } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand } from '../case-command'
import { owedCertificate } from '../certificate-owed'
import { cancels } from '../duties'
import { endArrangements, familyWithdraws } from '../end-arrangements'
import { familyIsInformed } from '../information-given'
import { kindWhenEnded } from '../sessions-held'

/**
 * The family no longer wants mediation. Everything arranged is released and everybody told; the adviser owes the
 * certificate from today: as if the family had said no at once (reg 34; R34-3), or, where it has met and was to meet
 * again, for having taken part (reg 39; R39-1).
 */
export const withdraw = caseCommand('withdraw', {
  input: z.object({}),

  async run({ tx, actor, role, mediationCase, now, today, calendar }) {
    const { id: caseId, reference, holder } = mediationCase
    await tx.insert(choices).values({
      caseId,
      road: 'certificate',
      statement: 'I no longer wish to take part in mediation about this decision.',
      madeBy: actorId(actor),
      madeByRole: role,
      madeAt: now,
    })
    const kind = await kindWhenEnded(tx, caseId)
    const owed = await owedCertificate(tx, mediationCase, kind, today, calendar)
    const why = familyWithdraws
    const ended = await endArrangements({ tx, actor, mediationCase, now, why, how: 'withdrawn' })
    // Without the information no certificate can be issued: the adviser still owes it for that.
    const stillToTell = owed.dueOn !== null && !(await familyIsInformed(tx, mediationCase))

    return {
      detail: { certificateDueOn: owed.dueOn, late: owed.late },
      duties: [
        cancels('make_choice', why),
        ...(stillToTell ? [] : [cancels('give_information', why)]),
        ...ended.duties,
        ...(kind === 'took_part' ? [cancels('issue_certificate', 'A meeting was held', 'not_arranged')] : []),
        ...owed.duties,
      ],
      tasks: owed.tasks,
      letters: [
        ...(holder
          ? [
              letter('withdrawn', holder.to, {
                reference,
                caseUrl: caseUrl('parent', caseId),
                certificateDueOn: owed.dueOn,
                certificateNeeded: owed.needed,
              }),
            ]
          : []),
        ...owed.letters,
        ...ended.letters,
      ],
    }
  },
})
