import { inArray, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import type { exceptions } from '@/db/schema/scheduling'
import { weeklyPatterns } from '@/db/schema/scheduling'
import type { Around } from './diaries'
import type { Availability } from './free-times'

type Source = Pick<Reader, 'select'>

/**
 * What stands in a diary, holds that ran out left out; and from when until when, in milliseconds, it would stand so by
 * itself: up to the instant at which the next hold runs out.
 */
export type DiaryAsRead = { diary: Availability; standsFrom: number; standsUntil: number }

/** What stands in these diaries between two instants, by calendar. Two queries, however many diaries. */
export async function readDiaries(
  source: Source,
  calendarIds: readonly string[],
  around: Around,
): Promise<ReadonlyMap<string, DiaryAsRead>> {
  const patterns = Map.groupBy(
    await source
      .select()
      .from(weeklyPatterns)
      .where(inArray(weeklyPatterns.calendarId, [...calendarIds])),
    ({ calendarId }) => calendarId,
  )
  const spans = Map.groupBy(await spansIn(source, calendarIds, around), ({ calendarId }) => calendarId)
  return new Map(
    calendarIds.map((id) => [id, asRead(patterns.get(id) ?? [], spans.get(id) ?? [], around.now.getTime())]),
  )
}

function asRead(patterns: Availability['patterns'], spans: readonly SpanRead[], now: number): DiaryAsRead {
  const holds = spans.flatMap(({ heldUntil }) => heldUntil?.getTime() ?? [])
  const standing = spans.filter(({ heldUntil }) => heldUntil === null || heldUntil.getTime() > now)
  const of = (wanted: Kind) => standing.filter(({ kind }) => kind === wanted).map(spanOf)
  return {
    diary: {
      patterns,
      exceptions: standing.flatMap((span) =>
        isDiffering(span.kind) ? { ...spanOf(span), kind: span.kind } : [],
      ),
      taken: of('taken'),
      elsewhere: of('elsewhere'),
    },
    standsFrom: Math.max(-Infinity, ...holds.filter((until) => until <= now)),
    standsUntil: Math.min(Infinity, ...holds.filter((until) => until > now)),
  }
}

type Differing = (typeof exceptions.$inferSelect)['kind']
type Kind = Differing | 'taken' | 'elsewhere'
type SpanRead = Awaited<ReturnType<typeof spansIn>>[number]

const isDiffering = (kind: Kind): kind is Differing => kind !== 'taken' && kind !== 'elsewhere'
const spanOf = ({ startsAt, endsAt }: SpanRead) => ({ startsAt, endsAt })

/** In milliseconds: there may be thousands, and a day and a time of day take long to read. */
const instantIn = <Instant>(column: string) =>
  sql<Instant>`(extract(epoch from ${sql.identifier(column)}) * 1000)::float8`.mapWith(
    (at: string | number) => new Date(Number(at)),
  ) as SQL<Instant>

/** Each diary by its own index scan: a list of calendars in one condition would not use the index over ranges. */
function spansIn(source: Source, calendarIds: readonly string[], { startsAt, endsAt, without }: Around) {
  const [from, until] = [startsAt.toISOString(), endsAt.toISOString()]
  const window = sql`tstzrange(${from}, ${until})`
  return source
    .select({
      calendarId: sql<string>`calendar_id`,
      kind: sql<Kind>`kind`,
      startsAt: instantIn<Date>('starts_at'),
      endsAt: instantIn<Date>('ends_at'),
      heldUntil: instantIn<Date | null>('held_until'),
    })
    .from(
      sql`unnest(${`{${calendarIds.join(',')}}`}::uuid[]) as asked (calendar_id) cross join lateral (
        select 'taken' as kind, lower(entry.during) as starts_at, upper(entry.during) as ends_at,
          case meetings.status when 'held' then meetings.held_until end as held_until
        from diary_entries entry join meetings on meetings.id = entry.meeting_id
        where entry.calendar_id = asked.calendar_id and entry.during && ${window} and entry.released_at is null
          and (meetings.status <> 'held' or meetings.held_until is not null)
          and entry.meeting_id is distinct from ${without ?? null}::uuid
        union all
        select 'elsewhere', lower(during), upper(during), null
        from busy_times where calendar_id = asked.calendar_id and during && ${window}
        union all
        select kind, starts_at, ends_at, null
        from exceptions where calendar_id = asked.calendar_id and starts_at < ${until} and ends_at > ${from}
      ) as spans`,
    )
    .orderBy(sql`starts_at`, sql`ends_at`, sql`kind`)
}
