import { z } from 'zod'
import { letter } from '@/emails/letter'
import { caseCommand } from '@/lib/cases/case-command'
import { dischargesOn } from '@/lib/cases/duties'
import { openDuty } from '@/lib/cases/open-duty'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { caseUrl } from '@/lib/kernel/urls'
import { optionalWords } from '@/lib/kernel/words'
import { longDate } from '@/lib/law/calendar/date'
import { agreementThatIs } from '../draft'

/**
 * The ICB tells the council of an agreement that was made without it (SEND Regs 2014 reg 42, LAW R42-3): now, through
 * the service, which lets the council read it; or it says on which earlier day it has done so.
 */
export const tellLaOfAgreement = caseCommand('tell_la_of_agreement', {
  input: z.object({
    toldOn: optionalDay({ called: 'The day you told the council' }),
    how: optionalWords({ called: 'Whom you told', max: 200 }),
  }),

  async run({ tx, mediationCase, input: { toldOn, how }, today }) {
    const { id, reference, toldCouncil } = mediationCase
    const agreement = await agreementThatIs(tx, id, 'signed')
    if (!agreement?.agreedOn || !(await openDuty(tx, id, 'tell_la_of_agreement')))
      throw problem('', 'The council does not have to be told now')
    if (toldOn && (toldOn > today || toldOn < agreement.agreedOn))
      throw problem('toldOn', `The day must be from ${longDate(agreement.agreedOn)} to today`)
    const on = toldOn ?? today
    return {
      detail: { toldOn: on, how },
      duties: [dischargesOn(on, 'tell_la_of_agreement')],
      letters: toldCouncil
        ? [
            letter('agreement-told', toldCouncil.to, {
              reference,
              caseUrl: caseUrl('authority', id),
              toldOn: on,
            }),
          ]
        : [],
    }
  },
})
