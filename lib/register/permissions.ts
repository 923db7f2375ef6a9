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
  add_exception: ['mediator'],
  remove_exception: ['mediator'],
} as const satisfies Record<string, readonly (MembershipRole | 'system')[]>

export type RegisterCommandName = keyof typeof permissions
