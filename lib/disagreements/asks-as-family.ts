import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { organisationsOf, type Person } from '@/lib/kernel/actor'

/**
 * Whether somebody asks as a family: everybody does, but whoever works for a council or an ICB asks for that, unless a
 * case shows that they are a parent or a young person as well.
 */
export async function asksAsFamily(tx: Pick<Reader, '$count'>, actor: Person): Promise<boolean> {
  if (organisationsOf(actor, 'la_officer', 'icb_officer').length === 0) return true
  const own = and(
    eq(caseParties.userId, actor.userId),
    inArray(caseParties.role, ['parent', 'young_person']),
    isNull(caseParties.untilAt),
  )
  return (await tx.$count(caseParties, own)) > 0
}
