import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import { addDays, date, instantAt } from '@/lib/law/calendar/date'
import { numbers } from './slot-workload'

/** The day from which on things stand in diaries, a Monday. */
export const rowsFromOn = date('2026-09-28')

/**
 * Writes so many diaries, each open from 8am to 8pm on every day and with 200 things of 15 to 90 minutes in 60 days
 * over the change of the clocks. Returns their ids.
 */
export async function writeDiaries(rows: Sql, diaries: number): Promise<string[]> {
  const next = numbers(diaries)
  const ids = Array.from({ length: diaries }, (_, n) => idOf(`diary ${n}`))
  await rows`insert into calendars (id, user_id) select id, id from unnest(${ids}::uuid[]) id`
  await rows`
    insert into weekly_patterns (calendar_id, weekday, starts_at, ends_at, modes, from_on)
    select id, weekday, '08:00', '20:00', '{video,in_person,telephone}', ${rowsFromOn}
    from unnest(${ids}::uuid[]) id, generate_series(1, 7) weekday`
  const opens = instantAt(rowsFromOn, '00:00').getTime()
  for (const some of chunked(ids, 100)) {
    const spans = some.flatMap((id) =>
      Array.from({ length: 200 }, () => {
        const from = opens + next(60 * 24 * 12) * 5 * 60_000
        const until = from + (15 + 5 * next(16)) * 60_000
        return { id, during: `["${new Date(from).toISOString()}","${new Date(until).toISOString()}")` }
      }),
    )
    await rows`
      insert into busy_times (calendar_id, during)
      select * from unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ during }) => during)}::tstzrange[])`
  }
  await rows`analyze`
  return ids
}

/** The thirty days that are searched. */
export const searched = { fromOn: addDays(rowsFromOn, 14), untilOn: addDays(rowsFromOn, 43) }

/** An id that looks random, as the product's are, and is the same each time: an index over ranges goes by how ids lie. */
export const idOf = (name: string) =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

const chunked = <Item>(all: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
