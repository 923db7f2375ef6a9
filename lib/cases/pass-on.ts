import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { offeredTimes } from '@/db/schema/scheduling'
import { letter, type Letter } from '@/emails/letter'
import { appOrigin, caseUrl } from '@/lib/kernel/urls'
import { factsOf, type Meeting } from '@/lib/scheduling/meeting'
import type { OpenCase } from './open-case'

type Mediator = NonNullable<OpenCase['mediator']>

/** The mediator stands in the case no more, and the times they offered are not offered any more. */
export async function partWith(
  tx: Transaction,
  { id: caseId }: OpenCase,
  mediator: Mediator,
  at: Date,
): Promise<void> {
  await tx.update(caseParties).set({ untilAt: at }).where(eq(caseParties.id, mediator.id))
  await tx
    .update(offeredTimes)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(offeredTimes.caseId, caseId),
        eq(offeredTimes.mediatorId, mediator.userId),
        isNull(offeredTimes.withdrawnAt),
      ),
    )
}

/**
 * To whoever has the case no more. `meeting` is one that stood with them, as it is now: it goes out of their calendar.
 */
export const releasedLetter = (
  { reference }: OpenCase,
  mediator: Mediator,
  meeting: Meeting | undefined,
): Letter =>
  letter('case-released', mediator.to, {
    reference,
    // The case itself is closed to them.
    caseUrl: `${appOrigin()}/mediator`,
    meeting: meeting ? factsOf(meeting, 'CANCEL') : null,
  })

/**
 * To the family and every body that was told: who has the case now, or that we look for somebody; and the time that was
 * held and is free again.
 */
export function changedMediatorLetters(
  { id, reference, holder, toldCouncil, icbs }: OpenCase,
  names: { before: string; next: string | null; lost: Date | null },
): Letter[] {
  const bodies = [...(toldCouncil ? [toldCouncil] : []), ...icbs]
  const told = (to: Letter['to'], url: string) =>
    letter('mediator-changed', to, {
      ...{ reference, caseUrl: url, before: names.before, next: names.next },
      lost: names.lost?.toISOString() ?? null,
    })
  return [
    ...(holder ? [told(holder.to, caseUrl('parent', id))] : []),
    ...bodies.map(({ to }) => told(to, caseUrl('authority', id))),
  ]
}
