import type { Reader } from '@/db/client'
import type { MeetingMode } from '@/lib/cases/case'
import { addDays, earliest, instantAt, latest } from '@/lib/law/calendar/date'
import { availabilityOf } from '@/lib/scheduling/availability'
import { buffersByMode, wayTo } from '@/lib/scheduling/buffers'
import { freeTimes } from '@/lib/scheduling/free-times'
import { dayTable } from '@/lib/scheduling/slots/day-table'
import type { Window } from '@/lib/scheduling/window'
import type { When } from './candidates'

type Needs = {
  userId: string
  modes: readonly MeetingMode[]
  meetingMinutes: number
  minutesBefore: number
  minutesAfter: number
  /** The way to each area. */
  areas: readonly { organisationId: string; travelMinutes: number }[]
}

type Searched = {
  caseId: string
  window: Window
  mode: MeetingMode | null
  /** By how much the family needs the meeting longer. */
  extraMinutes: number
  areaId: string | null
}

/**
 * When each mediator is first free for each case, for as long as its family needs and with the way there; nothing for a
 * case that has no days left. Diaries are read once, and a mediator's is looked at once for all cases that ask the same
 * of it.
 */
export async function freeTimesOf(
  source: Pick<Reader, 'select'>,
  mediators: readonly Needs[],
  searched: readonly Searched[],
  { now, calendar }: When,
): Promise<Map<string, Map<string, Date>>> {
  const open = searched.filter(({ window: { fromOn, lastOn } }) => fromOn <= lastOn)
  if (open.length === 0) return new Map()
  const firstOn = open.map(({ window }) => window.fromOn).reduce((a, b) => earliest(a, b))
  const lastOn = open.map(({ window }) => window.lastOn).reduce((a, b) => latest(a, b))
  const around = {
    startsAt: instantAt(addDays(firstOn, -1), '00:00'),
    endsAt: instantAt(addDays(lastOn, 2), '00:00'),
    now,
  }
  const availability = await availabilityOf(
    source,
    mediators.map(({ userId }) => userId),
    around,
  )
  const known = new Map<string, Date | undefined>()
  return new Map(
    open.map((one) => [
      one.caseId,
      new Map(
        mediators.flatMap((mediator) => {
          const firstAt = firstFor(mediator, one)
          return firstAt ? [[mediator.userId, firstAt] as const] : []
        }),
      ),
    ]),
  )

  function firstFor(mediator: Needs, { window, mode, extraMinutes, areaId }: Searched): Date | undefined {
    const { userId, modes, meetingMinutes, areas } = mediator
    const { fromOn, lastOn: untilOn } = window
    const way = mode === null || mode === 'in_person' ? wayTo(areas, areaId) : 0
    const same = [userId, fromOn, untilOn, mode, extraMinutes, way].join()
    if (known.has(same)) return known.get(same)
    const [first] = freeTimes(availability.get(userId)!, {
      ...{ days: dayTable(fromOn, untilOn), notBefore: now, calendar },
      ...{ minutes: meetingMinutes + extraMinutes, buffers: buffersByMode(mediator, way) },
      modes: mode ? [mode] : modes,
    })
    known.set(same, first?.startsAt)
    return first?.startsAt
  }
}
