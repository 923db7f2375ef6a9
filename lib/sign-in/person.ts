import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { memberships, users } from '@/db/schema/people'
import type { MembershipRole, Person } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import type { Portal } from '@/lib/kernel/urls'

/**
 * Somebody as they are today: their name, and what they are now for whom. Nothing for a person who may no longer
 * sign in. Read on every request, so that a change counts at once.
 */
export async function personById(userId: string): Promise<Person | undefined> {
  const day = today()
  const rows = await reader
    .select({
      name: users.name,
      email: users.email,
      role: memberships.role,
      organisationId: memberships.organisationId,
    })
    .from(users)
    .leftJoin(
      memberships,
      and(
        eq(memberships.userId, users.id),
        lte(memberships.fromOn, day),
        or(isNull(memberships.untilOn), gt(memberships.untilOn, day)),
      ),
    )
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  const [first] = rows
  if (!first) return undefined
  return {
    kind: 'person',
    userId,
    name: first.name ?? first.email,
    email: first.email,
    memberships: rows.flatMap(({ role, organisationId }) =>
      role && organisationId ? [{ role, organisationId }] : [],
    ),
  }
}

/**
 * The portals a person has pages in. Whoever has no other part is at home with the families; whoever has one
 * is there too when a case is theirs.
 */
export async function portalsOf({ userId, memberships: held }: Person): Promise<Portal[]> {
  const working = [...new Set(held.flatMap(({ role }) => portals[role] ?? []))]
  const [party] = await reader
    .select({ id: caseParties.id })
    .from(caseParties)
    .where(
      and(
        eq(caseParties.userId, userId),
        isNull(caseParties.untilAt),
        inArray(caseParties.role, familyRoles),
      ),
    )
    .limit(1)
  return working.length === 0 || party ? ['parent', ...working] : working
}

/** Where somebody goes after signing in: to their pages, or to choose among them. */
export async function homeOf(person: Person): Promise<string> {
  if (person.memberships.length > 0 && person.memberships.every(({ role }) => role === 'safeguarding_lead'))
    return '/safeguarding'
  const [portal, ...others] = await portalsOf(person)
  return portal && others.length === 0 ? `/${portal}` : '/sign-in/choose'
}

/** A safeguarding lead has one page, which is in none of them. */
const portals: Partial<Record<MembershipRole, Portal>> = {
  mediator: 'mediator',
  la_officer: 'authority',
  icb_officer: 'authority',
  adviser: 'admin',
  administrator: 'admin',
}

const familyRoles = ['parent', 'young_person', 'supporter'] as const
