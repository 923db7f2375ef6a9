import { and, eq, inArray, lte } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { offers } from '@/db/schema/mediators'
import { meetings } from '@/db/schema/scheduling'
import { holdLapsed } from '@/lib/cases/commands/hold-lapsed'
import { offerLapsed } from '@/lib/cases/commands/offer-lapsed'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { giveEach } from './give-each'

/**
 * Lets every offer and every hold lapse whose time has passed. To be run each minute by the service itself; running
 * it twice changes nothing.
 */
export async function lapseOffersAndHolds(system: Actor): Promise<void> {
  const at = now()
  const live = inArray(cases.state, ['arranging', 'booked'])
  const overdue = await reader
    .select({ caseId: cases.id, version: cases.version, offerId: offers.id })
    .from(offers)
    .innerJoin(cases, eq(cases.id, offers.caseId))
    .where(and(live, eq(offers.status, 'open'), lte(offers.limitAt, at)))
  const runOut = await reader
    .select({ caseId: cases.id, version: cases.version, meetingId: meetings.id })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .where(and(live, eq(meetings.status, 'held'), lte(meetings.heldUntil, at)))

  await giveEach([
    ...overdue.map(
      ({ offerId, ...where }) =>
        () =>
          offerLapsed(system, where, { offerId }),
    ),
    ...runOut.map(
      ({ meetingId, ...where }) =>
        () =>
          holdLapsed(system, where, { meetingId }),
    ),
  ])
}
