import type { MembershipRole } from '@/lib/kernel/actor'

/**
 * Every command on the register and who may give it. The frame enforces this table and pages draw their
 * buttons from it.
 */
export const permissions = {
  add_organisation: ['administrator', 'system'],
  change_organisation: ['administrator'],
  load_organisations: ['administrator'],
  add_holiday: ['administrator'],
  read_holidays: ['administrator'],
  load_holidays: ['administrator'],
  invite_person: ['administrator', 'system'],
  end_membership: ['administrator'],
  issue_batch: ['adviser'],
  finish_task: ['adviser', 'administrator'],
  send_letter_again: ['adviser', 'administrator'],
  record_posting: ['adviser', 'administrator'],
  ask_round: ['adviser', 'administrator'],
  keep_round: ['system'],
  discard_round: ['adviser', 'administrator'],
  discard_round_case: ['adviser', 'administrator'],
  register_mediator: ['administrator'],
  declare_independence: ['mediator'],
  declare_interest: ['mediator', 'administrator'],
  end_interest: ['administrator'],
  set_training_level: ['administrator'],
  change_profile: ['mediator'],
  set_area: ['mediator'],
  remove_area: ['mediator'],
  set_weekly_pattern: ['mediator'],
  remove_weekly_pattern: ['mediator'],
  add_feed: ['mediator', 'la_officer', 'icb_officer'],
  read_feed_now: ['mediator', 'la_officer', 'icb_officer'],
  remove_feed: ['mediator', 'la_officer', 'icb_officer'],
  make_calendar_link: ['mediator', 'la_officer', 'icb_officer'],
  end_calendar_link: ['mediator', 'la_officer', 'icb_officer'],
  write_private_note: ['mediator'],
  remove_private_note: ['mediator'],
  // When their time has come the service does it.
  destroy_private_notes: ['mediator', 'system'],
  add_exception: ['mediator', 'la_officer', 'icb_officer'],
  remove_exception: ['mediator', 'la_officer', 'icb_officer'],
  set_session: ['la_officer', 'icb_officer'],
  remove_session: ['la_officer', 'icb_officer'],
  offer_session: ['la_officer', 'icb_officer'],
  remove_session_offer: ['la_officer', 'icb_officer'],
  set_room: ['administrator'],
  set_line: ['administrator'],
} as const satisfies Record<string, readonly (MembershipRole | 'system')[]>

export type RegisterCommandName = keyof typeof permissions
