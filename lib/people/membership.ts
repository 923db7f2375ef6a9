import type { MembershipRole } from '@/lib/kernel/actor'
import type { OrganisationKind } from '@/db/schema/organisations'

/** How pages and letters name what somebody is for an organisation. */
export const roleNames: Record<MembershipRole, string> = {
  mediator: 'Mediator',
  la_officer: 'Council officer',
  icb_officer: 'ICB officer',
  adviser: 'Mediation adviser',
  administrator: 'Administrator',
  safeguarding_lead: 'Safeguarding lead',
}

/** The same in a sentence. */
export const oneOf: Record<MembershipRole, string> = {
  mediator: 'a mediator',
  la_officer: 'a council officer',
  icb_officer: 'an ICB officer',
  adviser: 'a mediation adviser',
  administrator: 'an administrator',
  safeguarding_lead: 'the safeguarding lead',
}

/** For which kind of organisation a role can be held. */
export const kindFor: Record<MembershipRole, OrganisationKind> = {
  mediator: 'provider',
  la_officer: 'local_authority',
  icb_officer: 'icb',
  adviser: 'provider',
  administrator: 'provider',
  safeguarding_lead: 'provider',
}
