import { answerGuest, guestAsked } from '../answer-guest'
import { caseCommand } from '../case-command'

/** No to somebody who is to come: then it is for the mediator, where the law leaves it to them (reg 38(1)). */
export const objectToGuest = caseCommand('object_to_guest', {
  input: guestAsked,
  run: (work) => answerGuest(work, 'no'),
})
