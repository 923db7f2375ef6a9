import { z } from 'zod'
import { appeals } from '@/db/schema/appeals'
import { problem } from '@/lib/kernel/refusal'
import { pastDay } from '@/lib/kernel/typed-day'
import { optionalWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { dischargesOn } from '../duties'

const input = z.object({
  sentOn: pastDay({
    called: 'The day the Tribunal got it',
    missing: 'Enter the day the Tribunal got your appeal',
  }),
  tribunalReference: optionalWords({ called: 'The Tribunal’s number', max: 50 }),
})

/**
 * The family says that it has appealed. Its last day is kept no more; that it was in time is the Tribunal's to say. A
 * report put right takes the place of the one before. Nobody else is told: the council hears from the Tribunal.
 */
export const reportAppeal = caseCommand('report_appeal', {
  input,

  async run({ tx, mediationCase, input: { sentOn, tribunalReference }, now }) {
    const { id: caseId, decision } = mediationCase
    if (decision && sentOn < decision.letterDatedOn && sentOn < decision.noticeSentOn)
      throw problem('sentOn', 'The Tribunal cannot have got it before the decision')
    const report = { sentOn, tribunalReference, reportedAt: now }
    await tx
      .insert(appeals)
      .values({ caseId, ...report })
      .onConflictDoUpdate({ target: appeals.caseId, set: report })
    return { detail: { sentOn }, duties: [dischargesOn(sentOn, 'start_appeal')], letters: [] }
  },
})
