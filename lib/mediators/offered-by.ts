import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { offeredTimes } from '@/db/schema/scheduling'
import { visibleTo } from '@/lib/cases/visibility'
import { holds, type Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'

/**
 * The times that a mediator has offered and that a family can still choose, between two days, both included. They take
 * no time in the diary until one is chosen.
 */
export async function timesOfferedBy(actor: Actor, fromOn: CalendarDate, untilOn: CalendarDate) {
  if (actor.kind === 'system' || !holds(actor, 'mediator')) throw new Refusal('not_found')
  const { id, caseId, startsAt, endsAt, mode } = offeredTimes
  return reader
    .select({ id, caseId, reference: cases.reference, startsAt, endsAt, mode })
    .from(offeredTimes)
    .innerJoin(cases, eq(cases.id, caseId))
    .where(
      and(
        visibleTo(actor),
        eq(offeredTimes.mediatorId, actor.userId),
        eq(cases.state, 'arranging'),
        isNull(offeredTimes.withdrawnAt),
        gt(startsAt, now()),
        lt(startsAt, instantAt(addDays(untilOn, 1), '00:00')),
        gt(endsAt, instantAt(fromOn, '00:00')),
      ),
    )
    .orderBy(asc(startsAt))
}
