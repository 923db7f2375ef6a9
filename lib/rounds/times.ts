import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { familyTimes } from '@/db/schema/family-times'
import type { MeetingMode } from '@/lib/cases/case'
import { addDays, earliest, instantAt, latest } from '@/lib/law/calendar/date'
import type { When } from '@/lib/mediators/candidates'
import { availabilityOf } from '@/lib/scheduling/availability'
import { buffersByMode, wayTo } from '@/lib/scheduling/buffers'
import { daysFrom, familySpans } from '@/lib/scheduling/family-spans'
import { after, freeTimes, type Availability, type Span } from '@/lib/scheduling/free-times'
import { dayTable } from '@/lib/scheduling/slots/day-table'
import { firstDayWithNotice, windowOf, type Window } from '@/lib/scheduling/window'
import type { RoundFromRows } from './round-from-rows'

/** A time that was found for a case with the mediator it would go to. */
export type FoundTime = Span & { mode: MeetingMode }

/** A case and who would take it. */
export type Placed = { caseId: string; mediatorId: string }

/**
 * Looks for the first time of each case with the mediator it would go to, in the order given: the most urgent first,
 * as long as the family needs and never when it said that it cannot come. What one case gets, its buffers and the way
 * there included, no other does. Less than 5 working days' notice only where the family has
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
  const cannot = await timesFamiliesCannot(source, windows)
  const given = new Map<string, Span[]>()

  return ({ caseId, mediatorId }) => {
    const { fromOn, lastOn } = windows.get(caseId)!
    const mediator = mediators.find((one) => one.mediatorId === mediatorId)
    const diary = availability.get(mediatorId)
    const need = needs.get(caseId)
    if (!mediator || !diary || fromOn > lastOn) return undefined
    const { profile, areas } = mediator
    const buffers = buffersByMode(profile, wayTo(areas, need?.area?.id ?? null))
    const own = given.get(mediatorId) ?? []
    const days = dayTable(fromOn, lastOn)
    const ways = need && need.mode !== 'no_preference' ? [need.mode] : profile.modes
    const firsts = ways.flatMap((mode): FoundTime[] => {
      const times = freeTimes(withTaken(diary, own), {
        ...{ days, notBefore: after(when.now, 60 * profile.noticeHours), calendar: when.calendar },
        ...{ minutes: profile.meetingMinutes + (need?.extraMinutes ?? 0), buffers, modes: [mode] },
      })
      const first = times.find((time) => !cannot.get(caseId)?.some((span) => overlap(span, time)))
      return first ? [{ startsAt: first.startsAt, endsAt: first.endsAt, mode }] : []
    })
    // Of two ways at one time the one that the mediator named first.
    const [found] = firsts.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    if (!found) return undefined
    const { minutesBefore, minutesAfter } = buffers[found.mode]
    const around = {
      startsAt: after(found.startsAt, -minutesBefore),
      endsAt: after(found.endsAt, minutesAfter),
    }
    given.set(mediatorId, [...own, around])
    return found
  }
}

/** When each family said that it cannot come: one query. */
async function timesFamiliesCannot(source: Pick<Reader, 'select'>, windows: ReadonlyMap<string, Window>) {
  const rows = await source
    .select()
    .from(familyTimes)
    .where(and(inArray(familyTimes.caseId, [...windows.keys()]), eq(familyTimes.kind, 'cannot')))
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  return new Map(
    [...byCase].map(([caseId, own]) => {
      const { fromOn, lastOn } = windows.get(caseId)!
      const days = daysFrom(fromOn, lastOn)
      return [caseId, own.flatMap((time) => familySpans(time, days))]
    }),
  )
}

const overlap = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt

const withTaken = (diary: Availability, given: readonly Span[]): Availability => ({
  ...diary,
  taken: [...diary.taken, ...given],
})
