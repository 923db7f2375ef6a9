import type { MeetingMode } from '@/lib/cases/case'
import type { Span } from '../free-times'
import { allowedDays } from './allowed-starts'
import { anyOf, both, countOf, firstOf, isEmpty, type Cells } from './cells'
import { instantOf, minute } from './day-table'
import { frameOf, requiredSides, togetherOf, type LineUp, type ModeLineUp } from './line-up'
import { startsOf, type Entry, type Member } from './member'
import { changesOfSide } from './changes-of-side'
import { mediatorsSide, type Side } from './side'

/** One thing that, were it otherwise, would open a slot; and the first slot and how many it opens. */
export type Change = ChangeKind & {
  opens: Span & { mode: MeetingMode }
  count: number
}

export type ChangeKind =
  | { kind: 'agree_to_short_notice' | 'meet_after_the_last_day' }
  | { kind: 'ask_another_mediator'; who: string; name: string }
  | { kind: 'meet_in_another_way'; mode: MeetingMode }
  /** Somebody gives time in which they do not usually work; `who` is null where the body may choose. */
  | { kind: 'give_extra_time'; party: string; who: string | null; name: string }
  /** The provider finds a room or line that fits, where none of its own does. */
  | { kind: 'find_a_place'; party: string; name: string }
  | { kind: 'hold_one_more'; party: string; session: Span }
  | { kind: 'need_less_notice'; party: string; who: string | null; name: string }
  /** One thing in one diary moves: leave, another meeting, a time the family said they cannot do, a room’s. */
  | { kind: 'free'; party: string; who: string | null; name: string; entry: Entry }
  | { kind: 'meet_for_less_time'; minutes: number }

/** A change that was tried, and the starts that it opened. */
export type Tried = { change: ChangeKind; opened: Cells }

/**
 * Every single change that opens a slot where there is none, found by making it and looking again. The least trouble
 * comes first: consent that the family can give today, another mediator or way of meeting, extra time, then moving
 * what is in a diary, and last a shorter meeting or one after the last day.
 */
export function changesFor(ready: LineUp, everyMode: readonly ModeLineUp[]): Change[] {
  const asked = everyMode.filter(({ mode }) => ready.search.modes.includes(mode))
  const tried = [
    ...asked.flatMap((mode) => inMode(mode, [...ofRules(mode, ready), ...ofSides(mode, ready)], ready)),
    ...everyMode
      .filter((mode) => !asked.includes(mode))
      .flatMap((mode) =>
        inMode(
          mode,
          [
            {
              change: { kind: 'meet_in_another_way', mode: mode.mode },
              opened: togetherOf(requiredSides(mode), ready.allowed),
            },
          ],
          ready,
        ),
      ),
  ]
  return [...onceEach([...tried, ...shorter(asked, ready)])].toSorted(
    (a, b) =>
      effort.indexOf(a.kind) - effort.indexOf(b.kind) ||
      lengthMoved(a) - lengthMoved(b) ||
      a.opens.startsAt.getTime() - b.opens.startsAt.getTime(),
  )
}

const effort: readonly ChangeKind['kind'][] = [
  'agree_to_short_notice',
  'ask_another_mediator',
  'meet_in_another_way',
  'give_extra_time',
  'hold_one_more',
  'need_less_notice',
  'find_a_place',
  'free',
  'meet_for_less_time',
  'meet_after_the_last_day',
]

const lengthMoved = (change: Change) =>
  change.kind === 'free' ? change.entry.endsAt.getTime() - change.entry.startsAt.getTime() : 0

function ofRules(mode: ModeLineUp, { search: { rules }, days, table, onGrid }: LineUp): Tried[] {
  const under = (agreed: { shortNoticeAccepted?: boolean; laterAccepted?: boolean }) =>
    togetherOf(requiredSides(mode), both(onGrid, allowedDays(days, { ...rules, ...agreed }, table)))
  return [
    { change: { kind: 'agree_to_short_notice' }, opened: under({ shortNoticeAccepted: true }) },
    { change: { kind: 'meet_after_the_last_day' }, opened: under({ laterAccepted: true }) },
  ]
}

function ofSides(mode: ModeLineUp, ready: LineUp): Tried[] {
  const sides = requiredSides(mode)
  return sides.flatMap((side) => {
    const rest = togetherOf(
      sides.filter((other) => other !== side),
      ready.allowed,
    )
    // Where the others have no time in common, nothing that one side does helps.
    if (isEmpty(rest)) return []
    const others = side.kind === 'mediators' ? otherMediators(mode, rest, ready) : []
    return [...others, ...changesOfSide(side, rest, mode.mode, ready)]
  })
}

function otherMediators({ mode }: ModeLineUp, rest: Cells, { search, table }: LineUp): Tried[] {
  const { members } = mediatorsSide(search.otherMediators, mode, frameOf(search, table))
  return search.otherMediators.map(({ id, name }, n) => ({
    change: { kind: 'ask_another_mediator', who: id, name },
    opened: both(members[n]!.starts, rest),
  }))
}

/** A meeting is not cut below an hour. */
const leastMinutes = 60

/** The longest meeting that fits, shorter by as many quarters of an hour as it takes. */
function shorter(asked: readonly ModeLineUp[], ready: LineUp): Change[] {
  const frame = frameOf(ready.search, ready.table)
  for (let minutes = frame.minutes - 15; minutes >= leastMinutes; minutes -= 15) {
    const found = asked.flatMap((mode) => {
      const sides = requiredSides(mode).map((side) => shortened(side, minutes, ready))
      const tried = {
        change: { kind: 'meet_for_less_time' as const, minutes },
        opened: togetherOf(sides, ready.allowed),
      }
      return inMode(mode, [tried], { ...ready, search: { ...ready.search, minutes } })
    })
    if (found.length > 0) return found
  }
  return []
}

function shortened(side: Side, minutes: number, { table }: LineUp): Side {
  const starts = (member: Member) => startsOf(member, { table, minutes })
  return { ...side, starts: anyOf(side.members.map(starts), table.cellCount) }
}

/** Those that opened something, with what they opened. */
function inMode({ mode }: ModeLineUp, tried: readonly Tried[], { search, table }: LineUp): Change[] {
  return tried
    .filter(({ opened }) => !isEmpty(opened))
    .map(({ change, opened }) => {
      const startsAt = new Date(instantOf(table, firstOf(opened)))
      const endsAt = new Date(startsAt.getTime() + search.minutes * minute)
      return { ...change, opens: { startsAt, endsAt, mode }, count: countOf(opened) }
    })
}

/** A change that opens slots for several ways of meeting is named once, for the way that the family prefers. */
function onceEach(changes: readonly Change[]): Iterable<Change> {
  const named = new Map<string, Change>()
  for (const change of changes) {
    const { opens: _opens, count: _count, ...kind } = change
    const key = JSON.stringify(kind)
    if (!named.has(key)) named.set(key, change)
  }
  return named.values()
}
