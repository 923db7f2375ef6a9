import { LRUCache } from 'lru-cache'
import { addDays, instantAt, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'
import { addCell, addRange, allCells, cellMinutes, noCells, without, type Cells } from './cells'

/**
 * A London day and its midnights in milliseconds since 1970. On the two days a year when the clocks change, times from
 * `changesFrom` minutes after midnight come `change` milliseconds later, or earlier if negative, than on other days.
 */
export type Day = {
  on: CalendarDate
  nextOn: CalendarDate
  weekday: number
  midnight: number
  nextMidnight: number
  changesFrom: number
  change: number
}

/**
 * The days of a window and their cells. One day more than was asked for belongs to it, so that a meeting can run past
 * the last midnight; nothing starts on it.
 */
export type DayTable = {
  /** The days on which a meeting can start. */
  days: readonly Day[]
  /** The same and the day after. */
  allDays: readonly Day[]
  startsAt: number
  cellCount: number
  /** Every cell of the window, and none, for whatever says nothing of when. */
  everyCell: Cells
  noCell: Cells
}

/** From and until in milliseconds since 1970. */
export type Stretch = readonly [from: number, until: number]

/**
 * The London days from one to another, both included, across any change of the clocks. The time zone is asked once a
 * day, and about every hour of a day on which the clocks change.
 */
export function dayTable(fromOn: CalendarDate, untilOn: CalendarDate): DayTable {
  const key = `${fromOn} ${untilOn}`
  const table = tables.get(key) ?? newTable(fromOn, untilOn)
  tables.set(key, table)
  return table
}

/** Searches of a day are about the same few windows. */
const tables = new LRUCache<string, DayTable>({ max: 200 })

function newTable(fromOn: CalendarDate, untilOn: CalendarDate): DayTable {
  const allDays = [dayOn(fromOn)]
  while (allDays.at(-1)!.on <= untilOn) allDays.push(dayOn(allDays.at(-1)!.nextOn))
  const startsAt = allDays[0]!.midnight
  const cellCount = (allDays.at(-1)!.nextMidnight - startsAt) / cellLength
  const [everyCell, noCell] = [allCells(cellCount), noCells(cellCount)]
  return { days: allDays.slice(0, -1), allDays, startsAt, cellCount, everyCell, noCell }
}

/**
 * The instant, in milliseconds, at which the London clock shows so many minutes after midnight. A time that the clocks
 * skip is taken an hour later; one that comes twice is the first.
 */
export function atClock({ midnight, nextMidnight, changesFrom, change }: Day, minutes: number): number {
  if (minutes >= wholeDay) return nextMidnight
  return midnight + minutes * minute + (minutes < changesFrom ? 0 : change)
}

/** Minutes after midnight of 'HH:MM'. */
export const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The cells every so many minutes by the London clock. Nothing starts at a time that the clocks skip. */
export function clockStarts(table: DayTable, everyMinutes: number): Cells {
  const known = startsOf.get(table) ?? new Map<number, Cells>()
  startsOf.set(table, known)
  const starts = known.get(everyMinutes) ?? newStarts(table, everyMinutes)
  known.set(everyMinutes, starts)
  return starts
}

const startsOf = new WeakMap<DayTable, Map<number, Cells>>()

function newStarts(table: DayTable, everyMinutes: number): Cells {
  const starts = noCells(table.cellCount)
  for (const day of table.days) {
    for (let minutes = 0; minutes < wholeDay; minutes += everyMinutes) {
      if (isSkipped(day, minutes)) continue
      const cell = cellOf(table, atClock(day, minutes))
      if (Number.isInteger(cell)) addCell(starts, cell)
    }
  }
  return starts
}

/** The cells that lie wholly within the stretches: for working time, rounded inwards. They must not touch. */
export function cellsWithin(table: DayTable, stretches: readonly Stretch[]): Cells {
  const cells = noCells(table.cellCount)
  for (const [from, until] of stretches)
    addRange(
      cells,
      inside(table, Math.ceil(cellOf(table, from))),
      inside(table, Math.floor(cellOf(table, until))),
    )
  return cells
}

/** Adds every cell that a stretch touches: for what takes time, rounded outwards. */
export function addTouched(table: DayTable, cells: Cells, from: number, until: number): void {
  if (until <= from) return
  addRange(
    cells,
    inside(table, Math.floor(cellOf(table, from))),
    inside(table, Math.ceil(cellOf(table, until))),
  )
}

/** The cells of one day. */
export function cellsOfDay(table: DayTable, { midnight, nextMidnight }: Day): Cells {
  return cellsWithin(table, [[midnight, nextMidnight]])
}

/** The first cell that starts at or after the instant. */
export const cellFrom = (table: DayTable, at: number) => inside(table, Math.ceil(cellOf(table, at)))

/** Of these cells, those that start at or after the instant. */
export function notBefore(table: DayTable, cells: Cells, at: number): Cells {
  const from = cellFrom(table, at)
  if (from === 0) return cells
  const earlier = noCells(table.cellCount)
  addRange(earlier, 0, from)
  return without(cells, earlier)
}

/** When a cell starts. */
export const instantOf = ({ startsAt }: DayTable, cell: number) => startsAt + cell * cellLength

/** How many cells so many minutes take. */
export const cellsFor = (minutes: number) => Math.max(1, Math.ceil(minutes / cellMinutes))

/** The day on which a cell starts. */
export function dayOf({ allDays }: DayTable, at: number): Day {
  // The instant lies in the table, whose days follow each other without a gap.
  return allDays.find(({ nextMidnight }) => at < nextMidnight)!
}

export const minute = 60_000

const wholeDay = 24 * 60
const cellLength = cellMinutes * minute

const cellOf = ({ startsAt }: DayTable, at: number) => (at - startsAt) / cellLength
const inside = ({ cellCount }: DayTable, cell: number) => Math.min(Math.max(cell, 0), cellCount)

const isSkipped = ({ changesFrom, change }: Day, minutes: number) =>
  minutes < changesFrom && minutes >= changesFrom + change / minute

/** Days asked about before: the midnights of London are the same each time, and a time zone takes long to ask. */
const known = new Map<CalendarDate, Day>()

function dayOn(on: CalendarDate): Day {
  const day = known.get(on) ?? askedOf(on)
  known.set(on, day)
  return day
}

function askedOf(on: CalendarDate): Day {
  const nextOn = addDays(on, 1)
  const [midnight, nextMidnight] = [instantAt(on, '00:00').getTime(), instantAt(nextOn, '00:00').getTime()]
  const change = nextMidnight - midnight - wholeDay * minute
  const changesFrom = change === 0 ? wholeDay : firstChanged(on, midnight)
  return { on, nextOn, weekday: weekdayOf(on), midnight, nextMidnight, changesFrom, change }
}

/** The first hour of the day that does not come as long after midnight as its name says. */
function firstChanged(on: CalendarDate, midnight: number): number {
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  const changed = hours.find(
    (hour) =>
      instantAt(on, `${String(hour).padStart(2, '0')}:00`).getTime() - midnight !== hour * 60 * minute,
  )
  return (changed ?? 24) * 60
}
