import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { caseCommand } from '../case-command'
import { lateHelpEndsOn } from '../appeal-window'
import { cancels } from '../duties'
import { openDuty } from '../open-duty'

/**
 * The time to appeal is over and the family has been told what can still be done: nobody keeps the day any more. It is
 * the system's word about a date, not about the appeal: a late one is for a judge (T19-2).
 */
export const appealWindowOver = caseCommand('appeal_window_over', {
  input: z.object({}),

  async run({ tx, mediationCase, today }) {
    const duty = await openDuty(tx, mediationCase.id, 'start_appeal')
    if (!duty?.dueOn || lateHelpEndsOn(duty.dueOn) >= today)
      throw problem('', 'The time to appeal is not over')
    return {
      detail: { dueOn: duty.dueOn },
      duties: [cancels('start_appeal', 'The time to appeal is over')],
      letters: [],
    }
  },
})
