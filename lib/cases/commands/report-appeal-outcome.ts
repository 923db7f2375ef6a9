import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { appeals } from '@/db/schema/appeals'
import { problem } from '@/lib/kernel/refusal'
import { pastDay } from '@/lib/kernel/typed-day'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { appealResults } from '../case'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { concededFor, concessionDuties } from '../concession-duties'
import type { DutyChange } from '../duties'

const input = z.object({
  result: z.enum(appealResults, 'Choose what became of the appeal'),
  resultOn: pastDay({
    called: 'The day',
    missing: 'Enter the day of the decision or of the council’s letter',
  }),
})

/**
 * What became of the appeal, as the family says: for what providers publish, and so that a council which gave way before it
 * had to answer has its days kept (SEND Regs 2014 reg 45), from the day it told the Tribunal.
 */
export const reportAppealOutcome = caseCommand('report_appeal_outcome', {
  input,

  async run(work): Promise<Outcome> {
    const {
      tx,
      mediationCase,
      input: { result, resultOn },
      now,
    } = work
    const [appeal] = await tx.select().from(appeals).where(eq(appeals.caseId, mediationCase.id))
    if (!appeal) throw problem('', 'Tell us first that you have appealed')
    if (appeal.result) throw problem('', 'What became of the appeal is recorded already')
    if (resultOn < appeal.sentOn) throw problem('resultOn', 'This day must not be before the appeal')
    await tx
      .update(appeals)
      .set({ result, resultOn, resultReportedAt: now })
      .where(eq(appeals.caseId, mediationCase.id))
    return {
      detail: { result, resultOn },
      duties: result === 'council_gave_way' ? councilActs(work, resultOn) : [],
      letters: [],
    }
  },
})

function councilActs({ mediationCase, calendar }: Work<unknown>, notifiedOn: CalendarDate): DutyChange[] {
  const { decision, localAuthorityId } = mediationCase
  const conceded = decision && concededFor(decision.grounds)
  if (!conceded || !localAuthorityId) return []
  return concessionDuties(notifiedOn, conceded, localAuthorityId, calendar)
}
