import { and, asc, count, eq, ilike, isNull, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { organisations, type OrganisationKind } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import { holds, organisationsOf, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'

/** The councils a family can choose from. Public: their names are no secret. */
export function councils() {
  return reader
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.kind, 'local_authority'), isNull(organisations.untilOn)))
    .orderBy(asc(organisations.name))
}

/** The integrated care boards a council or the desk can tell. */
export function icbs() {
  return reader
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.kind, 'icb'), isNull(organisations.untilOn)))
    .orderBy(asc(organisations.name))
}

const pageSize = 50

/** The register of organisations, for administrators, with how many people serve each. */
export async function organisationList(
  actor: Actor,
  {
    kind,
    search,
    page = 1,
  }: { kind?: OrganisationKind | undefined; search?: string | undefined; page?: number },
) {
  if (!holds(actor, 'administrator')) throw new Refusal('not_found')
  const matching = and(
    kind ? eq(organisations.kind, kind) : undefined,
    search?.trim() ? ilike(organisations.name, `%${search.trim().replace(/[%_\\]/g, '\\$&')}%`) : undefined,
  )
  const serving = reader
    .select({ organisationId: memberships.organisationId, people: count().as('people') })
    .from(memberships)
    .where(isNull(memberships.untilOn))
    .groupBy(memberships.organisationId)
    .as('serving')
  const rows = await reader
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      noticesEmail: organisations.noticesEmail,
      untilOn: organisations.untilOn,
      people: sql<number>`coalesce(${serving.people}, 0)`.mapWith(Number),
    })
    .from(organisations)
    .leftJoin(serving, eq(serving.organisationId, organisations.id))
    .where(matching)
    .orderBy(asc(organisations.name))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  return { rows, total: await reader.$count(organisations, matching), pageSize }
}

/** One organisation and who serves it, for administrators. */
export async function organisationById(actor: Actor, organisationId: string) {
  if (!holds(actor, 'administrator') || !isId(organisationId)) throw new Refusal('not_found')
  const [found] = await reader.select().from(organisations).where(eq(organisations.id, organisationId))
  if (!found) throw new Refusal('not_found')
  return { ...found, people: await servingPeople(organisationId) }
}

/** The officers of the actor's own organisation: whom a council can name for a meeting. */
export async function colleagues(actor: Actor, organisationId: string) {
  if (
    actor.kind === 'system' ||
    !organisationsOf(actor, 'la_officer', 'icb_officer').includes(organisationId)
  )
    throw new Refusal('not_found')
  return servingPeople(organisationId)
}

const servingPeople = (organisationId: string) =>
  reader
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      jobTitle: memberships.jobTitle,
      fromOn: memberships.fromOn,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.untilOn)))
    .orderBy(asc(users.name))

/** Every organisation that stands today, for an administrator to choose from. */
export async function organisationChoices(actor: Actor) {
  if (!holds(actor, 'administrator')) throw new Refusal('not_found')
  return reader
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(isNull(organisations.untilOn))
    .orderBy(asc(organisations.name))
}
