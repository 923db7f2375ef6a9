import type { MeetingMode } from '@/lib/cases/case'
import { allowedDays, markedDays, startsOnGrid, type MarkedDay } from './allowed-starts'
import { both, type Cells } from './cells'
import { dayTable, type DayTable } from './day-table'
import type { Frame } from './member'
import type { Search } from './search'
import { mediatorsSide, sideOf, type Side } from './side'

/** A search made ready: its days, and for each way of meeting everybody's times. */
export type LineUp = {
  search: Search
  table: DayTable
  days: readonly MarkedDay[]
  /** Where a meeting could start by the clock and the present instant alone. */
  onGrid: Cells
  /** Where the rules allow one to start. */
  allowed: Cells
  modes: readonly ModeLineUp[]
}

/** Everybody's times for one way of meeting. */
export type ModeLineUp = { mode: MeetingMode; mediators: Side; parties: readonly Side[] }

/** Makes ready what is searched: each diary is read once for each way of meeting, whatever is asked afterwards. */
export function lineUp(search: Search): LineUp {
  const { rules, modes } = search
  const table = dayTable(rules.fromOn, rules.untilOn)
  const days = markedDays(table, rules)
  const onGrid = startsOnGrid(search, table)
  return {
    search,
    table,
    days,
    onGrid,
    allowed: both(onGrid, allowedDays(days, rules, table)),
    modes: modes.map((mode) => modeLineUp(search, mode, frameOf(search, table))),
  }
}

/** Everybody's times for a way of meeting, whether it was asked for or not. */
export function modeLineUp({ mediators, parties }: Search, mode: MeetingMode, frame: Frame): ModeLineUp {
  return {
    mode,
    mediators: mediatorsSide(mediators, mode, frame),
    parties: parties.map((party) => sideOf(party, mode, frame)),
  }
}

export const frameOf = ({ rules, minutes }: Search, table: DayTable): Frame => ({
  table,
  minutes,
  now: rules.now,
  holidays: rules.calendar.days,
})

/** The sides that have to be there. */
export const requiredSides = ({ mediators, parties }: ModeLineUp): Side[] => [
  mediators,
  ...parties.filter(({ required }) => required),
]

/** Where all of these sides can be there. */
export const togetherOf = (sides: readonly Side[], from: Cells) =>
  sides.reduce((cells, { starts }) => both(cells, starts), from)
