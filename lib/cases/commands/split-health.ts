import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties, cases, mediationIssues } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { factsOf } from '../case-facts'
import { toArrangeMediation } from '../deadlines'
import { cancels, opens } from '../duties'
import { toFamily } from '../everybody'
import { openLinkedCase } from '../linked-case'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { issueKindsOf } from '../tell-council'

const input = z.object({ newCaseId: z.uuid() })

/**
 * An ICB cannot come, or several have to: the council goes ahead on education, and health gets a session of its own beside
 * it (LAW A-13). The 30 days of both count from the days on which they began; only this case, with what can be appealed,
 * leads to a certificate, after the education session if the family asks.
 */
export const splitHealth = caseCommand('split_health', {
  input,

  async run(work): Promise<Outcome> {
    const {
      tx,
      mediationCase,
      input: { newCaseId },
      calendar,
    } = work
    const { id: caseId, reference, decision, laToldOn, icbs, holder } = mediationCase
    const issues = await issueKindsOf(tx, caseId)
    if (!issues.includes('health') || issues.every((kind) => kind === 'health'))
      throw problem('', 'Health can be taken apart only where education or social care is in issue as well')
    const [icb] = icbs
    if (!decision || !laToldOn || !icb) throw problem('', 'Record the notice to the ICB first')
    if (await standingMeeting(tx, caseId))
      throw problem('', 'A time is held or booked with the ICB. Cancel the meeting first')

    const icbToldOn = await dayTold(work, icb.organisation.id)
    const arranging = toArrangeMediation({ issues: ['health'], laToldOn, icbToldOn }, calendar)
    const { reference: newReference } = await openLinkedCase(work, {
      ...{ caseId: newCaseId, kind: 'health_split_into', state: 'arranging' },
      // Health cannot be appealed alone, so nothing of the new case is a door to the Tribunal.
      decision: { ...decision, grounds: ['health'] },
      duties: [opens(arranging, { organisationId: icb.organisation.id })],
      alsoTold: { organisationId: icb.organisation.id, notifiedOn: icbToldOn },
    })
    await moveHealth(work, newCaseId)
    const why = 'Health is mediated in a session of its own'
    const url = caseUrl('authority', newCaseId)
    return {
      detail: { newCaseId, newReference },
      duties: icbs.flatMap(({ organisation }) => [
        cancels('acknowledge', why, organisation.id),
        cancels('confirm_attendance', why, organisation.id),
      ]),
      letters: [
        ...toFamily(mediationCase, (to) =>
          letter('health-split', to, {
            reference,
            newReference,
            caseUrl: caseUrl('parent', newCaseId),
            reader: 'family',
          }),
        ),
        ...icbs.map(({ to }) =>
          letter('health-split', to, { reference, newReference, caseUrl: url, reader: 'others' }),
        ),
        ...(holder && mediationCase.toldCouncil
          ? [
              letter('health-split', mediationCase.toldCouncil.to, {
                reference,
                newReference,
                caseUrl: caseUrl('authority', caseId),
                reader: 'others',
              }),
            ]
          : []),
      ],
    }
  },
})

type Splitting = Work<z.output<typeof input>>

/** The ICBs and what health is about go to the new case; this one has them no more. */
async function moveHealth({ tx, mediationCase, now }: Splitting, newCaseId: string): Promise<void> {
  const { id: caseId, icbs, laToldOn, laToldAt } = mediationCase
  await tx.update(cases).set({ road: 'meeting', laToldOn, laToldAt }).where(eq(cases.id, newCaseId))
  await tx
    .update(mediationIssues)
    .set({ caseId: newCaseId })
    .where(and(eq(mediationIssues.caseId, caseId), eq(mediationIssues.kind, 'health')))
  for (const { organisation, name } of icbs)
    await tx
      .insert(caseParties)
      .values({ caseId: newCaseId, role: 'icb', organisationId: organisation.id, name, sinceAt: now })
  await tx
    .update(caseParties)
    .set({ untilAt: now })
    .where(and(eq(caseParties.caseId, caseId), eq(caseParties.role, 'icb'), isNull(caseParties.untilAt)))
}

/** The day the ICB was told, from which its own 30 days count where health alone is left (R35-2). */
async function dayTold({ tx, mediationCase }: Splitting, organisationId: string) {
  const facts = (await factsOf(tx, [mediationCase.id])).get(mediationCase.id)!
  return facts.icbsTold.find((told) => told.organisationId === organisationId)?.toldOn
}
