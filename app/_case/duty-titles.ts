import type { CaseDuty } from '@/lib/cases/case-duties'
import { thingOf } from '@/lib/cases/thing-agreed'
import { does } from '@/lib/law/clock/order-periods'
import type { CaseView } from '@/lib/cases/queries'
import { bodyName, councilShort } from './case-names'
import { dutyName, ownerNames } from './duty-names'

/** What is due, as an act: to families in their words, to everybody else as on the desk's board. */
export function dutyTitle(view: CaseView, duty: CaseDuty): string {
  const agreed = duty.duty === 'carry_out' && whatWasAgreed(view, duty)
  if (agreed) return agreed
  if (view.side !== 'family' && view.side !== 'supporter') return dutyName(duty.duty, duty.ground)
  const body = bodyName(view, duty.organisationId) ?? councilShort(view)
  return familyTitles[duty.duty]?.(body) ?? dutyName(duty.duty, duty.ground)
}

/** Whose turn it is, by name where it is a council or an ICB. */
export function dutyOwner(view: CaseView, { owedBy, organisationId }: CaseDuty): string {
  if (owedBy === 'family' && view.side === 'family') return 'You'
  if (owedBy === 'adviser' && view.side === 'family') return 'Us'
  return bodyName(view, organisationId) ?? ownerNames[owedBy]
}

/** What is to be done under an agreement, to those who may read it: 'The council sends a draft plan: Yusuf’s plan'. */
function whatWasAgreed({ agreement }: CaseView, { ground }: CaseDuty): string | undefined {
  const { thingId, step } = thingOf(ground)
  const thing = agreement?.things.find(({ id }) => id === thingId)
  const what = thing?.what.split('\n')[0]
  return what && step !== 'other' ? `${does[step]}: ${what}` : what
}

const familyTitles: Partial<Record<CaseDuty['duty'], (body: string) => string>> = {
  contact_adviser: () => 'Ask us for mediation or a certificate',
  give_information: () => 'We tell you about mediation',
  make_choice: () => 'Choose: a meeting, or no meeting',
  issue_certificate: () => 'We send your certificate',
  notify_icb: (body) => `${body} tells the health board (ICB)`,
  arrange_mediation: () => 'The meeting is held',
  acknowledge: (body) => `${body} opens our letter`,
  confirm_attendance: (body) => `${body} names somebody who can decide`,
  give_notice: () => 'Everybody is told when and where the meeting is',
  answer_offer: () => 'A mediator says whether they can take your case',
  record_outcome: () => 'The mediator writes down how the meeting ended',
  carry_out: () => 'What was agreed is done',
  tell_la_of_agreement: (body) => `${body} tells the council what was agreed`,
  start_appeal: () => 'If you want to appeal, send it to the SEND Tribunal',
}
