import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { companions } from '@/db/schema/companions'

/** The open cases in which somebody comes with the mediator, or is asked to and has not answered. */
export function comingAlong(source: Pick<Reader, 'select'>, userId: string) {
  return source
    .select({
      companionId: companions.id,
      caseId: cases.id,
      reference: cases.reference,
      kind: companions.kind,
    })
    .from(companions)
    .innerJoin(cases, eq(cases.id, companions.caseId))
    .where(
      and(
        eq(companions.mediatorId, userId),
        inArray(companions.status, ['asked', 'comes']),
        inArray(cases.state, ['arranging', 'booked']),
      ),
    )
    .orderBy(asc(cases.reference))
}
