import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { transact } from '@/db/client'
import { addDays, date, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { after, type Span } from '../free-times'
import { nobody, winter } from './a-search.fixture'
import { findSlots } from './find-slots'
import type { Buffers, Mediator, Person, Search } from './search'

const days = 3

const lasting = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: -400, max: 4_400 }), fc.integer({ min: least, max: most }))

const diaries = fc.array(
  fc.record({
    extra: fc.array(lasting(300, 3_000), { maxLength: 4 }),
    taken: fc.array(lasting(0, 300), { maxLength: 6 }),
    buffers: fc.record({ minutesBefore: fc.nat(60), minutesAfter: fc.nat(60) }),
  }),
  { minLength: 1, maxLength: 3 },
)

it(
  'finds what PostgreSQL finds with multiranges, across both changes of the clocks',
  { timeout: 300_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('2026-10-24', '2026-12-01', '2027-03-27').map(date),
        fc.constantFrom(30, 60, 150),
        diaries,
        async (fromOn, minutes, given) => {
          const people = given.map(({ extra, taken, buffers }, n): Person => {
            const spans = (all: typeof extra) => all.map((from) => spanFrom(fromOn, from))
            return {
              ...nobody,
              id: `P${n}`,
              exceptions: spans(extra).map((span) => ({ kind: 'extra', ...span })),
              taken: spans(taken),
              buffers: { video: buffers, in_person: buffers, telephone: buffers },
            }
          })
          const found = findSlots(together(people, fromOn, minutes)).map(({ startsAt }) =>
            startsAt.toISOString(),
          )
          expect(found.toSorted()).toEqual(await byMultiranges(people, fromOn, minutes))
        },
      ),
      { numRuns: 1_000 },
    ),
)

function spanFrom(fromOn: CalendarDate, [from, minutes]: readonly [number, number]): Span {
  const startsAt = after(instantAt(fromOn, '00:00'), from)
  return { startsAt, endsAt: after(startsAt, minutes) }
}

/** All of these people at one meeting by video: the first as its mediator. */
function together([first, ...others]: readonly Person[], fromOn: CalendarDate, minutes: number): Search {
  const mediator: Mediator = { ...first!, recentLoad: 0 }
  return {
    rules: {
      fromOn,
      untilOn: addDays(fromOn, days - 1),
      now: instantAt(date('2026-10-01'), '09:00'),
      calendar: winter,
      safeOn: null,
      lastOn: null,
      shortNoticeAccepted: true,
      laterAccepted: true,
    },
    modes: ['video'],
    minutes,
    startsEvery: 30,
    mediators: [mediator],
    otherMediators: [],
    parties: others.map((person) => ({
      id: person.id,
      name: person.id,
      required: true,
      kind: 'person',
      person,
    })),
  }
}

/** The same in SQL. A time that the clock shows twice is its first. */
async function byMultiranges(
  people: readonly Person[],
  fromOn: CalendarDate,
  minutes: number,
): Promise<string[]> {
  const given = JSON.stringify(
    people.map(({ exceptions, taken, buffers: { video } }) => ({
      open: exceptions,
      away: taken.filter(({ startsAt, endsAt }) => startsAt < endsAt).map((span) => widened(span, video)),
    })),
  )
  const [from, until] = [instantAt(fromOn, '00:00'), instantAt(addDays(fromOn, days), '00:00')]
  const rows = await transact((tx) =>
    tx.execute<{ starts: string }>(sql`
      with spans as (
        select n, kind, tstzrange((span->>'startsAt')::timestamptz, (span->>'endsAt')::timestamptz) as during
        from jsonb_array_elements(${given}::jsonb) with ordinality as people(person, n),
          jsonb_each(person) as diaries(kind, spans), jsonb_array_elements(spans) as each(span)
      ), free as (
        select n, coalesce(range_agg(during) filter (where kind = 'open'), '{}')
          - coalesce(range_agg(during) filter (where kind = 'away'), '{}') as time
        from spans group by n
      ), clock as (
        select distinct on (starts at time zone 'Europe/London') starts
        from generate_series(${from.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz - interval '1 minute', '30 minutes') starts
        order by starts at time zone 'Europe/London', starts
      )
      select to_char(starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as starts from clock
      where ${people.length} = (
        select count(*) from free where time @> tstzrange(starts, starts + make_interval(mins => ${minutes}))
      )`),
  )
  return rows.map(({ starts }) => starts).toSorted()
}

const widened = ({ startsAt, endsAt }: Span, { minutesBefore, minutesAfter }: Buffers): Span => ({
  startsAt: after(startsAt, -minutesAfter),
  endsAt: after(endsAt, minutesBefore),
})
