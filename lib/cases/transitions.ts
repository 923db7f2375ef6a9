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
  record_information: { by: desk, from: ['contacted', 'ended'], to: 'same' },
  decline_mediation: { by: [...family, ...desk], from: ['contacted'], to: 'ended' },
  choose_mediation: { by: [...family, ...desk], from: ['contacted', 'ended'], to: 'arranging' },
  name_council: { by: desk, from: begun, to: 'same' },
  acknowledge: { by: council, from: live, to: 'same' },
  notify_icb: { by: ['la_officer', 'adviser'], from: live, to: 'same' },
  offer_mediator: { by: desk, from: live, to: 'same' },
  accept_offer: { by: ['mediator'], from: live, to: 'same' },
  decline_offer: { by: ['mediator'], from: live, to: 'same' },
  offer_lapsed: { by: ['system'], from: live, to: 'same' },
  withdraw_offer: { by: desk, from: live, to: 'same' },
  record_objection: { by: desk, from: ['contacted', ...live, 'ended'], to: 'same' },
  offer_times: { by: ['mediator'], from: ['arranging'], to: 'same' },
  say_cannot: { by: [...family, ...council], from: ['arranging'], to: 'same' },
  choose_time: { by: family, from: ['arranging'], to: 'same' },
  hold_lapsed: { by: ['system'], from: ['arranging'], to: 'same' },
  confirm_attendance: { by: [...council, 'administrator'], from: ['arranging'], to: 'same' },
  // Nobody gives this one: it follows the last confirmation that is needed.
  book_meeting: { by: ['system'], from: ['arranging'], to: 'booked' },
  ask_to_change: { by: [...family, ...council, 'mediator'], from: ['booked'], to: 'same' },
  cancel_meeting: { by: desk, from: ['booked'], to: 'arranging' },
  did_not_happen: { by: ['mediator', 'administrator'], from: ['booked'], to: 'arranging' },
  report_not_arranged: { by: [...council, 'system'], from: live, to: 'same' },
  start_meeting: { by: ['mediator'], from: ['booked'], to: 'same' },
  end_meeting: { by: ['mediator'], from: ['booked'], to: 'ended' },
  record_outcome: { by: ['mediator'], from: ['ended'], to: 'same' },
  withdraw: { by: family, from: ['contacted', ...live], to: 'ended' },
  issue_certificate: { by: ['adviser'], from: begun, to: 'same' },
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
  close_case: { by: [...desk, 'system'], from: ['ended', ...live], to: 'closed' },
  reopen_case: { by: desk, from: ['closed'], to: 'ended' },
} as const satisfies Record<string, Transition>

/** Commands that only tell people something: a form filled in meanwhile is as good as it was. */
export const onlyTells: readonly CommandName[] = ['remind_of_duty', 'escalate_duty']

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
