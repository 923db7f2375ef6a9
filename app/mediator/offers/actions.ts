'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as accept from '@/lib/cases/commands/accept-offer'
import * as decline from '@/lib/cases/commands/decline-offer'

export const acceptOffer = formAction(
  accept.acceptOffer,
  (caseId) => `/mediator/offers/accepted?case=${caseId}`,
)

export const declineOffer = formAction(decline.declineOffer, () => '/mediator/offers?done=declined')
