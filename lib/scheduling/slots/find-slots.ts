import type { MeetingMode } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Span } from '../free-times'
import type { DayMarks, MarkedDay } from './allowed-starts'
import { anyOf, isIn, listOfAll } from './cells'
import { instantOf, minute, type Stretch } from './day-table'
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
      if (known) ranked.slot.modes.unshift(...known.slot.modes)
      if (!known || inOrder(known, ranked) > 0) found.set(at, ranked)
      else known.slot.modes = ranked.slot.modes
    }
  }
  return [...found.values()].toSorted(inOrder).map(({ slot }) => slot)
}

/** What a slot is ranked by, each the smaller the better, in this order. */
type Ranked = { slot: Omit<Slot, 'modes'> & { modes: MeetingMode[] }; rank: readonly number[] }

function inOrder({ rank: a }: Ranked, { rank: b }: Ranked): number {
  let at = 0
  while (at < a.length - 1 && a[at] === b[at]) at += 1
  return a[at]! - b[at]!
}

function slotsBy(mode: ModeLineUp, order: number, { search, table, days, allowed }: LineUp): Ranked[] {
  const optional = mode.parties.filter(({ required }) => !required)
  const inTurn = mediatorsInTurn(search, mode)
  const families = mode.parties.filter(({ kind }) => kind === 'family')
  const liked = anyOf(
    families.flatMap(({ members }) => members.map(({ best }) => best)),
    table.cellCount,
  )
  return daysAndCells(
    listOfAll([allowed, ...requiredSides(mode).map(({ starts }) => starts)]),
    days,
    (cell) => instantOf(table, cell),
  ).map(({ cell, marked: { day, marks } }) => {
    const from = instantOf(table, cell)
    const meeting = [from, from + search.minutes * minute] as const
    const able = inTurn.filter(({ member }) => isIn(member.starts, cell))
    // A required side has a start here, and so has somebody of it.
    const lead = able.find(({ member }) => isIn(member.willing, cell)) ?? able[0]!
    const mediator = coverBy(lead.member, mode.mediators, cell, meeting)
    const covers = coversOf(mode.parties, cell, meeting)
    const missing = optional.filter(({ starts }) => !isIn(starts, cell)).map(({ id }) => id)
    return {
      slot: {
        on: day.on,
        startsAt: new Date(meeting[0]),
        endsAt: new Date(meeting[1]),
        mode: mode.mode,
        modes: [mode.mode],
        mediator,
        otherMediators: able.filter((one) => one !== lead).map(({ id }) => id),
        covers,
        missing,
        marks,
      },
      rank: [
        Number(marks.afterLastDay),
        missing.length,
        countIfNeedBe(mediator, covers),
        Number(marks.afterSafeDay),
        Number(!isIn(liked, cell)),
        from,
        lead.recentLoad,
        order,
      ],
    }
  })
}

function countIfNeedBe(mediator: Cover, covers: readonly Cover[]): number {
  let count = Number(mediator.ifNeedBe)
  for (const { ifNeedBe } of covers) count += Number(ifNeedBe)
  return count
}

/** Everybody who could run the meeting, whoever has had least of late first. */
const mediatorsInTurn = ({ mediators }: Search, mode: ModeLineUp) =>
  mediators
    .map(({ id, recentLoad }, n) => ({ id, recentLoad, member: mode.mediators.members[n]! }))
    .toSorted((a, b) => a.recentLoad - b.recentLoad || (a.id < b.id ? -1 : 1))

function coversOf(parties: readonly Side[], cell: number, meeting: Stretch): Cover[] {
  const covers: Cover[] = []
  for (const side of parties) {
    const member = whoCovers(side, cell)
    if (member) covers.push(coverBy(member, side, cell, meeting))
  }
  return covers
}

/** Whoever of a side can be there: gladly rather than if need be, and otherwise in the order in which they stand. */
function whoCovers({ members }: Side, cell: number): Member | undefined {
  let first: Member | undefined
  for (const member of members) {
    if (!isIn(member.starts, cell)) continue
    if (isIn(member.willing, cell)) return member
    first ??= member
  }
  return first
}

const coverBy = ({ id, name, willing, how }: Member, side: Side, cell: number, meeting: Stretch): Cover => ({
  party: side.id,
  by: id,
  name,
  how: how(meeting),
  ifNeedBe: !isIn(willing, cell),
})

/** Each cell with the day on which it starts; both are in order. */
function daysAndCells(
  cells: readonly number[],
  days: readonly MarkedDay[],
  instant: (cell: number) => number,
) {
  let at = 0
  return cells.map((cell) => {
    while (instant(cell) >= days[at]!.day.nextMidnight) at += 1
    return { cell, marked: days[at]! }
  })
}
