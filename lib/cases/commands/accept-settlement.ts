import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { choices } from '@/db/schema/cases'
import { settlements } from '@/db/schema/settlements'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { certificateOwedNow, type OwedCertificate } from '../certificate-owed'
import { endArrangements } from '../end-arrangements'
import { toFamily } from '../everybody'
import { kindWhenEnded } from '../sessions-held'
import { carryOutDuties, openSettlement } from '../settlement'
import type { Body } from '../taking-part'

const input = z.object({
  settlementId: z.uuid(),
  certificateWanted: z.enum(['yes', 'no'], 'Choose whether you want a certificate as well'),
})

/**
 * The family takes what was offered: from today it is a written agreement, and each thing in it has its day (SEND Regs
 * 2014 regs 42, 44). The mediation ends without a meeting. A certificate is owed where the family asks for one and an
 * appeal needs one, as if it had said that it no longer wishes to mediate, or for having met; its last day to appeal runs on.
 */
export const acceptSettlement = caseCommand('accept_settlement', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now, today, calendar } = work
    const { id: caseId, reference } = mediationCase
    const offer = await openSettlement(tx, caseId)
    if (offer?.id !== given.settlementId)
      throw problem('', 'This offer does not stand any more. Read the case again')
    const body = bodyWith(mediationCase, offer.organisationId)
    if (!body) throw problem('', 'Whoever offered this takes no part any more. Ring us')

    await tx
      .update(settlements)
      .set({ status: 'accepted', answeredAt: now, agreedOn: today })
      .where(eq(settlements.id, offer.id))
    const owed = given.certificateWanted === 'yes' ? await certificateAsked(work) : nothingOwed
    const ended = await endArrangements({
      tx,
      actor,
      mediationCase,
      now,
      why: 'The case was settled',
      how: 'settled',
    })
    const duties = carryOutDuties(offer.items, today, body, calendar)
    return {
      detail: {
        settlementId: offer.id,
        body: body.organisation.name,
        agreedOn: today,
        certificateDueOn: owed.dueOn,
        late: owed.late,
      },
      duties: [...ended.duties, ...duties, ...owed.duties],
      tasks: owed.tasks,
      letters: [
        ...toFamily(mediationCase, (to, caseUrl) =>
          letter('settled', to, {
            reference,
            caseUrl,
            body: body.organisation.name,
            firstDueOn: firstDay(duties),
            certificateDueOn: owed.dueOn,
            certificateAsked: given.certificateWanted === 'yes',
            certificateNeeded: owed.needed,
          }),
        ),
        ...owed.letters,
        ...ended.letters,
      ],
    }
  },
})

/** Asking is the statement that s.55(4) wants: the family does not wish to mediate any more. */
async function certificateAsked(work: Work<unknown>): Promise<OwedCertificate> {
  const { tx, actor, role, mediationCase, now } = work
  await tx.insert(choices).values({
    caseId: mediationCase.id,
    road: 'certificate',
    statement: 'We have settled, and I no longer wish to take part in mediation about this decision.',
    madeBy: actorId(actor),
    madeByRole: role,
    madeAt: now,
  })
  return certificateOwedNow(work, await kindWhenEnded(tx, mediationCase.id))
}

const nothingOwed = { dueOn: null, needed: true, late: false, duties: [], letters: [], tasks: [] }

const bodyWith = (
  { toldCouncil, icbs }: Work<unknown>['mediationCase'],
  organisationId: string,
): Body | undefined =>
  [...(toldCouncil ? [toldCouncil] : []), ...icbs].find(
    ({ organisation }) => organisation.id === organisationId,
  )

function firstDay(duties: ReturnType<typeof carryOutDuties>): CalendarDate | null {
  const days = duties.flatMap((change) => (change.does === 'open' && change.deadline.dueOn) || [])
  return days.toSorted()[0] ?? null
}
