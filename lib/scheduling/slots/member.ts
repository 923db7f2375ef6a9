import type { MeetingMode } from '@/lib/cases/case'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Span } from '../free-times'
import { both, runs, type Cells } from './cells'
import { cellsFor, cellsWithin, minute, notBefore, type DayTable, type Stretch } from './day-table'
import { clearOf, withHours, type DiaryCells } from './diary-cells'
import { cellsOf, entriesIn } from './kept-cells'
import type { Buffers, Person } from './search'
import { stretchOf, united } from './working-time'

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

/** What is known of a member besides their cells. */
type Known = Pick<Member, 'id' | 'name' | 'meets' | 'buffers' | 'entries' | 'how'> & {
  noticeMinutes: number
  ifNeedBe: readonly Span[]
  best: readonly Span[]
}

/** Everything about a member that follows from who they are and when they have time. Searches make many: no spreads. */
export function memberWith(known: Known, cells: DiaryCells, frame: Frame): Member {
  const { id, name, buffers, meets, entries, how, noticeMinutes, ifNeedBe, best } = known
  const { working, open, clear, fits } = cells
  const { table, now } = frame
  const noticeUntil = now.getTime() + noticeMinutes * minute
  return {
    id,
    name,
    buffers,
    meets,
    noticeUntil,
    entries,
    working,
    open,
    clear,
    starts: notBefore(table, fits, noticeUntil),
    willing: ifNeedBe.length === 0 ? table.everyCell : willingOf(ifNeedBe, frame),
    best: best.length === 0 ? table.noCell : bestOf(best, frame),
    how,
  }
}

/** A person in their own working time and in further stretches, such as the sessions they sit in. */
export function personIn(
  person: Person,
  mode: MeetingMode,
  further: readonly Stretch[],
  frame: Frame,
): Member {
  const { id, name, ifNeedBe, noticeMinutes } = person
  const meets = person.modes.includes(mode)
  const buffers = person.buffers[mode]
  const own = cellsOf(person, { mode, buffers, hours: meets ? 'own' : 'none' }, frame)
  const how = further.length === 0 ? inWorkingTime : workingTimeOrSession(own.working)
  return memberWith(
    { id, name, meets, buffers, noticeMinutes, entries: entriesIn(person), ifNeedBe, best: [], how },
    further.length === 0 ? own : withHours(own, [...own.working, ...further], frame),
    frame,
  )
}

const inWorkingTime = () => 'working_time' as const

const workingTimeOrSession = (working: readonly Stretch[]) => (meeting: Stretch) =>
  working.some(([from, until]) => from <= meeting[0] && meeting[1] <= until) ? 'working_time' : 'session'

/** Where a meeting of this length can start. */
export function startsOf(
  { open, clear, noticeUntil }: Pick<Member, 'open' | 'clear' | 'noticeUntil'>,
  { table, minutes }: Pick<Frame, 'table' | 'minutes'>,
): Cells {
  return notBefore(table, runs(both(open, clear), cellsFor(minutes)), noticeUntil)
}

function willingOf(ifNeedBe: readonly Span[], { table, minutes }: Frame): Cells {
  const noBuffers = { minutesBefore: 0, minutesAfter: 0 }
  return runs(clearOf(ifNeedBe, noBuffers, table), cellsFor(minutes))
}

const bestOf = (best: readonly Span[], { table, minutes }: Frame) =>
  runs(cellsWithin(table, united(best.map(stretchOf))), cellsFor(minutes))
