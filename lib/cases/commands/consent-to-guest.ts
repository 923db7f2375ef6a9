import { answerGuest, guestAsked } from '../answer-guest'
import { caseCommand } from '../case-command'

/** Yes to somebody who is to come (SEND Regs 2014 reg 38(1)). */
export const consentToGuest = caseCommand('consent_to_guest', {
  input: guestAsked,
  run: (work) => answerGuest(work, 'yes'),
})
