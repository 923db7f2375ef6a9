'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as adjourn from '@/lib/cases/commands/adjourn-meeting'
import * as ask from '@/lib/cases/commands/ask-to-change'
import * as along from '@/lib/cases/commands/end-companion'
import * as notHeld from '@/lib/cases/commands/did-not-happen'
import * as end from '@/lib/cases/commands/end-meeting'
import * as offer from '@/lib/cases/commands/offer-times'
import * as propose from '@/lib/cases/commands/propose-move'
import * as record from '@/lib/cases/commands/record-outcome'
import * as release from '@/lib/cases/commands/release-mediator'
import * as start from '@/lib/cases/commands/start-meeting'
import { casePath } from '@/lib/kernel/urls'

export const offerTimes = formAction(offer.offerTimes, (caseId) => caseWith(caseId, 'times-offered'))

export const startMeeting = formAction(start.startMeeting, (caseId) => caseWith(caseId, 'started'))

export const proposeMove = formAction(propose.proposeMove, (caseId) => caseWith(caseId, 'time-proposed'))

export const adjournMeeting = formAction(adjourn.adjournMeeting, (caseId) => caseWith(caseId, 'adjourned'))

export const releaseMediator = formAction(release.releaseMediator, () => '/mediator?done=stepped-down')

export const endCompanion = formAction(along.endCompanion, () => '/mediator?done=not-coming')

export const endMeeting = formAction(end.endMeeting, (caseId) => caseWith(caseId, 'ended'))

export const didNotHappen = formAction(notHeld.didNotHappen, (caseId) => caseWith(caseId, 'not-held'))

export const recordOutcome = formAction(record.recordOutcome, (caseId) =>
  caseWith(caseId, 'outcome-recorded'),
)

export const askToChange = formAction(ask.askToChange, (caseId) => caseWith(caseId, 'change-asked'))

const caseWith = (caseId: string, done: string) => `${casePath('mediator', caseId)}?done=${done}`
