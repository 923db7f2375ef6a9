import { inArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import type { exceptions } from '@/db/schema/scheduling'
import { diaryEntries, weeklyPatterns } from '@/db/schema/scheduling'
import type { Availability, Span } from './free-times'

type Source = Pick<Reader, 'select'>

/** From when until when is looked, and by which instant holds have run out. */
export type Around = Span & {
  now: Date
  /** Time taken by this meeting counts as free: it is the one to be moved. */
  without?: string | undefined
}

/**
 * What stands in these diaries between two instants, by calendar. Two queries, however many diaries. Holds that have
 * run out take no time.
 */
export async function diariesOf(
  source: Source,
  calendarIds: readonly string[],
  around: Around,
): Promise<ReadonlyMap<string, Availability>> {
  if (calendarIds.length === 0) return new Map()
  const patterns = Map.groupBy(
    await source
      .select()
      .from(weeklyPatterns)
      .where(inArray(weeklyPatterns.calendarId, [...calendarIds])),
    ({ calendarId }) => calendarId,
  )
  const spans = Map.groupBy(await spansIn(source, calendarIds, around), ({ calendarId }) => calendarId)
  return new Map(
    calendarIds.map((id) => {
      const own = spans.get(id) ?? []
      const of = (...kinds: readonly Kind[]) => own.filter(({ kind }) => kinds.includes(kind))
      return [
        id,
        {
          patterns: patterns.get(id) ?? [],
          exceptions: of('leave', 'busy', 'extra').map((span) => ({ ...span, kind: span.kind as Differing })),
          taken: of('taken'),
          elsewhere: of('elsewhere'),
        },
      ]
    }),
  )
}

/** A diary in which nothing stands: its owner never works. */
export const emptyDiary: Availability = { patterns: [], exceptions: [], taken: [], elsewhere: [] }

type Differing = (typeof exceptions.$inferSelect)['kind']
type Kind = Differing | 'taken' | 'elsewhere'

/** Each diary by its own index scan: a list of calendars in one condition would not use the index over ranges. */
function spansIn(source: Source, calendarIds: readonly string[], { startsAt, endsAt, now, without }: Around) {
  const [from, until] = [startsAt.toISOString(), endsAt.toISOString()]
  const window = sql`tstzrange(${from}, ${until})`
  return source
    .select({
      calendarId: sql<string>`calendar_id`,
      kind: sql<Kind>`kind`,
      startsAt: sql`starts_at`.mapWith(diaryEntries.releasedAt),
      endsAt: sql`ends_at`.mapWith(diaryEntries.releasedAt),
    })
    .from(
      sql`unnest(${`{${calendarIds.join(',')}}`}::uuid[]) as asked (calendar_id) cross join lateral (
        select 'taken' as kind, lower(entry.during) as starts_at, upper(entry.during) as ends_at
        from diary_entries entry join meetings on meetings.id = entry.meeting_id
        where entry.calendar_id = asked.calendar_id and entry.during && ${window} and entry.released_at is null
          and (meetings.status <> 'held' or meetings.held_until > ${now.toISOString()})
          and entry.meeting_id is distinct from ${without ?? null}::uuid
        union all
        select 'elsewhere', lower(during), upper(during)
        from busy_times where calendar_id = asked.calendar_id and during && ${window}
        union all
        select kind, starts_at, ends_at
        from exceptions where calendar_id = asked.calendar_id and starts_at < ${until} and ends_at > ${from}
      ) as spans`,
    )
}
