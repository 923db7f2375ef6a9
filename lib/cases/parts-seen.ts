import type { CaseRole } from './case'

const family = ['parent', 'young_person'] as const
const desk = ['adviser', 'administrator'] as const
const council = ['la_officer', 'icb_officer'] as const
const mediators = ['mediator', 'co_mediator'] as const
const everybody = [...family, 'supporter', ...council, ...mediators, 'observer', ...desk, 'system'] as const

/**
 * Which parts of a case each role sees. Queries return these and no others, so that no page has anything to
 * hide. The information given, the choice and the wishes are between the family and the adviser; an ICB
 * comes in only for health; nobody but its owner and the desk ever has a contact card.
 */
const seenBy = {
  child: everybody,
  decision: everybody,
  issues: everybody,
  wishes: [...family, 'supporter', ...mediators, ...desk],
  information: [...family, ...desk],
  choices: [...family, ...desk],
  contactCard: [...family, ...desk],
  meetings: everybody,
  outcome: [...family, 'supporter', ...mediators, ...desk],
  /** What was agreed in writing: for the parties, and for the adviser who looks after its days. */
  agreement: [...family, 'supporter', ...council, 'mediator', 'adviser'],
  times: everybody,
  offers: desk,
  /** An offer to settle and what was agreed: between the parties, and for the adviser who looks after its days. */
  settlements: [...family, 'supporter', ...council, 'adviser'],
  guests: [...family, 'supporter', ...council, 'mediator', ...desk],
  appeal: [...family, ...desk],
  links: [...family, ...desk],
  passing: desk,
  certificates: [...family, ...desk],
  certificateDates: [...family, ...council, ...desk],
  tasks: desk,
  corrections: desk,
  adviser: [...family, ...desk],
} as const satisfies Record<string, readonly CaseRole[]>

export type CasePart = keyof typeof seenBy

/** Whether one of these roles sees this part of the case. */
export function sees(roles: readonly CaseRole[], part: CasePart): boolean {
  const by: readonly CaseRole[] = seenBy[part]
  return roles.some((role) => by.includes(role))
}

/** The side on which somebody reads: the first of their roles decides, and own parties come first. */
export type Side = 'family' | 'supporter' | 'council' | 'icb' | 'mediator' | 'desk'

export function sideOf(roles: readonly CaseRole[]): Side {
  const [first] = roles
  return first ? sides[first] : 'supporter'
}

const sides: Record<CaseRole, Side> = {
  parent: 'family',
  young_person: 'family',
  supporter: 'supporter',
  la_officer: 'council',
  icb_officer: 'icb',
  mediator: 'mediator',
  co_mediator: 'mediator',
  observer: 'mediator',
  adviser: 'desk',
  administrator: 'desk',
  system: 'desk',
}
