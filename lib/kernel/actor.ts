/** What a person may be for an organisation. Read from the database on every request. */
export const membershipRoles = [
  'mediator',
  'la_officer',
  'icb_officer',
  'adviser',
  'administrator',
  'safeguarding_lead',
] as const
export type MembershipRole = (typeof membershipRoles)[number]

declare const proof: unique symbol

/** A live membership: what somebody is, and for whom. */
export type Membership = { role: MembershipRole; organisationId: string }

/** Somebody signed in. Family roles are not here: they come from the case. */
export type Person = {
  kind: 'person'
  userId: string
  name: string
  email: string
  memberships: readonly Membership[]
}

/** The service itself, keeping time. */
export type System = { kind: 'system' }

/**
 * Who acts, proven. Every query and command takes one first. Only the session gate, the worker, the demo
 * and the tests may mint one (`architecture.test.ts` holds the list), so forgetting to ask does not compile.
 */
export type Actor = (Person | System) & { readonly [proof]: true }

/** Mints an actor. To be called only where the claim has just been checked. */
export const proven = (claim: Person | System): Actor => claim as Actor

export const actorId = (actor: Actor): string | null => (actor.kind === 'person' ? actor.userId : null)

/** Whether the actor holds one of these roles for some organisation today. */
export function holds(actor: Actor, ...roles: readonly MembershipRole[]): boolean {
  return actor.kind === 'person' && actor.memberships.some(({ role }) => roles.includes(role))
}

/** The organisations a person holds one of these roles for. */
export function organisationsOf(person: Person, ...roles: readonly MembershipRole[]): string[] {
  return person.memberships.filter(({ role }) => roles.includes(role)).map((m) => m.organisationId)
}
