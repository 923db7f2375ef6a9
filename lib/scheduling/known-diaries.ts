import { LRUCache } from 'lru-cache'
import { reader, readPrepared } from '@/db/client'
import type { Around } from './diaries'
import { after, type Availability, type Span } from './free-times'
import { readDiaries, type DiaryAsRead } from './read-diaries'
import { keepCellsOf } from './slots/kept-cells'

/**
 * What stands in these diaries between two instants, by calendar: one query for their versions, and two more for those
 * that have changed since this process last read them. A diary is kept under the version that it had before it was
 * read, so that whatever has changed meanwhile is read again by the next who asks, and nobody is told anything older
 * than their own query for versions.
 */
export async function knownDiaries(
  calendarIds: readonly string[],
  around: Around,
): Promise<ReadonlyMap<string, Availability>> {
  const versions = await versionsOf(calendarIds)
  const found = new Map<string, Availability>()
  for (const id of calendarIds) {
    const diary = kept.get(id)
    if (diary && diary.version === versions.get(id) && holdsFor(diary, around)) found.set(id, diary.diary)
  }
  const changed = calendarIds.filter((id) => !found.has(id))
  if (changed.length === 0) return found
  const wide = { startsAt: around.startsAt, endsAt: wideEnough(around) }
  for (const [id, read] of await readDiaries(reader, changed, { ...wide, now: around.now })) {
    keepCellsOf(read.diary)
    kept.set(id, { ...read, ...wide, version: versions.get(id) })
    found.set(id, read.diary)
  }
  return found
}

/** A diary that has been read: what stands in it between two instants, and the version that it had before. */
type Kept = DiaryAsRead & Span & { version: number | undefined }

/** So many things in diaries at most, whichever were asked for last: 120 megabytes. */
const kept = new LRUCache<string, Kept>({
  maxSize: 400_000,
  sizeCalculation: ({ diary: { patterns, exceptions, taken, elsewhere } }) =>
    1 + patterns.length + exceptions.length + taken.length + elsewhere.length,
})

/** Whether what was read tells of the whole time that is asked about, and no hold has run out since. */
const holdsFor = ({ startsAt, endsAt, standsFrom, standsUntil }: Kept, { now, ...asked }: Around): boolean =>
  startsAt <= asked.startsAt &&
  asked.endsAt <= endsAt &&
  standsFrom <= now.getTime() &&
  now.getTime() < standsUntil

/** A hundred days at once: cases are searched from the same day, and each up to another. */
const wideEnough = ({ startsAt, endsAt }: Span) =>
  new Date(Math.max(endsAt.getTime(), after(startsAt, 100 * 24 * 60).getTime()))

/**
 * The version of each diary in which anything was ever changed, each by key (`offset 0` keeps it so). As JSON, of which
 * PostgreSQL never guesses the length, so that it keeps one plan instead of making a better one each time.
 */
async function versionsOf(calendarIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await readPrepared<{ nth: number; changes: number }>(
    `select nth::int, changes::float8
     from json_array_elements_text($1::text::json) with ordinality as asked (diary, nth)
     cross join lateral (select changes from diary_versions where calendar_id = diary::uuid offset 0) as versions`,
    [JSON.stringify(calendarIds)],
  )
  const versions = new Map<string, number>()
  for (const { nth, changes } of rows) {
    const id = calendarIds[nth - 1]!
    versions.set(id, (versions.get(id) ?? 0) + changes)
  }
  return versions
}
