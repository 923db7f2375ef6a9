import { and, eq, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties } from '@/db/schema/cases'
import { rightPassings } from '@/db/schema/case-links'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { appOrigin, caseUrl } from '@/lib/kernel/urls'
import { rightHolder } from '@/lib/law/right-holder'
import { caseCommand, type Work } from '../case-command'
import { toGiveInformation } from '../deadlines'
import { unlessWaiting } from '../desk-tasks'
import { opens, type DutyChange } from '../duties'
import { openDuty } from '../open-duty'
import { deskRecipient } from '../recipients'

/**
 * Compulsory school age has ended: the right to mediate and to appeal is the young person's now (CFA 2014 s.83). The
 * parent and whoever the parent brought come no further, the young person is asked what they want, and the desk finds out
 * how to reach them. No date moves and nothing that is arranged is called off (LAW A-14).
 */
export const rightPasses = caseCommand('right_passes', {
  input: z.object({}),

  async run(work) {
    const { tx, mediationCase, now, today } = work
    const { id: caseId, reference, child, holder } = mediationCase
    const right = child && rightHolder({ dateOfBirth: child.dateOfBirth, on: today })
    if (!child || holder?.role !== 'parent' || holder.standsByRecord || right?.rightHolder !== 'young_person')
      throw problem('', 'The right has not passed to the young person')

    const live = and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt))
    const familys = or(eq(caseParties.role, 'parent'), eq(caseParties.role, 'supporter'))
    await tx.update(caseParties).set({ untilAt: now }).where(and(live, familys))
    const name = `${child.firstName} ${child.lastName}`
    const [youngPerson] = await tx
      .insert(caseParties)
      .values({ caseId, role: 'young_person', name, sinceAt: now })
      .returning({ id: caseParties.id })
    const schoolAgeEndedOn = right.compulsorySchoolAgeEndsOn
    await tx.insert(rightPassings).values({
      ...{ caseId, schoolAgeEndedOn, passedAt: now },
      ...{ parentPartyId: holder.id, youngPersonPartyId: youngPerson!.id },
    })
    const what =
      'The right to mediate and to appeal is the young person’s now. Find out how to reach them, ask what they want, and record it'
    return {
      detail: { schoolAgeEndedOn },
      duties: await informationForThem(work),
      letters: [
        // Nobody has told us the young person's own address: the desk finds it out and posts this.
        letter(
          'right-passed',
          { name, email: '', userId: null },
          { reference, caseUrl: `${appOrigin()}/sign-in` },
        ),
        letter('right-passed-parent', holder.to, { reference, caseUrl: `${appOrigin()}/parent` }),
        letter('desk-task', await deskRecipient(tx, mediationCase), {
          reference,
          caseUrl: caseUrl('admin', caseId),
          what,
        }),
      ],
      tasks: await unlessWaiting(tx, caseId, { kind: 'right_passed', detail: what }),
    }
  },
})

/** What the parent read, the young person has not been told: the adviser gives them the information too (s.55(4), (5)). */
async function informationForThem({
  tx,
  mediationCase,
  today,
  calendar,
}: Work<unknown>): Promise<DutyChange[]> {
  const { id, state } = mediationCase
  if (state === 'closed' || (await openDuty(tx, id, 'give_information'))) return []
  return [opens(toGiveInformation({ contactedOn: today }, calendar))]
}
