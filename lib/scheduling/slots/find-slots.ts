import type { MeetingMode } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Span } from '../free-times'
import type { DayMarks, MarkedDay } from './allowed-starts'
import { isIn, listOfAll } from './cells'
import { instantOf, minute } from './day-table'
import { lineUp, requiredSides, type LineUp, type ModeLineUp } from './line-up'
import type { How, Member } from './member'
import type { Search } from './search'
import type { Side } from './side'

/** Who is there for a party or as mediator; `by` is null where the body says later who comes. */
export type Cover = { party: string; by: string | null; name: string; how: How; ifNeedBe: boolean }

/** A time at which the meeting can be, and who would come. */
export type Slot = Span & {
  on: CalendarDate
  mode: MeetingMode
  /** Every way of meeting possible at this time, `mode` among them. */
  modes: readonly MeetingMode[]
  /** Whom the ranking names, and every other mediator who could. */
  mediator: Cover
  otherMediators: readonly string[]
  /** Everybody else who can be there. */
  covers: readonly Cover[]
  /** Optional parties who cannot. */
  missing: readonly string[]
  marks: DayMarks
}

/**
 * Every time at which all who have to be there can meet, best first: none later than the last day before one that is;
 * then nobody missing, nobody merely "if need be", by the safe day, at a time the family likes best, and the earliest.
 * Of several mediators the one with least work of late is named. Equal times never change places: the rest is decided
 * by the order of modes and by ids.
 */
export function findSlots(search: Search): Slot[] {
  return slotsOf(lineUp(search))
}

/** The same of a search made ready. */
export function slotsOf(ready: LineUp): Slot[] {
  const found = new Map<number, Ranked>()
  for (const [order, mode] of ready.modes.entries()) {
    for (const ranked of slotsBy(mode, order, ready)) {
      const at = ranked.slot.startsAt.getTime()
      const known = found.get(at)
      const modes = [...(known?.slot.modes ?? []), mode.mode]
      const better = known && inOrder(known, ranked) <= 0 ? known : ranked
      found.set(at, { ...better, slot: { ...better.slot, modes } })
    }
  }
  return [...found.values()].toSorted(inOrder).map(({ slot }) => slot)
}

/** What a slot is ranked by, each the smaller the better, in this order. */
type Ranked = { slot: Slot; rank: readonly number[] }

function inOrder(a: Ranked, b: Ranked): number {
  const at = a.rank.findIndex((value, n) => value !== b.rank[n])
  return at === -1 ? 0 : a.rank[at]! - b.rank[at]!
}

function slotsBy(mode: ModeLineUp, order: number, { search, table, days, allowed }: LineUp): Ranked[] {
  const optional = mode.parties.filter(({ required }) => !required)
  return daysAndCells(
    listOfAll([allowed, ...requiredSides(mode).map(({ starts }) => starts)]),
    days,
    (cell) => instantOf(table, cell),
  ).map(({ cell, day, marks }) => {
    const from = instantOf(table, cell)
    const meeting = [from, from + search.minutes * minute] as const
    const able = search.mediators.filter((_, n) => isIn(mode.mediators.members[n]!.starts, cell))
    const chosen = able.toSorted(
      (a, b) =>
        Number(!isWilling(a.id, mode.mediators, cell)) - Number(!isWilling(b.id, mode.mediators, cell)) ||
        a.recentLoad - b.recentLoad ||
        (a.id < b.id ? -1 : 1),
    )[0]!
    const lead = mode.mediators.members.find(({ id }) => id === chosen.id)!
    const mediator = coverBy(lead, mode.mediators, cell, meeting)
    const covers = mode.parties.flatMap((side) => {
      const member = whoCovers(side, cell)
      return member ? [coverBy(member, side, cell, meeting)] : []
    })
    const missing = optional.filter(({ starts }) => !isIn(starts, cell)).map(({ id }) => id)
    const liked = mode.parties.some(({ members }) => members.some(({ best }) => isIn(best, cell)))
    return {
      slot: {
        on: day.on,
        startsAt: new Date(meeting[0]),
        endsAt: new Date(meeting[1]),
        mode: mode.mode,
        modes: [],
        mediator,
        otherMediators: able.map(({ id }) => id).filter((id) => id !== chosen.id),
        covers,
        missing,
        marks,
      },
      rank: [
        Number(marks.afterLastDay),
        missing.length,
        [mediator, ...covers].filter(({ ifNeedBe }) => ifNeedBe).length,
        Number(marks.afterSafeDay),
        Number(!liked),
        from,
        chosen.recentLoad,
        order,
      ],
    }
  })
}

const isWilling = (id: string, { members }: Side, cell: number) =>
  isIn(members.find((member) => member.id === id)!.willing, cell)

/** Whoever of a side can be there: gladly rather than if need be, and otherwise in the order in which they stand. */
function whoCovers({ members }: Side, cell: number): Member | undefined {
  const able = members.filter(({ starts }) => isIn(starts, cell))
  return able.find(({ willing }) => isIn(willing, cell)) ?? able[0]
}

const coverBy = (
  { id, name, willing, how }: Member,
  side: Side,
  cell: number,
  meeting: readonly [number, number],
): Cover => ({ party: side.id, by: id, name, how: how(meeting), ifNeedBe: !isIn(willing, cell) })

/** Each cell with the day on which it starts; both are in order. */
function daysAndCells(
  cells: readonly number[],
  days: readonly MarkedDay[],
  instant: (cell: number) => number,
) {
  let at = 0
  return cells.map((cell) => {
    while (instant(cell) >= days[at]!.day.nextMidnight) at += 1
    return { cell, ...days[at]! }
  })
}
