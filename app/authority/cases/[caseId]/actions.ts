'use server'

import { formAction, signedInAction } from '@/app/_ui/form/form-action'
import * as correcting from '@/lib/agreements/commands/ask-to-correct'
import * as undertaking from '@/lib/agreements/commands/report-undertaking'
import * as signing from '@/lib/agreements/commands/sign-agreement'
import * as telling from '@/lib/agreements/commands/tell-la-of-agreement'
import type { CaseAt } from '@/lib/cases/case-command'
import * as acknowledging from '@/lib/cases/commands/acknowledge'
import * as answering from '@/lib/cases/commands/answer-move'
import * as changing from '@/lib/cases/commands/ask-to-change'
import * as people from '@/lib/cases/commands/change-attendees'
import * as confirming from '@/lib/cases/commands/confirm-attendance'
import * as consenting from '@/lib/cases/commands/consent-to-guest'
import * as notifying from '@/lib/cases/commands/notify-icb'
import * as refusal from '@/lib/cases/commands/object'
import * as objecting from '@/lib/cases/commands/object-to-guest'
import * as settling from '@/lib/cases/commands/offer-settlement'
import * as reporting from '@/lib/cases/commands/report-not-arranged'
import * as refusing from '@/lib/cases/commands/say-cannot'
import * as staying from '@/lib/cases/commands/withdraw-guest'
import { agreementAfter, caseAfter } from './done-words'

export const acknowledge = formAction(acknowledging.acknowledge, caseAfter('acknowledge'))

export const confirmAttendance = formAction(confirming.confirmAttendance, caseAfter('confirm'))

export const tellIcb = formAction(notifying.notifyIcb, caseAfter('tell-icb'))

export const sayNoTimeSuits = formAction(refusing.sayCannot, caseAfter('no-time-suits'))

export const askToChange = formAction(changing.askToChange, caseAfter('ask-to-change'))

export const answerMove = formAction(answering.answerMove, caseAfter('other-time'))

export const objectTo = formAction(refusal.object, caseAfter('object'))

export const reportNotArranged = formAction(reporting.reportNotArranged, caseAfter('cannot-arrange'))

export const offerSettlement = formAction(settling.offerSettlement, caseAfter('settle'))

export const changeAttendees = formAction(people.changeAttendees, caseAfter('who-comes'))

export const withdrawGuest = formAction(staying.withdrawGuest, caseAfter('who-comes'))

export const consentToGuest = formAction(consenting.consentToGuest, caseAfter('guest'))

export const objectToGuest = formAction(objecting.objectToGuest, caseAfter('guest'))
export const signAgreement = formAction(signing.signAgreement, agreementAfter('signed'))

export const askToCorrect = formAction(correcting.askToCorrect, agreementAfter('correction'))

export const tellCouncil = formAction(telling.tellLaOfAgreement, agreementAfter('told-council'))

/** Says that something agreed is done, with a file that shows it if there is one. */
export const reportUndertaking = signedInAction(
  async (actor, { doneOn, words, file }, { dutyId, ...at }: CaseAt & { dutyId: string }) => {
    const sent = { dutyId, doneOn, words, file: file instanceof File && file.size > 0 ? file : null }
    const problems = await undertaking.reportUndertaking(actor, at, sent)
    return problems.length > 0 ? { problems } : { to: agreementAfter('reported')(at.caseId) }
  },
)
