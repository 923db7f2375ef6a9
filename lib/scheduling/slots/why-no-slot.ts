import { meetingModes, type MeetingMode } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { DayMarks, MarkedDay } from './allowed-starts'
import { becauseOf, type Because, type Looked } from './because'
import { both, countOf, hasAny, isEmpty, listOf, type Cells } from './cells'
import { changesFor, type Change } from './changes'
import { cellFrom, cellsOfDay, instantOf } from './day-table'
import {
  frameOf,
  lineUp,
  modeLineUp,
  requiredSides,
  togetherOf,
  type LineUp,
  type ModeLineUp,
} from './line-up'
import type { Search } from './search'
import { nonePlaced, type Side } from './side'

/** A side of the meeting on a day. */
export type SideOnDay = {
  party: string
  name: string
  required: boolean
  /** When a meeting could start as far as this side goes. */
  starts: readonly Date[]
  /** Whether the others have a time in common on this day, and this side alone is in the way. */
  alone: boolean
  because: readonly Because[]
}

/** A day of the window, whether the rules let a meeting be on it, and everybody's times for each way of meeting. */
export type ExplainedDay = {
  on: CalendarDate
  marks: DayMarks
  ruledOut: 'past' | 'short_notice' | 'after_last_day' | null
  modes: readonly { mode: MeetingMode; slots: number; sides: readonly SideOnDay[] }[]
}

/** Why there is no slot: day by day and side by side what is in the way, and every single change that would open one. */
export type Why = {
  days: readonly ExplainedDay[]
  /** The least trouble first; empty when there are slots, or when no single change is enough. */
  changes: readonly Change[]
}

/** Looks into every day, whether or not it has slots, and tries out every single change when no day has any. */
export function whyNoSlot(search: Search): Why {
  const ready = lineUp(search)
  const frame = frameOf(search, ready.table)
  const everyMode = meetingModes.map(
    (mode) => ready.modes.find((known) => known.mode === mode) ?? modeLineUp(search, mode, frame),
  )
  const modes = ready.modes.map((mode) => lookedAt(mode, ready))
  const found = modes.some(({ slots }) => !isEmpty(slots))
  return {
    days: ready.days.map((day) => explained(day, modes, ready, everyMode)),
    changes: found ? [] : changesFor(ready, everyMode),
  }
}

/** A way of meeting over the whole window: where there are slots, and for each side where it and all others have time. */
type LookedAt = { mode: ModeLineUp; slots: Cells; sides: readonly SideOnGrid[] }
type SideOnGrid = { side: Side; starts: Cells; others: Cells }

function lookedAt(mode: ModeLineUp, { allowed, onGrid }: LineUp): LookedAt {
  const required = requiredSides(mode)
  const othersOf = (side: Side) =>
    togetherOf(
      required.filter((other) => other !== side),
      onGrid,
    )
  return {
    mode,
    slots: togetherOf(required, allowed),
    sides: [mode.mediators, ...mode.parties].map((side) => ({
      side,
      starts: both(side.starts, onGrid),
      others: othersOf(side),
    })),
  }
}

function explained(
  marked: MarkedDay,
  modes: readonly LookedAt[],
  ready: LineUp,
  everyMode: readonly ModeLineUp[],
): ExplainedDay {
  const { day, marks } = marked
  const dayCells = cellsOfDay(ready.table, day)
  const [from, until] = [cellFrom(ready.table, day.midnight), cellFrom(ready.table, day.nextMidnight)]
  const looked = { day, from, until, onGrid: ready.onGrid, frame: frameOf(ready.search, ready.table) }
  return {
    on: day.on,
    marks,
    ruledOut: ruledOut(marked, ready, looked),
    modes: modes.map(({ mode, slots, sides }) => ({
      mode: mode.mode,
      slots: countOf(both(slots, dayCells)),
      sides: sides.map((side) => onDay(side, dayCells, mode, ready, everyMode, looked)),
    })),
  }
}

function ruledOut({ marks }: MarkedDay, { search: { rules } }: LineUp, { onGrid, from, until }: Looked) {
  if (!hasAny(onGrid, from, until)) return 'past'
  if (marks.shortNotice && !rules.shortNoticeAccepted) return 'short_notice'
  return marks.afterLastDay && !rules.laterAccepted ? 'after_last_day' : null
}

function onDay(
  { side, ...onGrid }: SideOnGrid,
  dayCells: Cells,
  mode: ModeLineUp,
  { table }: LineUp,
  everyMode: readonly ModeLineUp[],
  looked: Looked,
): SideOnDay {
  const { id, name, required, members, sittings } = side
  const [starts, others] = [both(onGrid.starts, dayCells), both(onGrid.others, dayCells)]
  const elsewise = everyMode
    .filter((other) => other.mode !== mode.mode)
    .map((other) => ({ mode: other.mode, side: sideIn(other, id) }))
  return {
    party: id,
    name,
    required,
    starts: listOf(starts).map((cell) => new Date(instantOf(table, cell))),
    alone: required && !isEmpty(others) && isEmpty(both(others, starts)),
    because: nonePlaced(side)
      ? [{ who: null, name, kind: 'none_fits' }]
      : members.flatMap((member, n) => {
          const inOtherModes = elsewise.map((other) => ({ mode: other.mode, member: other.side.members[n]! }))
          return becauseOf(member, sittings, inOtherModes, looked)
        }),
  }
}

/** The same side for another way of meeting; every mode has the same sides. */
const sideIn = ({ mediators, parties }: ModeLineUp, id: string) =>
  parties.find((party) => party.id === id) ?? mediators
