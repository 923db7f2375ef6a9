import type { Reader } from '@/db/client'
import type { MeetingMode } from '@/lib/cases/case'
import { addDays, earliest, instantAt, latest } from '@/lib/law/calendar/date'
import type { When } from '@/lib/mediators/candidates'
import { availabilityOf } from '@/lib/scheduling/availability'
import { after, freeTimes, type Availability, type Span } from '@/lib/scheduling/free-times'
import { dayTable } from '@/lib/scheduling/slots/day-table'
import { firstDayWithNotice, windowOf, type Window } from '@/lib/scheduling/window'
import type { RoundFromRows } from './round-from-rows'

/** A time that was found for a case with the mediator it would go to. */
export type FoundTime = Span & { mode: MeetingMode }

/** A case and who would take it. */
export type Placed = { caseId: string; mediatorId: string }

/**
 * Looks for the first time of each case with the mediator it would go to, in the order given: the most urgent first.
 * What one case gets, its buffers included, no other does. Less than 5 working days' notice only where the family has
 * agreed to it (SEND Regs 2014 reg 37). Nothing where the mediator has no such time left.
 */
export async function timeFinder(
  source: Pick<Reader, 'select'>,
  { needs, mediators }: RoundFromRows,
  placed: readonly Placed[],
  when: When,
): Promise<(one: Placed) => FoundTime | undefined> {
  const windows = new Map(
    placed.map(({ caseId }): [string, Window] => {
      const { clock, shortNoticeAccepted = false } = needs.get(caseId) ?? {}
      const left = windowOf(clock, { ...when, shortNotice: shortNoticeAccepted })
      if (shortNoticeAccepted) return [caseId, left]
      return [caseId, { ...left, fromOn: latest(left.fromOn, firstDayWithNotice(when.today, when.calendar)) }]
    }),
  )
  const all = [...windows.values()]
  if (all.length === 0) return () => undefined
  const availability = await availabilityOf(
    source,
    [...new Set(placed.map(({ mediatorId }) => mediatorId))],
    {
      startsAt: instantAt(
        addDays(
          all.map(({ fromOn }) => fromOn).reduce((a, b) => earliest(a, b)),
          -1,
        ),
        '00:00',
      ),
      endsAt: instantAt(
        addDays(
          all.map(({ lastOn }) => lastOn).reduce((a, b) => latest(a, b)),
          2,
        ),
        '00:00',
      ),
      now: when.now,
    },
  )
  const given = new Map<string, Span[]>()

  return ({ caseId, mediatorId }) => {
    const { fromOn, lastOn } = windows.get(caseId)!
    const mediator = mediators.find((one) => one.mediatorId === mediatorId)
    const diary = availability.get(mediatorId)
    if (!mediator || !diary || fromOn > lastOn) return undefined
    const { meetingMinutes: minutes, minutesBefore, minutesAfter, modes } = mediator.profile
    const wished = needs.get(caseId)?.mode
    const own = given.get(mediatorId) ?? []
    const [first] = freeTimes(withTaken(diary, own), {
      ...{ days: dayTable(fromOn, lastOn), notBefore: when.now, calendar: when.calendar },
      ...{ minutes, minutesBefore, minutesAfter },
      modes: wished && wished !== 'no_preference' ? [wished] : modes,
    })
    if (!first) return undefined
    const { startsAt, endsAt } = first
    given.set(mediatorId, [
      ...own,
      { startsAt: after(startsAt, -minutesBefore), endsAt: after(endsAt, minutesAfter) },
    ])
    // Every free time has a mode, and the first is the one the mediator named first.
    return { startsAt, endsAt, mode: first.modes[0]! }
  }
}

const withTaken = (diary: Availability, given: readonly Span[]): Availability => ({
  ...diary,
  taken: [...diary.taken, ...given],
})
