import type { MeetingMode } from '@/lib/cases/case'
import { both, cellMinutes, hasAny, runs, type Cells } from './cells'
import { cellFrom, cellsFor, minute, type Day, type DayTable } from './day-table'
import type { Entry, Frame, Member } from './member'
import { isFull, sitsIn, type Sitting } from './sitting'

/** Why somebody cannot be at a meeting on a day, and who it is; null where a body says later who comes. */
export type Because = { who: string | null; name: string } & (
  | { kind: Entry['kind']; entry: Entry }
  | { kind: 'session_full'; startsAt: Date; endsAt: Date; holds: number }
  | { kind: 'other_mode'; modes: readonly MeetingMode[] }
  /** No room or line of the provider is as it has to be. */
  | { kind: 'none_fits' }
  | { kind: 'not_working' | 'bank_holiday' | 'too_short_a_time' | 'needs_more_notice' }
)

/** What is looked at: a day, its cells from and until, and the cells of the window at which a meeting might start. */
export type Looked = { day: Day; from: number; until: number; onGrid: Cells; frame: Frame }

/**
 * Everything in the way of one member on a day. Where they work, each entry that stands against at least one time;
 * where they do not, the reason for that. `inOtherModes` is the same member for each other way of meeting.
 */
export function becauseOf(
  member: Member,
  sittings: readonly Sitting[],
  inOtherModes: readonly { mode: MeetingMode; member: Member }[],
  looked: Looked,
): Because[] {
  const { from, until, frame } = looked
  const { id: who, name } = member
  const { worked, against } = knownOf(member, looked)
  const onDay = (some: Cells) => hasAny(some, from, until)
  const full = fullSittings(member, sittings, looked)
  if (!onDay(worked)) {
    const modes = inOtherModes.filter((other) => onDay(other.member.open)).map(({ mode }) => mode)
    if (onDay(member.open)) return [{ who, name, kind: 'too_short_a_time' }, ...full]
    if (full.length > 0) return full
    if (modes.length > 0) return [{ who, name, kind: 'other_mode', modes }]
    const isHoliday = frame.holidays.has(looked.day.on)
    return [{ who, name, kind: isHoliday ? 'bank_holiday' : 'not_working' }]
  }
  const entries = against
    .filter((its) => hasAny(worked, Math.max(its.from, from), Math.min(its.until, until)))
    .map(({ entry }) => ({ who, name, kind: entry.kind, entry }))
  const notice = hasAny(worked, from, Math.min(cellFrom(frame.table, member.noticeUntil), until))
  return [...entries, ...full, ...(notice ? [{ who, name, kind: 'needs_more_notice' as const }] : [])]
}

/** What is the same on every day: where a meeting might be in working time, and what each entry is in the way of. */
type KnownOfMember = {
  worked: Cells
  against: readonly { entry: Entry; from: number; until: number }[]
}

function knownOf(member: Member, { frame, onGrid }: Looked): KnownOfMember {
  const known = members.get(member)
  if (known) return known
  const worked = both(runs(member.open, cellsFor(frame.minutes)), onGrid)
  const against = member.entries.map((entry) => {
    const [from, until] = startsAgainst(entry, member, frame)
    return { entry, from, until }
  })
  members.set(member, { worked, against })
  return { worked, against }
}

/** A member belongs to one search, and is asked about on each of its days. */
const members = new WeakMap<Member, KnownOfMember>()

/** The cells, from and until, at which a meeting would start that an entry does not let be. */
export function startsAgainst(
  { startsAt, endsAt }: Entry,
  { buffers }: Pick<Member, 'buffers'>,
  { table, minutes }: Pick<Frame, 'table' | 'minutes'>,
): [from: number, until: number] {
  const [from, until] = [startsAt.getTime(), endsAt.getTime()]
  if (from >= until) return [0, 0]
  // A meeting that ends, with its buffer, as the entry begins is not in its way: hence the cell after.
  const lastBefore = from - (buffers.minutesAfter + cellsFor(minutes) * cellMinutes) * minute
  return [firstAfter(table, lastBefore), cellFrom(table, until + buffers.minutesBefore * minute)]
}

const firstAfter = (table: DayTable, at: number) => cellFrom(table, at + 1)

function fullSittings(member: Member, sittings: readonly Sitting[], { day }: Looked): Because[] {
  return sittings
    .filter((sitting) => isFull(sitting) && (member.id === null || sitsIn(member.id, sitting)))
    .filter(({ time: [from, until] }) => from < day.nextMidnight && day.midnight < until)
    .map(({ time: [from, until], holds }) => ({
      who: member.id,
      name: member.name,
      kind: 'session_full',
      startsAt: new Date(from),
      endsAt: new Date(until),
      holds,
    }))
}
