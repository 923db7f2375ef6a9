import { and, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import type { CaseRole } from '@/lib/cases/case'
import { rolesOn, visibleTo } from '@/lib/cases/visibility'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'

/** Goes on for whoever has one of these parts in a case. To everybody else there is no such case. */
export async function demandPart(actor: Actor, caseId: string, allowed: readonly CaseRole[]): Promise<void> {
  if (!isId(caseId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleTo(actor)))
  const parties = found ? await reader.select().from(caseParties).where(eq(caseParties.caseId, caseId)) : []
  if (!rolesOn(actor, parties).some((role) => allowed.includes(role))) throw new Refusal('not_found')
}
