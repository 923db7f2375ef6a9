import type { MeetingMode } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Availability, Span } from '../free-times'
import { addRange, allCells, both, noCells, runs, without, type Cells } from './cells'
import { addTouched, cellFrom, cellsFor, cellsWithin, minute, type DayTable, type Stretch } from './day-table'
import type { Buffers, Person } from './search'
import { stretchOf, timesOfWeek, united } from './working-time'

/** What is looked at and for how long: the same for everybody of a search. */
export type Frame = {
  table: DayTable
  minutes: number
  now: Date
  holidays: ReadonlySet<CalendarDate>
}

/** Something that takes somebody's time. */
export type Entry = Span & { kind: 'leave' | 'busy' | 'taken' | 'elsewhere' | 'cannot' }

/** How somebody comes to have the time. */
export type How = 'working_time' | 'session' | 'best_time' | 'not_ruled_out' | 'place_free'

/** Who can be there, as sets of cells: for one way of meeting. */
export type Member = {
  /** Null where a body says who comes only later. */
  id: string | null
  name: string
  buffers: Buffers
  /** Whether they ever meet in this way. */
  meets: boolean
  /** Nothing starts before. */
  noticeUntil: number
  entries: readonly Entry[]
  /** Working time, and the same as cells. */
  working: readonly Stretch[]
  open: Cells
  /** Where none of the entries is, the buffers of a meeting kept clear of them too. */
  clear: Cells
  /** Where a meeting can start. */
  starts: Cells
  /** Where one can start that touches no time they would rather not. */
  willing: Cells
  /** Where one can start that lies wholly in a time they like best. */
  best: Cells
  how: (meeting: Stretch) => How
}

type Times = Pick<Member, 'id' | 'name' | 'meets' | 'buffers' | 'entries' | 'working' | 'how'> & {
  noticeMinutes: number
  ifNeedBe: readonly Span[]
  best: readonly Span[]
}

/** Everything about a member that follows from when they work and what takes their time. */
export function memberWith({ noticeMinutes, ifNeedBe, best, ...times }: Times, frame: Frame): Member {
  const { table, minutes, now } = frame
  const noticeUntil = now.getTime() + noticeMinutes * minute
  const clear = clearOf(times.entries, times.buffers, table)
  const known = { ...times, open: cellsWithin(table, times.working), clear, noticeUntil }
  const liked = cellsWithin(table, united(best.map(stretchOf)))
  return {
    ...known,
    starts: startsOf(known, frame),
    willing: ifNeedBe.length === 0 ? allCells(table.cellCount) : willingOf(ifNeedBe, frame),
    best: best.length === 0 ? noCells(table.cellCount) : runs(liked, cellsFor(minutes)),
  }
}

/** A person in their own working time and in further stretches, such as the sessions they sit in. */
export function personIn(
  person: Person,
  mode: MeetingMode,
  further: readonly Stretch[],
  frame: Frame,
): Member {
  const meets = person.modes.includes(mode)
  const own = meets ? ownTime(person, mode, frame) : []
  const how = ([from, until]: Stretch) =>
    own.some(([starts, ends]) => starts <= from && until <= ends) ? 'working_time' : 'session'
  const { id, name, ifNeedBe, noticeMinutes } = person
  return memberWith(
    {
      id,
      name,
      meets,
      buffers: person.buffers[mode],
      noticeMinutes,
      entries: entriesOf(person),
      working: further.length === 0 ? own : united([...own, ...further]),
      ifNeedBe,
      best: [],
      how,
    },
    frame,
  )
}

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

/** Where a meeting of this length can start. */
export function startsOf(
  { open, clear, noticeUntil }: Pick<Member, 'open' | 'clear' | 'noticeUntil'>,
  { table, minutes }: Pick<Frame, 'table' | 'minutes'>,
): Cells {
  const starts = runs(both(open, clear), cellsFor(minutes))
  const tooSoon = noCells(table.cellCount)
  addRange(tooSoon, 0, cellFrom(table, noticeUntil))
  return without(starts, tooSoon)
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

function willingOf(ifNeedBe: readonly Span[], { table, minutes }: Frame): Cells {
  const noBuffers = { minutesBefore: 0, minutesAfter: 0 }
  return runs(clearOf(ifNeedBe, noBuffers, table), cellsFor(minutes))
}
