import type { DutyName, OwedBy } from '@/lib/law/deadline'

/** How pages name what is due, for those who do it and those who wait for it. */
export const dutyNames: Record<DutyName, string> = {
  contact_adviser: 'Family to contact us',
  give_information: 'Give information',
  make_choice: 'Family to choose',
  issue_certificate: 'Certificate',
  notify_icb: 'Council to tell the ICB',
  arrange_mediation: 'Meeting to be held',
  acknowledge: 'Council to open our letter',
  confirm_attendance: 'Council to name who can decide',
  give_notice: 'Send letters for the meeting',
  answer_offer: 'Mediator to answer offer',
  record_outcome: 'Outcome to record',
  carry_out: 'Agreement to carry out',
  tell_la_of_agreement: 'ICB to tell the council',
  start_appeal: 'Family to appeal, if they wish',
  other_act: 'Other act',
  respond_to_recommendation: 'Answer the recommendation',
}

/** Why something that is due is still on the board. */
export const notDoneYet: Partial<Record<DutyName, string>> = {
  contact_adviser: 'The request is not sent',
  give_information: 'Nobody has given the information',
  make_choice: 'The family has not chosen',
  issue_certificate: 'No certificate is issued',
  notify_icb: 'The ICB has not been told',
  arrange_mediation: 'No meeting has been held',
  acknowledge: 'Nobody there has said that our letter came',
  confirm_attendance: 'Nobody who can decide is named',
  give_notice: 'The letters for the meeting have not gone',
  answer_offer: 'The mediator has not answered',
  record_outcome: 'How the meeting ended is not written down',
  carry_out: 'Nobody has confirmed that it is done',
  tell_la_of_agreement: 'The council has not been told',
  start_appeal: 'No appeal is reported',
}

/** Whose turn it is. */
export const ownerNames: Record<OwedBy, string> = {
  family: 'Family',
  adviser: 'Adviser',
  local_authority: 'Council',
  icb: 'ICB',
  mediator: 'Mediator',
  any: 'Anyone',
}

/** A certificate's kind in two or three words, after "Certificate:". */
export const certificateKindNames = {
  information_given: 'said no',
  withdrew: 'withdrew',
  took_part: 'took part',
  not_arranged: 'not arranged',
} as const

/** What is due, with the kind of certificate where it is one. */
export function dutyName(duty: DutyName, ground: string): string {
  if (duty !== 'issue_certificate') return dutyNames[duty]
  const kinds: Partial<Record<string, string>> = certificateKindNames
  const kind = kinds[ground]
  return kind ? `Certificate: ${kind}` : dutyNames[duty]
}
