import type { MeetingMode } from '@/lib/cases/case'
import { anyOf, type Cells } from './cells'
import { instantOf, type DayTable, type Stretch } from './day-table'
import { memberWith, personIn, type Entry, type Frame, type Member } from './member'
import type { Party, Person, Resource } from './search'
import { sittingsOf, stretchesFor, type Sitting } from './sitting'
import { fullTimes, united } from './working-time'

/** One side of a meeting for one way of meeting: somebody of it has to be there. */
export type Side = {
  id: string
  name: string
  kind: Party['kind'] | 'mediators'
  required: boolean
  members: readonly Member[]
  /** Where a meeting can start for any of the members. */
  starts: Cells
  sittings: readonly Sitting[]
}

/** A party as one side of the meeting. */
export function sideOf(party: Party, mode: MeetingMode, frame: Frame): Side {
  const { id, name, kind, required } = party
  const sittings = party.kind === 'any_of' ? sittingsOf(party, frame) : []
  const members = membersOf(party, sittings, mode, frame)
  return { id, name, kind, required, members, sittings, starts: startsOfAny(members, frame.table) }
}

/** The mediators of whom one runs the meeting. */
export function mediatorsSide(mediators: readonly Person[], mode: MeetingMode, frame: Frame): Side {
  const members = mediators.map((mediator) => personIn(mediator, mode, [], frame))
  const starts = startsOfAny(members, frame.table)
  return {
    id: 'mediator',
    name: 'Mediator',
    kind: 'mediators',
    required: true,
    members,
    sittings: [],
    starts,
  }
}

export const startsOfAny = (members: readonly Member[], { cellCount }: DayTable) =>
  anyOf(
    members.map(({ starts }) => starts),
    cellCount,
  )

function membersOf(
  party: Party,
  sittings: readonly Sitting[],
  mode: MeetingMode,
  frame: Frame,
): readonly Member[] {
  switch (party.kind) {
    case 'person':
      return [personIn(party.person, mode, [], frame)]
    case 'any_of':
      return party.colleagues.length > 0
        ? party.colleagues.map((colleague) =>
            personIn(colleague, mode, stretchesFor(colleague, sittings, mode), frame),
          )
        : [whomeverTheyChoose(party.name, sittings, mode, frame)]
    case 'family':
      return [theFamily(party, frame)]
    case 'resource':
      return [theResource(party, mode, frame)]
  }
}

const noBuffers = { minutesBefore: 0, minutesAfter: 0 }
/** Whoever comes for a body that lists nobody: nothing of theirs is known but the sessions. */
const whomeverTheyChoose = (
  name: string,
  sittings: readonly Sitting[],
  mode: MeetingMode,
  frame: Frame,
): Member =>
  memberWith(
    {
      id: null,
      name,
      meets: true,
      buffers: noBuffers,
      noticeMinutes: 0,
      entries: [],
      working: united(stretchesFor(null, sittings, mode)),
      ifNeedBe: [],
      best: [],
      how: () => 'session',
    },
    frame,
  )

const wholeWindow = (table: DayTable): Stretch => [table.startsAt, instantOf(table, table.cellCount)]

function theFamily(
  { id, name, cannot, best, ifNeedBe }: Extract<Party, { kind: 'family' }> & { id: string; name: string },
  frame: Frame,
): Member {
  const likes = ([from, until]: readonly [number, number]) =>
    best.some(({ startsAt, endsAt }) => startsAt.getTime() <= from && until <= endsAt.getTime())
  const entries = cannot.map(({ startsAt, endsAt }): Entry => ({ kind: 'cannot', startsAt, endsAt }))
  return memberWith(
    {
      id,
      name,
      meets: true,
      buffers: noBuffers,
      noticeMinutes: 0,
      entries,
      working: [wholeWindow(frame.table)],
      ifNeedBe,
      best,
      how: (meeting) => (likes(meeting) ? 'best_time' : 'not_ruled_out'),
    },
    frame,
  )
}

function theResource(
  { id, name, modes, capacity, taken, buffers }: Resource & { id: string; name: string },
  mode: MeetingMode,
  frame: Frame,
): Member {
  const { table } = frame
  const full = capacity > 0 ? fullTimes(taken, capacity) : [wholeWindow(table)]
  const entries = full.map(([from, until]): Entry => ({
    kind: 'full',
    startsAt: new Date(from),
    endsAt: new Date(until),
  }))
  return memberWith(
    {
      id,
      name,
      meets: true,
      buffers,
      noticeMinutes: 0,
      // Without need of it, it stands in nobody's way.
      entries: modes.includes(mode) ? entries : [],
      working: [wholeWindow(table)],
      ifNeedBe: [],
      best: [],
      how: () => 'place_free',
    },
    frame,
  )
}
