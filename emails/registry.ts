import { invitation } from './account/invitation'
import { signIn } from './account/sign-in'
import { datesMoved } from './case/dates-moved'
import { certificateFact } from './council/certificate-fact'
import { councilDutyDue } from './council/council-duty-due'
import { councilDutyLate } from './council/council-duty-late'
import { healthNotice } from './council/health-notice'
import { mediationEnded } from './council/mediation-ended'
import { mediationRequested } from './council/mediation-requested'
import { timeChosen } from './council/time-chosen'
import { certificateDue } from './desk/certificate-due'
import { deskDuty } from './desk/desk-duty'
import { deskTask } from './desk/desk-task'
import { caseClosed } from './family/case-closed'
import { certificateIssued } from './family/certificate-issued'
import { certificateReplaced } from './family/certificate-replaced'
import { certificateRevoked } from './family/certificate-revoked'
import { councilAcknowledged } from './family/council-acknowledged'
import { dateAhead } from './family/date-ahead'
import { dateGone } from './family/date-gone'
import { holdLapsed } from './family/hold-lapsed'
import { icbTold } from './family/icb-told'
import { informationGiven } from './family/information-given'
import { mediationChosen } from './family/mediation-chosen'
import { mediationDeclined } from './family/mediation-declined'
import { mediatorAppointed } from './family/mediator-appointed'
import { meetingEnded } from './family/meeting-ended'
import { notArranged } from './family/not-arranged'
import { requestReceived } from './family/request-received'
import { timeHeld } from './family/time-held'
import { timesOffered } from './family/times-offered'
import { withdrawn } from './family/withdrawn'
import type { LetterKind } from './letter'
import { mediationOffered } from './mediator/mediation-offered'
import { offerClosed } from './mediator/offer-closed'
import { timeChosenMediator } from './mediator/time-chosen-mediator'
import { changeAsked } from './meeting/change-asked'
import { meetingBooked } from './meeting/meeting-booked'
import { meetingCancelled } from './meeting/meeting-cancelled'
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
  'date-ahead': dateAhead,
  'date-gone': dateGone,

  'mediation-requested': mediationRequested,
  'health-notice': healthNotice,
  'time-chosen': timeChosen,
  'certificate-fact': certificateFact,
  'mediation-ended': mediationEnded,
  'council-duty-due': councilDutyDue,
  'council-duty-late': councilDutyLate,

  'mediation-offered': mediationOffered,
  'time-chosen-mediator': timeChosenMediator,
  'offer-closed': offerClosed,

  'meeting-booked': meetingBooked,
  'meeting-cancelled': meetingCancelled,
  'change-asked': changeAsked,

  'own-duty-due': ownDutyDue,
  'own-duty-late': ownDutyLate,
  'dates-moved': datesMoved,

  'certificate-due': certificateDue,
  'desk-task': deskTask,
  'desk-duty': deskDuty,
}
