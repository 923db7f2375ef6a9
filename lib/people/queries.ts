import { and, asc, eq, ilike, isNull, or, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import { holds, type Actor, type MembershipRole } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'

const pageSize = 50

/** Everyone who serves an organisation, with what they are there. Families are not listed: they stand in cases. */
export async function peopleList(
  actor: Actor,
  {
    search,
    role,
    page = 1,
  }: { search?: string | undefined; role?: MembershipRole | undefined; page?: number },
) {
  if (!holds(actor, 'administrator')) throw new Refusal('not_found')
  const typed = search?.trim().replace(/[%_\\]/g, '\\$&')
  const matching = and(
    isNull(memberships.untilOn),
    role ? eq(memberships.role, role) : undefined,
    typed ? or(ilike(users.name, `%${typed}%`), ilike(users.email, `%${typed}%`)) : undefined,
  )
  const found = reader
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      jobTitle: memberships.jobTitle,
      organisation: organisations.name,
      fromOn: memberships.fromOn,
      everSignedIn: sql<boolean>`${users.emailVerified} is not null`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(matching)
    .orderBy(asc(users.name), asc(memberships.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const rows = await found
  return { rows, total: rows[0]?.total ?? 0, pageSize }
}
