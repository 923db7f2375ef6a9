import type { MeetingMode } from '@/lib/cases/case'
import type { Availability, Span } from '../free-times'
import { allCells, both, noCells, runs, without, type Cells } from './cells'
import {
  addTouched,
  cellsFor,
  cellsWithin,
  instantOf,
  minute,
  type DayTable,
  type Stretch,
} from './day-table'
import type { Entry, Frame } from './member'
import type { Buffers } from './search'
import { stretchOf, timesOfWeek, united } from './working-time'

/** A diary as sets of cells: for one way of meeting, one length and the buffers around it. */
export type DiaryCells = {
  /** Working time, and the same as cells. */
  working: readonly Stretch[]
  open: Cells
  /** Where none of the entries is, the buffers of a meeting kept clear of them too. */
  clear: Cells
  /** Where a meeting of the length fits into both. */
  fits: Cells
}

/** What is asked of a diary: in the hours that stand in it, at any hour, or at none. */
export type Asked = { mode: MeetingMode; buffers: Buffers; hours: 'own' | 'any' | 'none' }

/** The cells of a diary in which these entries take time. */
export function diaryCells(
  diary: Pick<Availability, 'patterns' | 'exceptions'>,
  entries: readonly Entry[],
  { mode, buffers, hours }: Asked,
  frame: Frame,
): DiaryCells {
  const { table } = frame
  const working = hours === 'own' ? ownTime(diary, mode, frame) : hours === 'any' ? [wholeWindow(table)] : []
  return cellsFrom(working, clearOf(entries, buffers, table), frame)
}

/** The same diary with these hours instead of its own. They may overlap. */
export const withHours = ({ clear }: DiaryCells, hours: readonly Stretch[], frame: Frame): DiaryCells =>
  cellsFrom(united(hours), clear, frame)

function cellsFrom(working: readonly Stretch[], clear: Cells, { table, minutes }: Frame): DiaryCells {
  const open = cellsWithin(table, working)
  return { working, open, clear, fits: runs(both(open, clear), cellsFor(minutes)) }
}

const wholeWindow = (table: DayTable): Stretch => [table.startsAt, instantOf(table, table.cellCount)]

/** Usual weeks and extra time, earliest first. */
export function ownTime(
  { patterns, exceptions }: Pick<Availability, 'patterns' | 'exceptions'>,
  mode: MeetingMode,
  { table, holidays }: Pick<Frame, 'table' | 'holidays'>,
): Stretch[] {
  const usual = patterns
    .filter(({ modes }) => modes.includes(mode))
    .flatMap((pattern) => timesOfWeek(pattern, table, holidays))
  return united([...usual, ...exceptions.filter(({ kind }) => kind === 'extra').map(stretchOf)])
}

/** Cells that no entry takes, each entry widened by the buffers that a meeting beside it would need. */
export function clearOf(
  entries: readonly Span[],
  { minutesBefore, minutesAfter }: Buffers,
  table: DayTable,
): Cells {
  const away = noCells(table.cellCount)
  for (const { startsAt, endsAt } of entries) {
    const [from, until] = [startsAt.getTime(), endsAt.getTime()]
    // An entry of no length takes no time, with buffers or without.
    if (from < until) addTouched(table, away, from - minutesAfter * minute, until + minutesBefore * minute)
  }
  return without(allCells(table.cellCount), away)
}

/** A person's leave, other things, holds and bookings, and what calendars elsewhere say. */
export function entriesOf({
  exceptions,
  taken,
  elsewhere,
}: Pick<Availability, 'exceptions' | 'taken' | 'elsewhere'>) {
  const as =
    (kind: Entry['kind']) =>
    ({ startsAt, endsAt }: Span): Entry => ({ kind, startsAt, endsAt })
  return [
    ...exceptions.flatMap((exception) => (exception.kind === 'extra' ? [] : [as(exception.kind)(exception)])),
    ...taken.map(as('taken')),
    ...elsewhere.map(as('elsewhere')),
  ]
}
