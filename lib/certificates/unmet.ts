import type { UnmetGuard } from '@/lib/law/certificate-guards'

/** What the adviser reads when a guard stands in the way, and what to do about it. */
export const guardInWords: Record<UnmetGuard, string> = {
  issuer_not_adviser: 'Only a mediation adviser can issue a certificate',
  issuer_not_independent: 'You cannot issue a certificate while you serve a council, an ICB or NHS England',
  right_not_held:
    'The right is not with the person this would be issued to: by the date of birth somebody else holds it today',
  acts_for_without_reason:
    'The right is the young person’s own now. Say why the parent acts for them: who decided that, when and on what ground',
  information_incomplete: 'Record the information about mediation first: part of it has not been given',
  not_dated_today: 'A certificate bears the date of the day it is issued',
  triggered_in_future: 'What this certificate rests on has not happened yet',
  no_statement: 'There is no record that the family does not wish to mediate',
  statement_not_by_right_holder:
    'The person who said no does not hold the right. Ask the parent or young person who does, and record what they chose',
  contact_late_without_reason:
    'The family contacted us after the two months. Say why you issue the certificate all the same',
  nobody_took_part: 'No meeting is recorded with both the family and the council there',
  not_concluded: 'It is not recorded that the mediation ended',
  not_arranged_not_shown:
    'The council has not said that it cannot arrange this, and the 30 days have not passed without a meeting',
}

/** The same guards where they are met: what was looked at, and is so. */
export const metInWords: Record<UnmetGuard, string> = {
  issuer_not_adviser: 'You are a mediation adviser',
  issuer_not_independent: 'You serve no council, no ICB and not NHS England',
  right_not_held: 'The person it is issued to can hold the right today',
  acts_for_without_reason: 'They hold it in their own name',
  information_incomplete: 'All the information about mediation was given',
  not_dated_today: 'It will bear today’s date',
  triggered_in_future: 'What it rests on has happened',
  no_statement: 'The family said that it does not wish to mediate, or not any more',
  statement_not_by_right_holder: 'The right-holder said so',
  contact_late_without_reason: 'The family contacted us in time',
  nobody_took_part: 'A meeting was held with both sides there',
  not_concluded: 'It is recorded that the mediation ended',
  not_arranged_not_shown:
    'The council said that it cannot arrange this, or the 30 days have passed without a meeting',
}

/** The field of the form in which what is missing can be said. */
export function fieldFor(unmet: UnmetGuard): 'kind' | 'lateReason' | 'actsForReason' {
  if (unmet === 'contact_late_without_reason') return 'lateReason'
  return unmet === 'acts_for_without_reason' ? 'actsForReason' : 'kind'
}
