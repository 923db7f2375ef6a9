import type { Transaction } from '@/db/client'
import type { MeetingNeeded } from './meeting-needed'
import { onGrid, searchOfOneDay, type Chosen, type When } from './search-of-one-day'
import { isIn } from './slots/cells'
import { cellFrom } from './slots/day-table'
import { lineUp } from './slots/line-up'
import { nonePlaced, type Side } from './slots/side'

/**
 * What keeps a meeting from this time for want of a room or line that fits the case, in words for whoever arranges it;
 * empty when one is free, or none is needed. The time that the meeting has now is in nobody's way.
 */
export async function placeObstacles(
  tx: Transaction,
  needed: MeetingNeeded,
  meeting: Chosen & { id: string },
  when: When,
): Promise<string[]> {
  const { search } = await searchOfOneDay(tx, needed, meeting, when)
  const places = search.parties.filter(({ kind }) => kind === 'places')
  const { table, modes } = lineUp({ ...search, mediators: [], parties: places })
  const cell = cellFrom(table, onGrid(meeting).startsAt.getTime())
  return modes
    .flatMap(({ parties }) => parties)
    .filter(({ starts }) => !isIn(starts, cell))
    .map(wanting)
}

const wanting = (side: Side) =>
  `${side.name.replace(/^A /, 'No ')} ${nonePlaced(side) ? 'is among our places' : 'is free then'}`
