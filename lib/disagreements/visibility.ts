import { and, eq, exists, inArray, or, sql, type SQL } from 'drizzle-orm'
import { reader } from '@/db/client'
import { disagreementMeetings, disagreementParties, disagreements } from '@/db/schema/disagreements'
import { holds, organisationsOf, type Actor } from '@/lib/kernel/actor'
import type { DisagreementRole } from './disagreement'

/** The disagreements that an actor may know about. Every read starts from here; the rest do not exist. */
export function visibleTo(actor: Actor): SQL {
  if (actor.kind === 'system') return sql`false`
  if (holds(actor, 'adviser', 'administrator')) return sql`true`
  const served = organisationsOf(actor, 'la_officer', 'icb_officer')
  const stands = exists(
    reader
      .select({ one: sql`1` })
      .from(disagreementParties)
      .where(
        and(
          eq(disagreementParties.disagreementId, disagreements.id),
          or(
            eq(disagreementParties.userId, actor.userId),
            served.length > 0 ? inArray(disagreementParties.organisationId, served) : undefined,
          ),
        ),
      ),
  )
  const mediates = exists(
    reader
      .select({ one: sql`1` })
      .from(disagreementMeetings)
      .where(
        and(
          eq(disagreementMeetings.disagreementId, disagreements.id),
          eq(disagreementMeetings.mediatorId, actor.userId),
          inArray(disagreementMeetings.status, ['booked', 'ended']),
        ),
      ),
  )
  return or(stands, holds(actor, 'mediator') ? mediates : undefined)!
}

export type Party = typeof disagreementParties.$inferSelect

/** Whether the actor speaks for this party. */
export function speaksFor(actor: Actor, { seat, userId, organisationId }: Party): boolean {
  if (actor.kind === 'system') return false
  if (seat === 'family') return userId === actor.userId
  const role = seat === 'icb' ? 'icb_officer' : seat === 'local_authority' ? 'la_officer' : undefined
  return !!role && !!organisationId && organisationsOf(actor, role).includes(organisationId)
}

/** What an actor is to a disagreement, parties first. */
export function rolesOn(
  actor: Actor,
  parties: readonly Party[],
  mediatorId: string | undefined,
): DisagreementRole[] {
  if (actor.kind === 'system') return []
  const own = parties.flatMap((party) => (speaksFor(actor, party) ? (seatRoles[party.seat] ?? []) : []))
  return [
    ...own,
    ...(mediatorId === actor.userId && holds(actor, 'mediator') ? (['mediator'] as const) : []),
    // Whoever is the family is not the desk of their own disagreement.
    ...(holds(actor, 'adviser', 'administrator') && !own.includes('family') ? (['desk'] as const) : []),
  ]
}

const seatRoles: Record<Party['seat'], DisagreementRole | undefined> = {
  family: 'family',
  local_authority: 'la_officer',
  icb: 'icb_officer',
  provider: undefined,
}
