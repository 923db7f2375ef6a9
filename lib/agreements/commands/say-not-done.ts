import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { undertakingReports } from '@/db/schema/agreements'
import { letter } from '@/emails/letter'
import { caseCommand } from '@/lib/cases/case-command'
import { unlessWaiting } from '@/lib/cases/desk-tasks'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { longWords } from '@/lib/kernel/words'
import { bodyThatOwes, owedStep, waitingReport } from '../follow-up'

/** The family says that what was reported as done is not done: it is still owed by its day, and the desk asks both. */
export const sayNotDone = caseCommand('say_not_done', {
  input: z.object({
    dutyId: z.uuid(),
    words: longWords({ called: 'What is missing', missing: 'Say what is missing', max: 2000 }),
  }),

  async run({ tx, actor, mediationCase, input: { dutyId, words }, now }) {
    const { id: caseId, reference } = mediationCase
    const duty = await owedStep(tx, caseId, dutyId)
    const report = duty && (await waitingReport(tx, dutyId))
    if (!report) throw problem('', 'Nobody says now that this is done')
    await tx
      .update(undertakingReports)
      .set({ answer: 'disputed', answeredBy: actorId(actor), answeredAt: now, answerWords: words })
      .where(eq(undertakingReports.id, report.id))
    const body = bodyThatOwes(mediationCase, duty)
    return {
      detail: { dutyId },
      letters: body
        ? [
            letter('undertaking-answered', body.to, {
              reference,
              caseUrl: caseUrl('authority', caseId),
              answer: 'disputed',
            }),
          ]
        : [],
      tasks: await unlessWaiting(tx, caseId, {
        kind: 'undertaking_disputed',
        detail:
          'The family says that something agreed is not done, and the council or ICB says that it is. Ask both',
      }),
    }
  },
})
