import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { cases as casesTable } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand, type Outcome } from '../case-command'
import { decisionClocks } from '../deadlines'
import { decisionFields } from '../decision-fields'
import { finishTasks } from '../desk-tasks'
import { cancels, opens } from '../duties'
import { endArrangements } from '../end-arrangements'
import { toFamily } from '../everybody'
import { openLinkedCase } from '../linked-case'

const { grounds, letterDatedOn, noticeSentOn } = decisionFields

const input = z.object({
  /** The new case, made by the form. */
  newCaseId: z.uuid(),
  grounds,
  letterDatedOn,
  noticeSentOn,
})

/**
 * The council decided anew, as when it sends an amended plan: the new notice governs (LAW A-16). This case ends with its
 * clocks, and a new one opens beside it with clocks of its own, for the family to look at and send. What was agreed in
 * writing before stays to be carried out.
 */
export const supersede = caseCommand('supersede', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now, calendar } = work
    const { id: caseId, reference, decision } = mediationCase
    const { newCaseId, ...newDecision } = given
    if (decision && newDecision.letterDatedOn <= decision.letterDatedOn)
      throw problem('letterDatedOn', 'The new letter must be later than the one this case is about')
    if (await tx.$count(casesTable, eq(casesTable.id, newCaseId)))
      throw problem('', 'The new case is open already. Go back to the board and find it')

    const clocks = decisionClocks(newDecision, calendar)
    const opened = await openLinkedCase(work, {
      ...{ caseId: newCaseId, kind: 'superseded_by', state: 'draft', decision: newDecision },
      duties: Object.values(clocks).flatMap((deadline) => (deadline ? [opens(deadline)] : [])),
    })
    const why = 'A new decision took the place of this one'
    const ended = await endArrangements({ tx, actor, mediationCase, now, why, how: 'superseded' })
    await finishTasks(tx, caseId, mootWhenSuperseded, actor, now)
    const appeal = clocks.start_appeal
    return {
      detail: { newCaseId, newReference: opened.reference, letterDatedOn: newDecision.letterDatedOn },
      duties: [...endWithTheDecision.map((duty) => cancels(duty, why)), ...ended.duties],
      letters: [
        ...toFamily(mediationCase, (to) =>
          letter('superseded', to, {
            reference,
            caseUrl: caseUrl('parent', newCaseId),
            newReference: opened.reference,
            oldLetterOn: decision?.letterDatedOn ?? null,
            newLetterOn: newDecision.letterDatedOn,
            contactBy: clocks.contact_adviser?.safeBy ?? null,
            appeal: appeal?.safeBy && appeal.dueOn ? { safeOn: appeal.safeBy, dueOn: appeal.dueOn } : null,
          }),
        ),
        ...ended.letters,
      ],
    }
  },
})

/** All that hangs on the notice that no longer governs. */
const endWithTheDecision = [
  'contact_adviser',
  'give_information',
  'make_choice',
  'issue_certificate',
  'record_outcome',
  'start_appeal',
] as const

const mootWhenSuperseded = [
  'council_not_listed',
  'no_address_for_notices',
  'ring_the_family',
  'nobody_with_authority',
  'no_time_suits',
  'late_contact',
  'not_arranged',
  'mediator_needed',
  'family_silent',
  'guest_disputed',
] as const
