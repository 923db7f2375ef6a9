'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as give from '@/lib/agreements/commands/give-agreement'
import * as takeOut from '@/lib/agreements/commands/take-out-of-agreement'
import * as write from '@/lib/agreements/commands/write-agreement'
import * as adjourn from '@/lib/cases/commands/adjourn-meeting'
import * as answer from '@/lib/cases/commands/answer-move'
import * as ask from '@/lib/cases/commands/ask-to-change'
import * as consent from '@/lib/cases/commands/consent-to-guest'
import * as along from '@/lib/cases/commands/end-companion'
import * as notHeld from '@/lib/cases/commands/did-not-happen'
import * as end from '@/lib/cases/commands/end-meeting'
import * as objection from '@/lib/cases/commands/object-to-guest'
import * as offer from '@/lib/cases/commands/offer-times'
import * as propose from '@/lib/cases/commands/propose-move'
import * as record from '@/lib/cases/commands/record-outcome'
import * as release from '@/lib/cases/commands/release-mediator'
import * as place from '@/lib/cases/commands/set-place'
import * as start from '@/lib/cases/commands/start-meeting'
import { casePath } from '@/lib/kernel/urls'

export const offerTimes = formAction(offer.offerTimes, (caseId) => caseWith(caseId, 'times-offered'))

export const startMeeting = formAction(start.startMeeting, (caseId) => caseWith(caseId, 'started'))

export const proposeMove = formAction(propose.proposeMove, (caseId) => caseWith(caseId, 'time-proposed'))

export const setPlace = formAction(place.setPlace, (caseId) => caseWith(caseId, 'place-set'))

export const answerMove = formAction(answer.answerMove, (caseId) => caseWith(caseId, 'time-answered'))

export const releaseMediator = formAction(release.releaseMediator, () => '/mediator?done=stepped-down')

export const endCompanion = formAction(along.endCompanion, () => '/mediator?done=comes-no-more')

export const endMeeting = formAction(end.endMeeting, (caseId) => caseWith(caseId, 'ended'))

export const adjournMeeting = formAction(adjourn.adjournMeeting, (caseId) => caseWith(caseId, 'adjourned'))

export const didNotHappen = formAction(notHeld.didNotHappen, (caseId) => caseWith(caseId, 'not-held'))

export const recordOutcome = formAction(record.recordOutcome, (caseId) =>
  caseWith(caseId, 'outcome-recorded'),
)

export const askToChange = formAction(ask.askToChange, (caseId) => caseWith(caseId, 'change-asked'))

export const consentToGuest = formAction(consent.consentToGuest, (caseId) => caseWith(caseId, 'guest'))

export const objectToGuest = formAction(objection.objectToGuest, (caseId) => caseWith(caseId, 'guest'))
export const writeAgreement = formAction(write.writeAgreement, (caseId) =>
  agreementWith(caseId, 'thing-saved'),
)

export const takeOutOfAgreement = formAction(takeOut.takeOutOfAgreement, (caseId) =>
  agreementWith(caseId, 'thing-out'),
)

export const giveAgreement = formAction(give.giveAgreement, (caseId) => agreementWith(caseId, 'given'))

const agreementWith = (caseId: string, done: string) =>
  `${casePath('mediator', caseId)}/agreement?done=${done}`

const caseWith = (caseId: string, done: string) => `${casePath('mediator', caseId)}?done=${done}`
