import type { DisagreementRole, DisagreementState } from './disagreement'

type Transition = {
  by: readonly DisagreementRole[]
  from: readonly DisagreementState[]
  to: DisagreementState | 'same'
}

const parties = ['family', 'la_officer', 'icb_officer'] as const
const open = ['asked', 'agreed', 'booked'] as const

/**
 * Every command on a disagreement. Nobody is made to take part, and whoever takes part may stop at any time (CFA 2014
 * s.57). The desk acts on the word of a party that has no account.
 */
export const transitions = {
  // The last yes leads to 'agreed'.
  agree: { by: [...parties, 'desk'], from: ['asked'], to: 'same' },
  stop: { by: [...parties, 'desk'], from: open, to: 'closed' },
  book: { by: ['desk'], from: ['agreed'], to: 'booked' },
  give_link: { by: ['desk', 'mediator'], from: ['booked'], to: 'same' },
  call_off: { by: ['desk', 'mediator'], from: ['booked'], to: 'agreed' },
  record_result: { by: ['mediator'], from: ['booked'], to: 'ended' },
} as const satisfies Record<string, Transition>

export type DisagreementCommandName = keyof typeof transitions

/** The role, of those somebody holds, in which they may give this command now. */
export function admits(
  name: DisagreementCommandName,
  roles: readonly DisagreementRole[],
  state: DisagreementState,
): DisagreementRole | undefined {
  const { by, from }: Transition = transitions[name]
  return from.includes(state) ? roles.find((role) => by.includes(role)) : undefined
}

/** Where a command leads. */
export function stateAfter(name: DisagreementCommandName, state: DisagreementState): DisagreementState {
  const { to }: Transition = transitions[name]
  return to === 'same' ? state : to
}

/** What somebody in these roles may do now: what pages draw their buttons from. */
export const permitted = (roles: readonly DisagreementRole[], state: DisagreementState) =>
  (Object.keys(transitions) as DisagreementCommandName[]).filter((name) => admits(name, roles, state))
