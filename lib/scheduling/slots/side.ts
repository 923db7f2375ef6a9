import type { MeetingMode } from '@/lib/cases/case'
import { anyOf, isEmpty, type Cells } from './cells'
import type { DayTable } from './day-table'
import { diaryCells, withHours, type DiaryCells } from './diary-cells'
import { cellsOf, entriesIn } from './kept-cells'
import { memberWith, personIn, type Entry, type Frame, type Member } from './member'
import type { Party, Person, Places } from './search'
import { sittingsOf, stretchesFor, type Sitting } from './sitting'

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

/** Whether a place is needed, and there is none that could be free. */
export const nonePlaced = ({ kind, members }: Side) =>
  kind === 'places' && members.every(({ id, open }) => id === null && isEmpty(open))

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
      return [theFamily(party, mode, frame)]
    case 'places':
      return thePlaces(party, mode, frame)
  }
}

const noBuffers = { minutesBefore: 0, minutesAfter: 0 }

/** Whoever comes for a body that lists nobody: nothing of theirs is known but the sessions. */
function whomeverTheyChoose(
  name: string,
  sittings: readonly Sitting[],
  mode: MeetingMode,
  frame: Frame,
): Member {
  const nobody = allFree([], mode, frame)
  return memberWith(
    {
      id: null,
      name,
      meets: true,
      buffers: noBuffers,
      noticeMinutes: 0,
      entries: [],
      ifNeedBe: [],
      best: [],
      how: () => 'session',
    },
    withHours(nobody, stretchesFor(null, sittings, mode), frame),
    frame,
  )
}

/** Somebody who has time at any hour, these entries left out. */
const allFree = (entries: readonly Entry[], mode: MeetingMode, frame: Frame): DiaryCells =>
  diaryCells({ patterns: [], exceptions: [] }, entries, { mode, buffers: noBuffers, hours: 'any' }, frame)

function theFamily(
  { id, name, cannot, best, ifNeedBe }: Extract<Party, { kind: 'family' }> & { id: string; name: string },
  mode: MeetingMode,
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
      ifNeedBe,
      best,
      how: (meeting) => (likes(meeting) ? 'best_time' : 'not_ruled_out'),
    },
    allFree(entries, mode, frame),
    frame,
  )
}

/**
 * Each of the places, or one that is never open where there is none. Where no place is needed for this way of meeting,
 * none of them stands in the way; every way of meeting has as many members.
 */
function thePlaces(
  { name, modes, places }: Places & { name: string },
  mode: MeetingMode,
  frame: Frame,
): Member[] {
  const needed = modes.includes(mode)
  if (!needed || places.length === 0) {
    const unnamed = { id: null, name, entries: [], buffers: noBuffers }
    const always = allFree([], mode, frame)
    const cells = needed ? withHours(always, [], frame) : always
    return Array.from({ length: Math.max(1, places.length) }, () => placeWith(unnamed, cells, frame))
  }
  return places.map((place) => {
    const { id, name, patterns } = place
    const buffers = place.buffers[mode]
    const hours = patterns.length > 0 ? 'own' : 'any'
    return placeWith(
      { id, name, buffers, entries: entriesIn(place) },
      cellsOf(place, { mode, buffers, hours }, frame),
      frame,
    )
  })
}

const placeWith = (
  place: Pick<Member, 'id' | 'name' | 'entries' | 'buffers'>,
  cells: DiaryCells,
  frame: Frame,
): Member =>
  memberWith(
    { ...place, meets: true, noticeMinutes: 0, ifNeedBe: [], best: [], how: () => 'place_free' },
    cells,
    frame,
  )
