import type { DisagreementKind, DisagreementSeat, DisagreementState } from '@/lib/disagreements/disagreement'

/** What a disagreement is about, in few words. */
export const kindNames: Record<DisagreementKind, string> = {
  duties: 'How a council, school or college does its duty',
  provision: 'The help that a school or college gives',
  health_or_social_care: 'Health or social care',
  between_bodies: 'Between a council and a health board (ICB)',
}

/** Where it stands. */
export const stateNames: Record<DisagreementState, string> = {
  asked: 'Waiting for everybody’s answer',
  agreed: 'Everybody takes part. We look for a time',
  booked: 'A meeting is booked',
  ended: 'The meeting was held',
  closed: 'Somebody stopped, so it ended',
}

export const seatNames: Record<DisagreementSeat, string> = {
  family: 'The family',
  local_authority: 'Council',
  icb: 'Health board (ICB)',
  provider: 'School or college',
}

/** What happened, by the name of its event and who it is about. */
export const eventWords: Partial<Record<string, (who: string) => string>> = {
  ask_for_resolution: (who) => `${who} asked for help to settle it.`,
  agree: (who) => `${who} said yes.`,
  stop: (who) => `${who} said no, so it ended.`,
  book: () => 'A meeting was booked.',
  give_link: () => 'The link of the video meeting was sent to everybody.',
  call_off: () => 'The meeting was called off.',
  record_result: () => 'How the meeting came out was written down.',
}
