'use server'

import { formAction } from '@/app/_ui/form/form-action'
import * as answer from '@/lib/cases/commands/answer-move'
import * as along from '@/lib/cases/commands/ask-companion'
import * as certificateAsked from '@/lib/cases/commands/ask-for-certificate'
import * as cancel from '@/lib/cases/commands/cancel-meeting'
import * as choose from '@/lib/cases/commands/choose-mediation'
import * as time from '@/lib/cases/commands/choose-time'
import * as close from '@/lib/cases/commands/close-case'
import * as unpursued from '@/lib/cases/commands/close-unpursued'
import * as confirm from '@/lib/cases/commands/confirm-attendance'
import * as correct from '@/lib/cases/commands/correct-fact'
import * as notHeld from '@/lib/cases/commands/did-not-happen'
import * as decline from '@/lib/cases/commands/decline-mediation'
import * as alone from '@/lib/cases/commands/end-companion'
import * as pass from '@/lib/cases/commands/hand-over'
import * as keep from '@/lib/cases/commands/keep-meeting'
import * as link from '@/lib/cases/commands/link-cases'
import * as name from '@/lib/cases/commands/name-council'
import * as offer from '@/lib/cases/commands/offer-mediator'
import * as move from '@/lib/cases/commands/propose-move'
import * as propose from '@/lib/cases/commands/propose-correction'
import * as instructions from '@/lib/cases/commands/record-instructions'
import * as objection from '@/lib/cases/commands/record-objection'
import * as record from '@/lib/cases/commands/record-information'
import * as refuse from '@/lib/cases/commands/refuse-correction'
import * as release from '@/lib/cases/commands/release-mediator'
import * as place from '@/lib/cases/commands/set-place'
import * as settle from '@/lib/cases/commands/settle-objection'
import * as appeal from '@/lib/cases/commands/report-appeal'
import * as appealOutcome from '@/lib/cases/commands/report-appeal-outcome'
import * as reopen from '@/lib/cases/commands/reopen-case'
import * as split from '@/lib/cases/commands/split-health'
import * as newDecision from '@/lib/cases/commands/supersede'
import * as staying from '@/lib/cases/commands/withdraw-guest'
import * as take from '@/lib/cases/commands/withdraw-offer'
import * as when from '@/lib/cases/commands/describe-times'
import * as certificate from '@/lib/certificates/commands/issue-certificate'
import * as replacement from '@/lib/certificates/commands/propose-replacement'
import * as revocation from '@/lib/certificates/commands/propose-revocation'
import * as unchanged from '@/lib/certificates/commands/refuse-certificate-change'
import * as replace from '@/lib/certificates/commands/replace-certificate'
import * as revoke from '@/lib/certificates/commands/revoke-certificate'

const backToCase = (caseId: string) => `/admin/cases/${caseId}?done=1`

export const offerMediator = formAction(offer.offerMediator, backToCase)

export const withdrawGuest = formAction(staying.withdrawGuest, backToCase)

export const proposeMove = formAction(move.proposeMove, backToCase)

export const answerMove = formAction(answer.answerMove, backToCase)

export const setPlace = formAction(place.setPlace, backToCase)

export const keepMeeting = formAction(keep.keepMeeting, backToCase)

export const releaseMediator = formAction(release.releaseMediator, backToCase)

export const handOver = formAction(pass.handOver, backToCase)

export const settleObjection = formAction(settle.settleObjection, backToCase)

export const askCompanion = formAction(along.askCompanion, (caseId) => `/admin/cases/${caseId}/companions`)

export const endCompanion = formAction(alone.endCompanion, (caseId) => `/admin/cases/${caseId}/companions`)

export const describeTimes = formAction(when.describeTimes, backToCase)

export const withdrawOffer = formAction(take.withdrawOffer, (caseId) => `/admin/cases/${caseId}/assign`)

export const recordObjection = formAction(objection.recordObjection, backToCase)

export const recordInformation = formAction(record.recordInformation, backToCase)

export const declineMediation = formAction(decline.declineMediation, backToCase)

export const chooseMediation = formAction(choose.chooseMediation, backToCase)

export const chooseTime = formAction(time.chooseTime, backToCase)

export const issueCertificate = formAction(certificate.issueCertificate, backToCase)

export const nameCouncil = formAction(name.nameCouncil, backToCase)

export const cancelMeeting = formAction(cancel.cancelMeeting, backToCase)
export const didNotHappen = formAction(notHeld.didNotHappen, backToCase)

export const confirmAttendance = formAction(confirm.confirmAttendance, backToCase)

export const closeCase = formAction(close.closeCase, backToCase)

export const reopenCase = formAction(reopen.reopenCase, backToCase)

export const proposeCorrection = formAction(propose.proposeCorrection, backToCase)

export const correctFact = formAction(correct.correctFact, backToCase)

export const refuseCorrection = formAction(refuse.refuseCorrection, backToCase)

export const supersede = formAction(newDecision.supersede, backToCase)

export const linkCases = formAction(link.linkCases, backToCase)

export const splitHealth = formAction(split.splitHealth, backToCase)

export const recordInstructions = formAction(instructions.recordInstructions, backToCase)

export const closeUnpursued = formAction(unpursued.closeUnpursued, backToCase)

export const askForCertificate = formAction(certificateAsked.askForCertificate, backToCase)

export const reportAppeal = formAction(appeal.reportAppeal, backToCase)

export const reportAppealOutcome = formAction(appealOutcome.reportAppealOutcome, backToCase)
export const proposeReplacement = formAction(replacement.proposeReplacement, backToCase)

export const proposeRevocation = formAction(revocation.proposeRevocation, backToCase)

export const replaceCertificate = formAction(replace.replaceCertificate, backToCase)

export const revokeCertificate = formAction(revoke.revokeCertificate, backToCase)

export const refuseCertificateChange = formAction(unchanged.refuseCertificateChange, backToCase)
