import { invitation } from './account/invitation'
import { signIn } from './account/sign-in'
import { agreementSigned } from './agreement/agreement-signed'
import { agreementToSign } from './agreement/agreement-to-sign'
import { agreementTold } from './agreement/agreement-told'
import { correctionAsked } from './agreement/correction-asked'
import { undertakingAnswered } from './agreement/undertaking-answered'
import { undertakingMissed } from './agreement/undertaking-missed'
import { undertakingReported } from './agreement/undertaking-reported'
import { datesMoved } from './case/dates-moved'
import { healthSplit } from './case/health-split'
import { certificateFact } from './council/certificate-fact'
import { councilDutyDue } from './council/council-duty-due'
import { councilDutyLate } from './council/council-duty-late'
import { healthNotice } from './council/health-notice'
import { mediationEnded } from './council/mediation-ended'
import { mediationRequested } from './council/mediation-requested'
import { settlementDeclined } from './council/settlement-declined'
import { timeChosen } from './council/time-chosen'
import { certificateDue } from './desk/certificate-due'
import { deskDuty } from './desk/desk-duty'
import { deskTask } from './desk/desk-task'
import { resolutionAsked } from './disagreement/resolution-asked'
import { resolutionBooked } from './disagreement/resolution-booked'
import { resolutionNews } from './disagreement/resolution-news'
import { resolutionOutcome } from './disagreement/resolution-outcome'
import { caseClosed } from './family/case-closed'
import { certificateAsked } from './family/certificate-asked'
import { certificateIssued } from './family/certificate-issued'
import { certificateReplaced } from './family/certificate-replaced'
import { certificateRevoked } from './family/certificate-revoked'
import { councilAcknowledged } from './family/council-acknowledged'
import { dateAhead } from './family/date-ahead'
import { dateGone } from './family/date-gone'
import { familyAsked } from './family/family-asked'
import { holdLapsed } from './family/hold-lapsed'
import { icbTold } from './family/icb-told'
import { informationGiven } from './family/information-given'
import { instructionsConfirmed } from './family/instructions-confirmed'
import { mediationChosen } from './family/mediation-chosen'
import { mediationDeclined } from './family/mediation-declined'
import { mediatorAppointed } from './family/mediator-appointed'
import { mediatorChanged } from './family/mediator-changed'
import { meetingEnded } from './family/meeting-ended'
import { notArranged } from './family/not-arranged'
import { objectionSettled } from './family/objection-settled'
import { notPursued } from './family/not-pursued'
import { requestReceived } from './family/request-received'
import { rightPassed } from './family/right-passed'
import { rightPassedParent } from './family/right-passed-parent'
import { settled } from './family/settled'
import { settlementOffered } from './family/settlement-offered'
import { superseded } from './family/superseded'
import { timeHeld } from './family/time-held'
import { timesOffered } from './family/times-offered'
import { withdrawn } from './family/withdrawn'
import type { LetterKind } from './letter'
import { caseHandedOver } from './mediator/case-handed-over'
import { caseReleased } from './mediator/case-released'
import { companionAsked } from './mediator/companion-asked'
import { mediationOffered } from './mediator/mediation-offered'
import { offerClosed } from './mediator/offer-closed'
import { timeChosenMediator } from './mediator/time-chosen-mediator'
import { changeAsked } from './meeting/change-asked'
import { companionEnded } from './meeting/companion-ended'
import { companionNamed } from './meeting/companion-named'
import { guestAnswered } from './meeting/guest-answered'
import { guestProposed } from './meeting/guest-proposed'
import { meetingAdjourned } from './meeting/meeting-adjourned'
import { meetingBooked } from './meeting/meeting-booked'
import { meetingCancelled } from './meeting/meeting-cancelled'
import { meetingChanged } from './meeting/meeting-changed'
import { meetingMoved } from './meeting/meeting-moved'
import { meetingStands } from './meeting/meeting-stands'
import { officerReplaced } from './meeting/officer-replaced'
import { meetingSoon } from './meeting/meeting-soon'
import { moveProposed } from './meeting/move-proposed'
import { messageReceived } from './message/message-received'
import { messageWaiting } from './message/message-waiting'
import { ownDutyDue } from './own/own-duty-due'
import { ownDutyLate } from './own/own-duty-late'
import type { Template } from './template'

/** The words of every kind of letter. */
export const templates: { readonly [Kind in LetterKind]: Template<Kind> } = {
  'sign-in': signIn,
  invitation,

  'request-received': requestReceived,
  'information-given': informationGiven,
  'mediation-declined': mediationDeclined,
  'mediation-chosen': mediationChosen,
  'council-acknowledged': councilAcknowledged,
  'icb-told': icbTold,
  'mediator-appointed': mediatorAppointed,
  'mediator-changed': mediatorChanged,
  'objection-settled': objectionSettled,
  'times-offered': timesOffered,
  'time-held': timeHeld,
  'hold-lapsed': holdLapsed,
  'not-arranged': notArranged,
  'meeting-ended': meetingEnded,
  withdrawn,
  'certificate-issued': certificateIssued,
  'certificate-replaced': certificateReplaced,
  'certificate-revoked': certificateRevoked,
  'case-closed': caseClosed,
  'settlement-offered': settlementOffered,
  settled,
  'certificate-asked': certificateAsked,
  'family-asked': familyAsked,
  'not-pursued': notPursued,
  superseded,
  'right-passed': rightPassed,
  'right-passed-parent': rightPassedParent,
  'instructions-confirmed': instructionsConfirmed,
  'date-ahead': dateAhead,
  'date-gone': dateGone,

  'mediation-requested': mediationRequested,
  'health-notice': healthNotice,
  'time-chosen': timeChosen,
  'certificate-fact': certificateFact,
  'mediation-ended': mediationEnded,
  'settlement-declined': settlementDeclined,
  'council-duty-due': councilDutyDue,
  'council-duty-late': councilDutyLate,

  'mediation-offered': mediationOffered,
  'time-chosen-mediator': timeChosenMediator,
  'offer-closed': offerClosed,
  'case-handed-over': caseHandedOver,
  'case-released': caseReleased,
  'companion-asked': companionAsked,

  'meeting-booked': meetingBooked,
  'meeting-cancelled': meetingCancelled,
  'meeting-soon': meetingSoon,
  'meeting-adjourned': meetingAdjourned,
  'change-asked': changeAsked,
  'move-proposed': moveProposed,
  'meeting-moved': meetingMoved,
  'meeting-changed': meetingChanged,
  'officer-replaced': officerReplaced,
  'meeting-stands': meetingStands,
  'companion-named': companionNamed,
  'companion-ended': companionEnded,
  'guest-proposed': guestProposed,
  'guest-answered': guestAnswered,
  'health-split': healthSplit,

  'resolution-asked': resolutionAsked,
  'resolution-news': resolutionNews,
  'resolution-booked': resolutionBooked,
  'resolution-outcome': resolutionOutcome,

  'agreement-to-sign': agreementToSign,
  'agreement-signed': agreementSigned,
  'agreement-told': agreementTold,
  'correction-asked': correctionAsked,
  'undertaking-reported': undertakingReported,
  'undertaking-answered': undertakingAnswered,
  'undertaking-missed': undertakingMissed,

  'message-waiting': messageWaiting,
  'message-received': messageReceived,

  'own-duty-due': ownDutyDue,
  'own-duty-late': ownDutyLate,
  'dates-moved': datesMoved,

  'certificate-due': certificateDue,
  'desk-task': deskTask,
  'desk-duty': deskDuty,
}
