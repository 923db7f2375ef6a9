import type { MeetingMode } from '@/lib/cases/case'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { BuffersByMode } from './buffers'
import { anyOf, both, isIn, listOf, type Cells } from './slots/cells'
import { cellsWithin, clockStarts, dayOf, instantOf, type DayTable } from './slots/day-table'
import { clearOf, entriesOf, ownTime } from './slots/diary-cells'
import { startsOf } from './slots/member'
import type { Buffers } from './slots/search'

/** A span of time, its start included and its end not. */
export type Span = { startsAt: Date; endsAt: Date }

/** When somebody works and what already takes their time. */
export type Availability = {
  /** The usual week, in London wall-clock time ('HH:MM'). 1 is Monday. */
  patterns: readonly {
    weekday: number
    startsAt: string
    endsAt: string
    modes: readonly MeetingMode[]
    fromOn: CalendarDate
    untilOn: CalendarDate | null
  }[]
  /** Leave and other things take time away; extra time adds to the pattern, for every mode. */
  exceptions: readonly (Span & { kind: 'leave' | 'busy' | 'extra' })[]
  /** Holds and bookings, their own buffers included. */
  taken: readonly Span[]
  /** Busy by a calendar kept elsewhere. */
  elsewhere: readonly Span[]
}

/** What is looked for in one diary. Buffers are minutes kept free around the meeting, the way there with them. */
export type Wanted = {
  days: DayTable
  /** Nothing earlier than this instant, whatever the day. */
  notBefore: Date
  calendar: HolidayCalendar
  minutes: number
  buffers: BuffersByMode
  modes: readonly MeetingMode[]
}

/** A time at which the meeting could be, and how people could meet. */
export type FreeTime = Span & { day: CalendarDate; modes: readonly MeetingMode[] }

/**
 * Every time, on the hour and the half hour by the London clock, at which a meeting fits one diary: all of it in
 * working time of the mode, and with its buffers clear of leave, other things, holds and bookings. Buffers may reach
 * beyond working hours. An hour that the clocks skip offers nothing; one that comes twice counts the first time; the
 * usual week does not run on bank holidays. Earliest first. For several parties there is `findSlots`.
 */
export function freeTimes(availability: Availability, wanted: Wanted): FreeTime[] {
  const { days: table, minutes, calendar, buffers, modes } = wanted
  const frame = { table, minutes, holidays: calendar.days }
  const entries = entriesOf(availability)
  const clearBy = new Map<Buffers, Cells>()
  const noticeUntil = wanted.notBefore.getTime()
  const byMode = modes.map((mode) => {
    const open = cellsWithin(table, ownTime(availability, mode, frame))
    const clear = clearBy.get(buffers[mode]) ?? clearOf(entries, buffers[mode], table)
    clearBy.set(buffers[mode], clear)
    return { mode, starts: startsOf({ open, clear, noticeUntil }, frame) }
  })
  const anyMode = anyOf(
    byMode.map(({ starts }) => starts),
    table.cellCount,
  )
  return listOf(both(clockStarts(table, 30), anyMode)).map((cell) => {
    const startsAt = new Date(instantOf(table, cell))
    return {
      day: dayOf(table, startsAt.getTime()).on,
      startsAt,
      endsAt: after(startsAt, minutes),
      modes: byMode.filter(({ starts }) => isIn(starts, cell)).map(({ mode }) => mode),
    }
  })
}

/** The instant this many minutes later; earlier when negative. */
export const after = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)
