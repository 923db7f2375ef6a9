import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { meetingWishes } from '@/db/schema/cases'
import { familyTimes, type FamilyTimeKind } from '@/db/schema/family-times'
import { ticksOf } from '@/lib/cases/half-days'
import type { Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { demandPart } from './part-in-case'

/**
 * What the family has said of when it can come and what its meeting needs, so that time and place suit it (R38-3). Days
 * that are over are left out.
 */
export async function familyTimesOf(actor: Actor, caseId: string) {
  await demandPart(actor, caseId, ['parent', 'young_person', 'supporter', 'adviser', 'administrator'])
  const rows = await reader
    .select()
    .from(familyTimes)
    .where(
      and(eq(familyTimes.caseId, caseId), or(isNull(familyTimes.untilOn), gte(familyTimes.untilOn, today()))),
    )
    .orderBy(asc(familyTimes.fromOn), asc(familyTimes.weekday))
  const [wish] = await reader.select().from(meetingWishes).where(eq(meetingWishes.caseId, caseId))
  const ticked = (kind: FamilyTimeKind) => rows.filter((row) => row.kind === kind).flatMap(ticksOf)
  return {
    cannot: ticked('cannot'),
    ifNeedBe: ticked('if_need_be'),
    best: ticked('best'),
    away: rows.flatMap(({ fromOn, untilOn }) => (fromOn && untilOn ? [{ fromOn, untilOn }] : [])),
    extraMinutes: wish?.extraMinutes ?? 0,
    stepFreeNeeded: wish?.stepFreeNeeded ?? false,
  }
}
