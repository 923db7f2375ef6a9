/** The words of a disagreement that is settled with help (CFA 2014 s.57). Nothing here is a mediation. */

/** The four kinds that lib/law/disagreement-resolution.ts explains, by their names there. */
export const disagreementKindNames = [
  'duties',
  'provision',
  'health_or_social_care',
  'between_bodies',
] as const
export type DisagreementKind = (typeof disagreementKindNames)[number]

/** Where it stands: ended after its meeting, closed when somebody stopped. */
export const disagreementStates = ['asked', 'agreed', 'booked', 'ended', 'closed'] as const
export type DisagreementState = (typeof disagreementStates)[number]

/** Whose place at the table somebody has. A provider is an early years place, a school or a college. */
export const disagreementSeats = ['family', 'local_authority', 'icb', 'provider'] as const
export type DisagreementSeat = (typeof disagreementSeats)[number]

/** In what capacity somebody acts. */
export const disagreementRoles = ['family', 'la_officer', 'icb_officer', 'mediator', 'desk'] as const
export type DisagreementRole = (typeof disagreementRoles)[number]
