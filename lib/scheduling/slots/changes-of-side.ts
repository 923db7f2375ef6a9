import type { MeetingMode } from '@/lib/cases/case'
import { isWorkingDay } from '@/lib/law/calendar/working-day'
import { startsAgainst } from './because'
import { anyOf, both, cellsOf, firstOf, isEmpty, listOf, runs, type Cells } from './cells'
import type { Tried } from './changes'
import { atClock, cellsFor, cellsWithin } from './day-table'
import { frameOf, type LineUp } from './line-up'
import { startsOf, type Frame, type Member } from './member'
import { nonePlaced, type Side } from './side'
import { sitsIn } from './sitting'
import { united } from './working-time'

/** Every single change in one side's diaries that opens one of the times at which all the others can meet. */
export function changesOfSide(side: Side, rest: Cells, mode: MeetingMode, ready: LineUp): Tried[] {
  const { id: party, name } = side
  if (nonePlaced(side)) return [{ change: { kind: 'find_a_place', party, name }, opened: rest }]
  const frame = frameOf(ready.search, ready.table)
  return [
    ...extraTime(side, both(rest, askableHours(ready)), frame),
    ...oneMoreInSession(side, rest, mode, frame),
    ...side.members.flatMap((member) => [
      ...lessNotice(side, member, rest, frame),
      ...oneEntryLess(side, member, rest, frame),
    ]),
  ]
}

/**
 * Time beside what they usually work, on working days between 8am and 8pm, from whoever of the side could give the
 * earliest.
 */
function extraTime(side: Side, rest: Cells, frame: Frame): Tried[] {
  if (side.kind === 'family' || side.kind === 'places') return []
  const working = [[-Infinity, Infinity]] as const
  const given = side.members
    .filter(({ meets }) => meets)
    .map((member) => ({
      member,
      opened: both(startsOf({ ...member, open: cellsWithin(frame.table, working) }, frame), rest),
    }))
    .filter(({ opened }) => !isEmpty(opened))
  const [soonest] = given.toSorted((a, b) => firstOf(a.opened) - firstOf(b.opened))
  if (!soonest) return []
  const opened = anyOf(
    given.map((each) => each.opened),
    frame.table.cellCount,
  )
  const { id: who, name } = soonest.member
  return [{ change: { kind: 'give_extra_time', party: side.id, who, name }, opened }]
}

/** Where nobody is asked in the middle of the night: the meeting starts and ends within these hours. */
function askableHours({ table, search: { rules, minutes } }: LineUp): Cells {
  const days = table.days.filter(
    ({ on }) => on <= rules.calendar.coversUntil && isWorkingDay(on, rules.calendar),
  )
  const hours = days.map((day) => [atClock(day, 8 * 60), atClock(day, 20 * 60)] as const)
  return runs(cellsWithin(table, hours), cellsFor(minutes))
}

/** A session or offer that is full would hold one meeting more. */
function oneMoreInSession(
  { id, members, sittings }: Side,
  rest: Cells,
  mode: MeetingMode,
  frame: Frame,
): Tried[] {
  return sittings
    .filter(({ held, holds, modes }) => held === holds && modes.includes(mode))
    .map((sitting) => {
      const able = members.filter(
        (member) => member.meets && (member.id === null || sitsIn(member.id, sitting)),
      )
      const starts = able.map((member) => {
        const open = cellsWithin(frame.table, united([...member.working, sitting.time]))
        return startsOf({ ...member, open }, frame)
      })
      const [startsAt, endsAt] = [new Date(sitting.time[0]), new Date(sitting.time[1])]
      return {
        change: { kind: 'hold_one_more', party: id, session: { startsAt, endsAt } },
        opened: both(anyOf(starts, frame.table.cellCount), rest),
      }
    })
}

function lessNotice({ id: party }: Side, member: Member, rest: Cells, frame: Frame): Tried[] {
  const { id: who, name } = member
  const opened = both(startsOf({ ...member, noticeUntil: frame.now.getTime() }, frame), rest)
  return [{ change: { kind: 'need_less_notice', party, who, name }, opened }]
}

/** Each entry that is all there is in the way of one of the times. */
function oneEntryLess({ id: party }: Side, member: Member, rest: Cells, frame: Frame): Tried[] {
  const { id: who, name, entries } = member
  const everywhere = cellsWithin(frame.table, [[-Infinity, Infinity]])
  const times = both(startsOf({ ...member, clear: everywhere }, frame), rest)
  if (isEmpty(times)) return []
  const against = entries.map((entry) => startsAgainst(entry, member, frame))
  const opened = new Map<number, number[]>()
  for (const cell of listOf(times)) {
    const inTheWay = against.flatMap(([from, until], n) => (from <= cell && cell < until ? [n] : []))
    const [only, another] = inTheWay
    if (only !== undefined && another === undefined) opened.set(only, [...(opened.get(only) ?? []), cell])
  }
  return [...opened].map(([n, cells]) => ({
    change: { kind: 'free', party, who, name, entry: entries[n]! },
    opened: cellsOf(cells, frame.table.cellCount),
  }))
}
