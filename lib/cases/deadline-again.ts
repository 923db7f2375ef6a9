import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { londonDate } from '@/lib/law/calendar/date'
import { versions, type DutyName } from '@/lib/law/deadline'
import type { CaseFacts, OpenDuty } from './case-facts'
import {
  toAcknowledge,
  toAnswerOffer,
  toArrangeMediation,
  toCarryOut,
  toConfirmAttendance,
  toContactAdviser,
  toGiveInformation,
  toGiveNotice,
  toIssueCertificate,
  toNotifyIcb,
  toRecordOutcome,
  toStartAppeal,
  toTellLa,
} from './deadlines'
import type { DutyDeadline } from './duties'
import { concededFor, concededGround, toActOnConcession } from './concession-duties'
import { makeChoice } from './make-choice'
import { thingOf } from './thing-agreed'

/**
 * The deadline of a duty that is open, worked out again from the facts of its case. Where the facts give it no day, as
 * for a council that was not told yet, it stays as it stands.
 */
export function deadlineAgain(duty: OpenDuty, facts: CaseFacts, calendar: HolidayCalendar): DutyDeadline {
  const again = byDuty[duty.duty]?.(duty, facts, calendar)
  return again ? { ...again, owedBy: duty.owedBy } : { ...asItStands(duty), ...versions(calendar) }
}

type Again = (duty: OpenDuty, facts: CaseFacts, calendar: HolidayCalendar) => DutyDeadline | null

/** Every duty that a command opens. A new one goes here with its command. */
const byDuty: Partial<Record<DutyName, Again>> = {
  contact_adviser: (_, { decision }, by) => (decision ? toContactAdviser(decision, by) : null),

  start_appeal: (_, { decision, certificateIssuedOn, contactedOn }, by) =>
    decision
      ? toStartAppeal(decision, { certificateIssuedOn, adviserContactedOn: contactedOn ?? null }, by)
      : null,

  // From the day that the request was sent, whatever day it was telephoned on.
  give_information: ({ openedOn }, _, by) => toGiveInformation({ contactedOn: openedOn }, by),

  make_choice: (_duty, _facts, by) => makeChoice(by),

  issue_certificate: (duty, facts, by) => {
    const triggeredOn = triggerOf(duty, facts, by)
    return triggeredOn ? toIssueCertificate({ triggeredOn }, by) : null
  },

  notify_icb: (_, { laToldOn }, by) => (laToldOn ? toNotifyIcb({ laToldOn }, by) : null),

  arrange_mediation: (_, facts, by) => thirtyDays(facts, by),

  acknowledge: ({ owedBy, organisationId }, { laToldOn, icbsTold }, by) => {
    if (owedBy !== 'icb') return laToldOn ? toAcknowledge({ toldOn: laToldOn }, by) : null
    const told = icbsTold.find((icb) => icb.organisationId === organisationId)
    return told ? toAcknowledge({ toldOn: told.toldOn, owedBy }, by) : null
  },

  confirm_attendance: ({ openedOn }, _, by) => toConfirmAttendance({ chosenOn: openedOn }, by),

  give_notice: (_, { meeting }, by) =>
    meeting ? toGiveNotice({ meetingOn: londonDate(meeting.startsAt) }, by) : null,

  answer_offer: ({ ground }, { offeredOn }, by) => {
    const offered = offeredOn.get(ground)
    return offered ? toAnswerOffer({ offeredOn: offered }, by) : null
  },

  record_outcome: (_, { concludedOn }, by) =>
    concludedOn ? toRecordOutcome({ endedOn: concludedOn }, by) : null,

  carry_out: ({ ground }, { agreed, decision, concededOn }, by) => {
    const { thingId, step } = thingOf(ground)
    const conceded = thingId === concededGround && decision && concededFor(decision.grounds)
    if (conceded && concededOn)
      return toActOnConcession({ notifiedOn: concededOn, decision: conceded }, step, by)
    const thing = agreed.get(thingId)
    return thing ? toCarryOut(thing, step, by) : null
  },

  tell_la_of_agreement: (_, { agreedOn }, by) => (agreedOn ? toTellLa(agreedOn, by) : null),
}

/**
 * The day that started the adviser's three: the end of the meeting, day 30 where nobody spoke, or the day we were told,
 * or the family ended what was to go on.
 */
function triggerOf({ ground, openedOn, openedByRole }: OpenDuty, facts: CaseFacts, by: HolidayCalendar) {
  if (ground === 'took_part') return openedByRole === 'mediator' ? facts.concludedOn : openedOn
  if (ground === 'not_arranged' && openedByRole === 'system') return thirtyDays(facts, by)?.dueOn ?? null
  return openedOn
}

function thirtyDays({ issues, laToldOn, icbsTold }: CaseFacts, by: HolidayCalendar) {
  return laToldOn ? toArrangeMediation({ issues, laToldOn, icbToldOn: icbsTold[0]?.toldOn }, by) : null
}

const asItStands = ({ safeOn: safeBy, ...duty }: OpenDuty): DutyDeadline => {
  const { duty: name, owedBy, dueOn, dueBy, provision, workings, rulesVersion, calendarVersion } = duty
  return { duty: name, owedBy, dueOn, dueBy, safeBy, provision, workings, rulesVersion, calendarVersion }
}
