import type { Reader } from '@/db/client'
import type { MeetingMode } from '@/lib/cases/case'
import { addDays, earliest, instantAt, latest } from '@/lib/law/calendar/date'
import { availabilityOf } from '@/lib/scheduling/availability'
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
}

type Searched = { caseId: string; window: Window; mode: MeetingMode | null }

/**
 * When each mediator is first free for each case; nothing for a case that has no days left. Diaries are read once, and
 * cases with the same days and the same way of meeting are looked at once.
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
  const known = new Map<string, Map<string, Date>>()
  return new Map(
    open.map(({ caseId, window, mode }) => {
      const same = [window.fromOn, window.lastOn, mode].join()
      const first = known.get(same) ?? firstOfEach(window, mode)
      known.set(same, first)
      return [caseId, first]
    }),
  )

  function firstOfEach(window: Window, mode: MeetingMode | null) {
    const days = dayTable(window.fromOn, window.lastOn)
    return new Map(
      mediators.flatMap(({ userId, modes, meetingMinutes, minutesBefore, minutesAfter }) => {
        const [first] = freeTimes(availability.get(userId)!, {
          ...{ days, notBefore: now, calendar, minutes: meetingMinutes, minutesBefore, minutesAfter },
          modes: mode ? [mode] : modes,
        })
        return first ? [[userId, first.startsAt] as const] : []
      }),
    )
  }
}
