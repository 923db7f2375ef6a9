import { and, eq, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { mediatingRoles, type PartyRole } from './case'
import type { Side } from './parts-seen'
import { rolesOn } from './visibility'

/** The live parties of a case, and what the actor is among them. For use inside lib only: nothing is left out yet. */
export async function partiesOf(actor: Actor, caseId: string) {
  const parties = await reader
    .select()
    .from(caseParties)
    .where(and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt)))
    .orderBy(caseParties.sinceAt, caseParties.id)
  return { parties, roles: rolesOn(actor, parties) }
}

type Party = typeof caseParties.$inferSelect

export const familyRoles: readonly PartyRole[] = ['parent', 'young_person']

export const holderAmong = (parties: readonly Party[]) =>
  parties.find(({ role }) => familyRoles.includes(role))

/** The parties as somebody on this side sees them: never with contact data; a mediator has the family's first name. */
export function asSeen(parties: readonly Party[], actor: Actor, side: Side) {
  return parties.map(({ id, role, name, relationship, organisationId, userId }) => ({
    id,
    role,
    organisationId,
    name: side === 'mediator' && familyRoles.includes(role) ? firstName(name) : name,
    relationship: side === 'mediator' || side === 'icb' ? null : relationship,
    isYou: userId !== null && userId === actorId(actor),
    /** Whether somebody can sign in for this party. */
    hasAccount: userId !== null || organisationId !== null,
    /** Which mediator it is, for the desk. */
    mediatorId: side === 'desk' && mediatingRoles.some((one) => one === role) ? userId : null,
  }))
}

/** What a mediator is told of a parent’s or young person’s name. */
export const firstName = (name: string) => name.split(' ')[0] ?? name
