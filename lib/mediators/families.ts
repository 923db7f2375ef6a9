import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '@/db/client'
import { caseParties, children } from '@/db/schema/cases'
import { familyRoles } from '@/lib/cases/case-people'

/** The other cases of each case's family: those of the same parent or young person, and those about the same child. */
export async function familiesOf(
  source: Pick<Reader, 'selectDistinct'>,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  const [other, otherChild] = [alias(caseParties, 'other_party'), alias(children, 'other_child')]
  const sameHolder = await source
    .selectDistinct({ of: caseParties.caseId, id: other.caseId })
    .from(caseParties)
    .innerJoin(other, and(eq(other.userId, caseParties.userId), inArray(other.role, familyRoles)))
    .where(and(inArray(caseParties.caseId, [...caseIds]), inArray(caseParties.role, familyRoles)))
  const sameChild = await source
    .selectDistinct({ of: children.caseId, id: otherChild.caseId })
    .from(children)
    .innerJoin(
      otherChild,
      and(
        eq(otherChild.dateOfBirth, children.dateOfBirth),
        eq(sql`lower(${otherChild.firstName})`, sql`lower(${children.firstName})`),
        eq(sql`lower(${otherChild.lastName})`, sql`lower(${children.lastName})`),
      ),
    )
    .where(inArray(children.caseId, [...caseIds]))
  const families = new Map<string, Set<string>>()
  for (const { of, id } of [...sameHolder, ...sameChild])
    if (id !== of) families.set(of, (families.get(of) ?? new Set()).add(id))
  return new Map([...families].map(([of, others]) => [of, [...others]]))
}
