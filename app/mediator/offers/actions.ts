'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as accept from '@/lib/cases/commands/accept-offer'
import * as along from '@/lib/cases/commands/answer-companion'
import * as decline from '@/lib/cases/commands/decline-offer'

export const acceptOffer = formAction(
  accept.acceptOffer,
  (caseId) => `/mediator/offers/accepted?case=${caseId}`,
)

/** Whoever says yes learns whether they can still come, whoever says no goes back to the offers. */
export const answerCompanion = formAction(along.answerCompanion, (caseId, { answer }) =>
  answer === 'yes' ? `/mediator/offers/accepted?case=${caseId}` : '/mediator/offers?done=not-coming',
)

export const declineOffer = formAction(decline.declineOffer, () => '/mediator/offers?done=declined')
