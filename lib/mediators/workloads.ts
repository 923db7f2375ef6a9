import type { Reader } from '@/db/client'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { availabilityOf } from '@/lib/scheduling/availability'
import { buffersByMode } from '@/lib/scheduling/buffers'
import type { Workload } from '@/lib/scheduling/assignment/round'
import { after, freeTimes } from '@/lib/scheduling/free-times'
import { dayTable } from '@/lib/scheduling/slots/day-table'
import type { When } from './candidates'
import { recordsOf, standingMediators } from './mediator-facts'

/** A mediator with what they have on, how much more they can take, and what a round weighs. */
export type MediatorAtWork = Workload & {
  areas: readonly { organisationId: string; travelMinutes: number }[]
  specialisms: readonly string[]
  profile: Awaited<ReturnType<typeof standingMediators>>[number]['mediator']
}

/**
 * What every mediator has in hand, and how many meetings more fit into their week's limit and into the free time of the
 * next 30 days. As many queries as for one.
 */
export async function workloadsOf(
  source: Pick<Reader, 'select'>,
  { now, today, calendar }: When,
): Promise<MediatorAtWork[]> {
  const everybody = await standingMediators(source, today)
  const records = await recordsOf(source, [], today)
  const days = dayTable(today, addDays(today, days30))
  const around = {
    startsAt: instantAt(addDays(today, -1), '00:00'),
    endsAt: instantAt(addDays(today, days30 + 2), '00:00'),
    now,
  }
  const ids = everybody.map(({ mediator }) => mediator.userId)
  const availability = await availabilityOf(source, ids, around)
  return everybody.map(({ name, mediator }) => {
    const { userId, casesPerWeek, meetingMinutes: minutes, minutesBefore, minutesAfter, modes } = mediator
    const wanted = { days, notBefore: now, calendar, minutes, buffers: buffersByMode(mediator, 0), modes }
    const own = <Row extends { mediatorId: string | null }>(rows: readonly Row[]) =>
      rows.filter(({ mediatorId }) => mediatorId === userId)
    let [freeMeetings, freeFrom] = [0, new Date(0)]
    for (const { startsAt, endsAt } of freeTimes(availability.get(userId)!, wanted)) {
      if (after(startsAt, -minutesBefore) < freeFrom) continue
      freeMeetings += 1
      freeFrom = after(endsAt, minutesAfter)
    }
    return {
      ...{ mediatorId: userId, name, profile: mediator, specialisms: mediator.specialisms },
      areas: own(records.areas),
      casesInHand: own(records.liveCases)[0]?.count ?? 0,
      casesLeftThisWeek: Math.max(0, casesPerWeek - own(records.thisWeek).length),
      freeMeetings,
    }
  })
}

const days30 = 30
