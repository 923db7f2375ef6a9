import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { undertakingReports } from '@/db/schema/agreements'
import { letter } from '@/emails/letter'
import { caseCommand } from '@/lib/cases/case-command'
import { dischargesOn } from '@/lib/cases/duties'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { optionalDay } from '@/lib/kernel/typed-day'
import { bodyThatOwes, checkDoneOn, owedStep, waitingReport } from '../follow-up'

/**
 * The family says that something that was agreed is done: the duty ends on the day it was done. Where nobody had said
 * so before, the family says which day that was.
 */
export const confirmUndertaking = caseCommand('confirm_undertaking', {
  input: z.object({ dutyId: z.uuid(), doneOn: optionalDay({ called: 'The day it was done' }) }),

  async run({ tx, actor, mediationCase, input: { dutyId, doneOn: said }, now, today }) {
    const { id: caseId, reference } = mediationCase
    const duty = await owedStep(tx, caseId, dutyId)
    if (!duty) throw problem('', 'This is not owed any more')
    const report = await waitingReport(tx, dutyId)
    const doneOn = report?.doneOn ?? said
    if (!doneOn) throw problem('doneOn', 'Enter the day it was done')
    if (doneOn > today) throw problem('doneOn', 'The day it was done must be today or in the past')
    await checkDoneOn(tx, caseId, doneOn)
    const answer = { answer: 'confirmed' as const, answeredBy: actorId(actor)!, answeredAt: now }
    if (report) await tx.update(undertakingReports).set(answer).where(eq(undertakingReports.id, report.id))
    else
      await tx
        .insert(undertakingReports)
        .values({ dutyId, reportedBy: answer.answeredBy, reportedAt: now, doneOn, ...answer })
    const body = bodyThatOwes(mediationCase, duty)
    return {
      detail: { dutyId, doneOn, late: duty.dueOn !== null && doneOn > duty.dueOn },
      duties: [dischargesOn(doneOn, 'carry_out', duty.ground)],
      letters: body
        ? [
            letter('undertaking-answered', body.to, {
              reference,
              caseUrl: caseUrl('authority', caseId),
              answer: 'confirmed',
            }),
          ]
        : [],
    }
  },
})
