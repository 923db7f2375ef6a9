import type { Sql } from 'postgres'
import { instantAt, addDays } from '@/lib/law/calendar/date'
import { searched } from './diary-rows'

/** When all of these people have so many minutes, on the hour and the half hour, as PostgreSQL finds it with multiranges. */
export async function multirangeStarts(
  rows: Sql,
  ids: readonly string[],
  minutes: number,
): Promise<number[]> {
  const [from, until] = [
    instantAt(searched.fromOn, '00:00'),
    instantAt(addDays(searched.untilOn, 1), '00:00'),
  ]
  const found = await rows`
    with days as (
      select day::date from generate_series(${searched.fromOn}::date, ${searched.untilOn}::date, interval '1 day') day
    ), open as (
      select calendar_id, range_agg(tstzrange(
        (day + starts_at) at time zone 'Europe/London', (day + ends_at) at time zone 'Europe/London')) as time
      from weekly_patterns join days on extract(isodow from day) = weekday and from_on <= day
      where calendar_id = any(${[...ids]}::uuid[]) group by calendar_id
    ), taken as (
      select calendar_id, range_agg(during) as time from (
        select calendar_id, during from busy_times
        union all select calendar_id, during from diary_entries where released_at is null
      ) things where calendar_id = any(${[...ids]}::uuid[]) group by calendar_id
    ), free as materialized (
      select open.time - coalesce(taken.time, '{}') as time from open left join taken using (calendar_id)
    )
    select starts from generate_series(${from}::timestamptz, ${until}::timestamptz - interval '30 minutes', '30 minutes') starts
    where ${ids.length} = (
      select count(*) from free where time @> tstzrange(starts, starts + make_interval(mins => ${minutes}))
    ) order by starts`
  return found.map(({ starts }) => (starts as Date).getTime())
}
