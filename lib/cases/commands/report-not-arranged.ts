import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords } from '@/lib/kernel/words'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { certificateAfter } from '../certificate-for-meeting'
import { unlessWaiting } from '../desk-tasks'
import { toFamily } from '../everybody'
import { notArrangedReasons } from '../not-arranged-reasons'
import { openDuty } from '../open-duty'
import { kindWhenEnded } from '../sessions-held'
import { takingPart } from '../taking-part'
import { whoAsks } from '../who-asks'

const input = z.object({
  reason: z.enum(notArrangedReasons, 'Choose why it cannot be arranged').optional(),
  note: optionalLongWords({ called: 'The note', max: 2000 }),
})

/**
 * The arranging body says that it cannot arrange the mediation in 30 days (SEND Regs 2014 reg 36): the adviser owes a
 * certificate, and the family is told of both roads, to appeal now or to go on trying to meet. On day 31 the service
 * itself says so, as a draft, where nobody has met: the desk has the task and the adviser decides (LAW R36-4 to R36-6).
 * The mediation goes on where it stands.
 */
export const reportNotArranged = caseCommand('report_not_arranged', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, role, mediationCase, input: given, today } = work
    const { id, reference } = mediationCase
    if (role !== 'system' && !given.reason) throw problem('reason', 'Choose why it cannot be arranged')
    const clock = await openDuty(tx, id, 'arrange_mediation')
    if (!clock) throw problem('', 'Nothing has to be arranged any more')
    if (role === 'system' && (!clock.dueOn || today <= clock.dueOn))
      throw problem('', 'The 30 days are not over')
    if (role === 'system' && (await kindWhenEnded(tx, id)) === 'took_part')
      throw problem('', 'They have met, and are to meet again')

    const body = role === 'system' ? await silentBody(work) : whoAsks(actor, role, mediationCase).first
    if (await hasSaidSo(tx, id, body)) throw problem('', `${body} has said this already`)
    const triggeredOn = role === 'system' ? clock.dueOn! : today
    const certificate = await certificateAfter(work, 'not_arranged', triggeredOn)
    return {
      detail: { body, reason: given.reason ?? null, note: given.note, certificateDueOn: certificate.dueOn },
      duties: certificate.duties,
      letters: [
        ...toFamily(mediationCase, (to, caseUrl) =>
          letter('not-arranged', to, {
            reference,
            caseUrl,
            body,
            certificateDueOn: certificate.dueOn,
            certificateNeeded: certificate.needed,
          }),
        ),
        ...certificate.letters,
      ],
      tasks: await unlessWaiting(tx, id, {
        kind: 'not_arranged',
        detail:
          role === 'system'
            ? `The 30 days are over and ${body} has said nothing. Ask it, and ask the family what they want now`
            : `${body} cannot arrange a meeting in the 30 days. Ask the family what they want now`,
      }),
    }
  },
})

/** Once for each body: what follows from it has followed. */
async function hasSaidSo(tx: Transaction, caseId: string, body: string): Promise<boolean> {
  const said = await tx
    .select({ detail: caseEvents.detail })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.name, 'report_not_arranged')))
  return said.some(({ detail }) => detail.body === body)
}

async function silentBody({ tx, mediationCase }: Work<unknown>): Promise<string> {
  const { arranging } = await takingPart(tx, mediationCase)
  return arranging?.organisation.name ?? mediationCase.councilName
}
