import { and, eq, inArray, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases, children, decisions } from '@/db/schema/cases'
import type { CertificateKind } from '@/lib/cases/case'
import { holds, type Actor, type Person } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { guardsOf, type UnmetGuard } from '@/lib/law/certificate-guards'
import { guardFacts, type GuardedCase } from './guard-facts'

/** One thing that is asked before a certificate is issued, and whether it is so. */
export type Check = { readonly guard: UnmetGuard; readonly met: boolean }

/**
 * What the law asks before this certificate, as it stands now and for whoever looks: for the pages that prepare it.
 * The command asks again, under its lock. Null where none of this kind is owed.
 */
export async function checksOf(
  actor: Actor,
  caseId: string,
  kind: CertificateKind,
): Promise<readonly Check[] | null> {
  if (!isAtTheDesk(actor)) throw new Refusal('not_found')
  const mediationCase = await guardedCase(caseId)
  if (!mediationCase) return null
  const facts = await guardFacts({
    ...{ tx: reader, mediationCase, kind },
    issuerId: actor.userId,
    today: today(),
    reasons: { lateReason: null, actsForReason: null },
  })
  if (!facts) return null
  const guards = Object.entries(guardsOf(facts)) as [UnmetGuard, boolean][]
  // An administrator looks as well, and issues nothing.
  return guards
    .filter(([guard]) => guard !== 'issuer_not_adviser' || holds(actor, 'adviser'))
    .map(([guard, met]) => ({ guard, met }))
}

const isAtTheDesk = (actor: Actor): actor is Actor & Person => holds(actor, 'adviser', 'administrator')

async function guardedCase(caseId: string): Promise<GuardedCase | undefined> {
  const [found] = await reader
    .select({ id: cases.id, laToldOn: cases.laToldOn, decision: decisions, child: children })
    .from(cases)
    .leftJoin(decisions, eq(decisions.caseId, cases.id))
    .leftJoin(children, eq(children.caseId, cases.id))
    .where(eq(cases.id, caseId))
  const [holder] = await reader
    .select({ role: caseParties.role, userId: caseParties.userId, sinceAt: caseParties.sinceAt })
    .from(caseParties)
    .where(
      and(
        eq(caseParties.caseId, caseId),
        inArray(caseParties.role, ['parent', 'young_person']),
        isNull(caseParties.untilAt),
      ),
    )
  if (!found) return undefined
  const { decision, child, ...itself } = found
  return { ...itself, decision: decision ?? undefined, child: child ?? undefined, holder }
}
