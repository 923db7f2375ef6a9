import { reader, type Reader } from '@/db/client'
import type { Availability, Span } from './free-times'
import { knownDiaries } from './known-diaries'
import { readDiaries } from './read-diaries'

type Source = Pick<Reader, 'select'>

/** From when until when is looked, and by which instant holds have run out. */
export type Around = Span & {
  now: Date
  /** Time taken by this meeting counts as free: it is the one to be moved. */
  without?: string | undefined
}

/**
 * What stands in these diaries between two instants, by calendar. Holds that have run out take no time. Outside a
 * transaction diaries that this process knows are not read again while nothing in them has changed. In one they are:
 * it sees what it has written itself, which may yet be undone.
 */
export async function diariesOf(
  source: Source,
  calendarIds: readonly string[],
  around: Around,
): Promise<ReadonlyMap<string, Availability>> {
  if (calendarIds.length === 0) return new Map()
  if (source === reader && around.without === undefined) return knownDiaries(calendarIds, around)
  const read = await readDiaries(source, calendarIds, around)
  return new Map(Array.from(read, ([id, { diary }]) => [id, diary]))
}

/** A diary in which nothing stands: its owner never works. */
export const emptyDiary: Availability = { patterns: [], exceptions: [], taken: [], elsewhere: [] }
