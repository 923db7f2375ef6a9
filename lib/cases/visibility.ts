import { and, eq, exists, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { holds, organisationsOf, type Actor, type Person } from '@/lib/kernel/actor'
import type { CaseRole, PartyRole } from './case'

/** The cases an actor may know about. Every read of a case starts from here; the rest do not exist. */
export function visibleTo(actor: Actor): SQL {
  if (actor.kind === 'system' || holds(actor, 'adviser', 'administrator')) return sql`true`
  return exists(
    reader
      .select({ one: sql`1` })
      .from(caseParties)
      .where(and(eq(caseParties.caseId, cases.id), isNull(caseParties.untilAt), standsAs(actor))),
  )
}

type Party = {
  role: PartyRole
  userId: string | null
  organisationId: string | null
  untilAt: Date | null
}

/**
 * What an actor is to a case, parties first: an adviser who is also the child's parent acts as the parent.
 * An officer is a party through the organisation they serve today, so a leaver is nothing to the case.
 */
export function rolesOn(actor: Actor, parties: readonly Party[]): CaseRole[] {
  if (actor.kind === 'system') return ['system']
  const asParty = parties.flatMap((party) => (party.untilAt ? [] : (roleThrough(actor, party) ?? [])))
  const own = asParty.some((role) => role === 'parent' || role === 'young_person')
  const desk = (['adviser', 'administrator'] as const).filter((role) => holds(actor, role))
  return own ? asParty : [...asParty, ...desk]
}

function roleThrough(actor: Person, { role, userId, organisationId }: Party): CaseRole | undefined {
  if (role === 'local_authority')
    return organisationsOf(actor, 'la_officer').includes(organisationId ?? '') ? 'la_officer' : undefined
  if (role === 'icb')
    return organisationsOf(actor, 'icb_officer').includes(organisationId ?? '') ? 'icb_officer' : undefined
  return userId === actor.userId ? role : undefined
}

const standsAs = (actor: Person) => {
  const served = organisationsOf(actor, 'la_officer', 'icb_officer')
  return or(
    eq(caseParties.userId, actor.userId),
    served.length > 0 ? inArray(caseParties.organisationId, served) : undefined,
  )
}
