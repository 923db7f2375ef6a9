import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { cases, decisions } from '@/db/schema/cases'
import type { DutyName } from '@/lib/law/deadline'
import { optionalWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { councilOf } from '../council'
import { decisionClocks } from '../deadlines'
import { decisionFields } from '../decision-fields'
import { cancels, moves, opens, type DutyChange, type DutyDeadline } from '../duties'
import { openDuty } from '../open-duty'

const input = z.object({
  ...decisionFields,
  laReference: optionalWords({ called: 'The council’s reference', max: 100 }),
  laOfficer: optionalWords({ called: 'The name of the officer' }),
})

/** The decision as its letter says it. A corrected date moves the family's two last days and keeps the old ones. */
export const describeDecision = caseCommand('describe_decision', {
  input,

  async run({ tx, mediationCase: { id }, input: given, today, calendar }) {
    const { localAuthorityId, councilNamed, noticeSentOn, ...decision } = given
    const clocks = decisionClocks({ ...decision, noticeSentOn }, calendar)
    await tx
      .update(cases)
      .set(await councilOf(tx, { localAuthorityId, councilNamed }, today))
      .where(eq(cases.id, id))
    await tx
      .update(decisions)
      .set({ ...decision, noticeSentOn: noticeSentOn ?? decision.letterDatedOn })
      .where(eq(decisions.caseId, id))

    const { grounds, letterDatedOn } = decision
    return {
      detail: { section: 'decision', grounds, letterDatedOn, noticeSentOn },
      duties: [
        await kept(tx, id, 'contact_adviser', clocks.contact_adviser),
        await kept(tx, id, 'start_appeal', clocks.start_appeal),
      ],
      letters: [],
    }
  },
})

/** What a decision described again does to one of its clocks. */
async function kept(
  tx: Transaction,
  caseId: string,
  duty: DutyName,
  deadline: DutyDeadline | null,
): Promise<DutyChange> {
  if (!deadline) return cancels(duty, 'The decision, as described again, has no such day')
  const running = await openDuty(tx, caseId, duty)
  return running ? moves(deadline, 'the decision was described again') : opens(deadline)
}
