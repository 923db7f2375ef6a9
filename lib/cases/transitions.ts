import type { CaseRole, CaseState } from './case'

type Transition = { by: readonly CaseRole[]; from: readonly CaseState[]; to: CaseState | 'same' }

const family = ['parent', 'young_person'] as const
const filler = [...family, 'supporter', 'adviser', 'administrator'] as const
const desk = ['adviser', 'administrator'] as const
const council = ['la_officer', 'icb_officer'] as const
const live = ['arranging', 'booked'] as const
const begun = ['contacted', 'arranging', 'booked', 'ended', 'closed'] as const

/**
 * Every command on a case: who may give it, in which states, and where it leads. The frame enforces this
 * table, the pages draw their buttons from it, and `docs/case-states.md` is its picture.
 */
export const transitions = {
  describe_child: { by: filler, from: ['draft'], to: 'same' },
  describe_family: { by: filler, from: ['draft'], to: 'same' },
  describe_decision: { by: filler, from: ['draft'], to: 'same' },
  // Again before the council is told: whoever first asked to talk, or said no, has not said what about.
  describe_issues: { by: filler, from: ['draft', 'contacted', 'ended'], to: 'same' },
  describe_wishes: { by: filler, from: ['draft', 'contacted', ...live], to: 'same' },
  // Also when ended: whoever withdrew before being told still needs it for a certificate.
  read_information: { by: filler, from: ['draft', 'contacted', 'ended'], to: 'same' },
  choose_road: { by: filler, from: ['draft'], to: 'same' },
  add_document: { by: [...filler, ...council], from: ['draft', ...begun], to: 'same' },
  remove_document: { by: filler, from: ['draft'], to: 'same' },
  send_request: { by: filler, from: ['draft'], to: 'contacted' },
  // While a meeting is being arranged: where the right has passed, the young person has to be told too.
  record_information: { by: desk, from: ['contacted', ...live, 'ended'], to: 'same' },
  // Again when ended: where the right has passed, the young person says it for themselves.
  decline_mediation: { by: [...family, ...desk], from: ['contacted', 'ended'], to: 'ended' },
  choose_mediation: { by: [...family, ...desk], from: ['contacted', 'ended'], to: 'arranging' },
  name_council: { by: desk, from: begun, to: 'same' },
  acknowledge: { by: council, from: live, to: 'same' },
  notify_icb: { by: ['la_officer', 'adviser'], from: live, to: 'same' },
  offer_mediator: { by: desk, from: live, to: 'same' },
  accept_offer: { by: ['mediator'], from: live, to: 'same' },
  decline_offer: { by: ['mediator'], from: live, to: 'same' },
  offer_lapsed: { by: ['system'], from: live, to: 'same' },
  withdraw_offer: { by: desk, from: live, to: 'same' },
  // Somebody steps down, or is taken off. What is booked with them falls in the step that follows.
  release_mediator: { by: ['mediator', ...desk], from: live, to: 'same' },
  // Also when ended: an outcome may still be owed.
  hand_over: { by: desk, from: [...live, 'ended'], to: 'same' },
  ask_companion: { by: desk, from: live, to: 'same' },
  answer_companion: { by: ['mediator'], from: live, to: 'same' },
  end_companion: { by: [...desk, 'co_mediator', 'observer'], from: live, to: 'same' },
  object: { by: [...family, ...council], from: live, to: 'same' },
  settle_objection: { by: desk, from: live, to: 'same' },
  record_objection: { by: desk, from: ['contacted', ...live, 'ended'], to: 'same' },
  offer_times: { by: ['mediator'], from: ['arranging'], to: 'same' },
  say_cannot: { by: [...family, ...council], from: ['arranging'], to: 'same' },
  describe_times: { by: filler, from: ['draft', 'contacted', ...live], to: 'same' },
  agree_to_later: { by: family, from: ['arranging'], to: 'same' },
  // The desk on the family's word.
  choose_time: { by: [...family, ...desk], from: ['arranging'], to: 'same' },
  hold_lapsed: { by: ['system'], from: ['arranging'], to: 'same' },
  confirm_attendance: { by: [...council, 'administrator'], from: ['arranging'], to: 'same' },
  // Nobody gives this one: it follows the last confirmation that is needed.
  book_meeting: { by: ['system'], from: ['arranging'], to: 'booked' },
  ask_to_change: { by: [...family, ...council, 'mediator'], from: ['booked'], to: 'same' },
  propose_move: { by: [...desk, 'mediator'], from: ['booked'], to: 'same' },
  // The mediator, where the desk proposed what is not in their hours.
  answer_move: { by: [...family, ...council, ...desk, 'mediator'], from: ['booked'], to: 'same' },
  // Mostly it follows the last word that is needed.
  move_meeting: { by: [...desk, 'mediator'], from: ['booked'], to: 'same' },
  set_place: { by: [...desk, 'mediator'], from: ['booked'], to: 'same' },
  keep_meeting: { by: desk, from: ['booked'], to: 'same' },
  cancel_meeting: { by: desk, from: ['booked'], to: 'arranging' },
  did_not_happen: { by: ['mediator', 'administrator'], from: ['booked'], to: 'arranging' },
  report_not_arranged: { by: [...council, 'system'], from: live, to: 'same' },
  start_meeting: { by: ['mediator'], from: ['booked'], to: 'same' },
  // The next meeting, where its time is known, is booked in the step that follows.
  adjourn_meeting: { by: ['mediator'], from: ['booked'], to: 'arranging' },
  end_meeting: { by: ['mediator'], from: ['booked'], to: 'ended' },
  record_outcome: { by: ['mediator'], from: ['ended'], to: 'same' },
  name_supporter: { by: family, from: live, to: 'same' },
  change_attendees: { by: council, from: live, to: 'same' },
  consent_to_guest: { by: [...family, ...council, 'mediator'], from: live, to: 'same' },
  object_to_guest: { by: [...family, ...council, 'mediator'], from: live, to: 'same' },
  // Whoever named them, or the desk on their word.
  withdraw_guest: { by: [...family, ...council, ...desk], from: live, to: 'same' },
  offer_settlement: { by: council, from: live, to: 'same' },
  accept_settlement: { by: family, from: live, to: 'ended' },
  decline_settlement: { by: family, from: live, to: 'same' },
  write_agreement: { by: ['mediator'], from: ['ended'], to: 'same' },
  take_out_of_agreement: { by: ['mediator'], from: ['ended'], to: 'same' },
  give_agreement: { by: ['mediator'], from: ['ended'], to: 'same' },
  ask_to_correct: { by: [...family, ...council], from: ['ended'], to: 'same' },
  // What was agreed runs on when the case is closed.
  sign_agreement: { by: [...family, ...council], from: ['ended', 'closed'], to: 'same' },
  tell_la_of_agreement: { by: ['icb_officer'], from: ['ended', 'closed'], to: 'same' },
  report_undertaking: { by: council, from: ['ended', 'closed'], to: 'same' },
  confirm_undertaking: { by: family, from: ['ended', 'closed'], to: 'same' },
  say_not_done: { by: family, from: ['ended', 'closed'], to: 'same' },
  record_breach: { by: ['system'], from: ['ended', 'closed'], to: 'same' },
  withdraw: { by: family, from: ['contacted', ...live], to: 'ended' },
  // Of a family that settled, or was not heard of: the road to a certificate stays open.
  ask_for_certificate: { by: [...family, ...desk], from: ['ended', 'closed'], to: 'ended' },
  issue_certificate: { by: ['adviser'], from: begun, to: 'same' },
  remind_of_meeting: { by: ['system'], from: ['booked'], to: 'same' },
  propose_replacement: { by: ['adviser'], from: begun, to: 'same' },
  propose_revocation: { by: ['adviser'], from: begun, to: 'same' },
  replace_certificate: { by: ['adviser'], from: begun, to: 'same' },
  revoke_certificate: { by: ['adviser'], from: begun, to: 'same' },
  refuse_certificate_change: { by: desk, from: begun, to: 'same' },
  // The watch speaks of what is due, in every state in which something is.
  remind_of_duty: { by: ['system'], from: ['draft', ...begun], to: 'same' },
  escalate_duty: { by: ['system'], from: ['draft', ...begun], to: 'same' },
  propose_correction: { by: ['adviser'], from: begun, to: 'same' },
  correct_fact: { by: desk, from: begun, to: 'same' },
  refuse_correction: { by: desk, from: begun, to: 'same' },
  recompute_dates: { by: ['system'], from: ['draft', ...begun], to: 'same' },
  // Nothing ends because a family is silent; it is asked, and in the end an adviser decides.
  ask_family: { by: ['system'], from: ['contacted', 'arranging'], to: 'same' },
  family_silent: { by: ['system'], from: ['contacted', 'arranging'], to: 'same' },
  close_unpursued: { by: ['adviser'], from: ['contacted', 'arranging'], to: 'closed' },
  right_passes: { by: ['system'], from: begun, to: 'same' },
  record_instructions: { by: desk, from: begun, to: 'same' },
  supersede: { by: desk, from: ['contacted', ...live, 'ended'], to: 'closed' },
  link_cases: { by: desk, from: begun, to: 'same' },
  split_health: { by: desk, from: ['arranging'], to: 'same' },
  report_appeal: { by: [...family, 'adviser'], from: begun, to: 'same' },
  report_appeal_outcome: { by: [...family, 'adviser'], from: begun, to: 'same' },
  appeal_window_over: { by: ['system'], from: ['draft', ...begun], to: 'same' },
  close_case: { by: [...desk, 'system'], from: ['ended', ...live], to: 'closed' },
  reopen_case: { by: desk, from: ['closed'], to: 'ended' },
} as const satisfies Record<string, Transition>

/** Commands that only tell people something: a form filled in meanwhile is as good as it was. */
export const onlyTells: readonly CommandName[] = [
  'remind_of_meeting',
  'remind_of_duty',
  'escalate_duty',
  'ask_family',
  'family_silent',
]

export type CommandName = keyof typeof transitions | 'start_case'

type Given = keyof typeof transitions

/** The role, of those the person holds on this case, in which they may give this command now. */
export function admits(name: Given, roles: readonly CaseRole[], state: CaseState): CaseRole | undefined {
  const { by, from }: Transition = transitions[name]
  return from.includes(state) ? roles.find((role) => by.includes(role)) : undefined
}

/** Where a command leads from a state. */
export function stateAfter(name: Given, state: CaseState): CaseState {
  const { to }: Transition = transitions[name]
  return to === 'same' ? state : to
}

/** Every command that somebody in these roles may give in this state: what pages draw their buttons from. */
export function permitted(roles: readonly CaseRole[], state: CaseState): Given[] {
  return (Object.keys(transitions) as Given[]).filter((name) => admits(name, roles, state) !== undefined)
}
