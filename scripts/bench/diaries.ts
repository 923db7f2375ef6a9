import type { Sql } from 'postgres'
import { sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { meetingModes } from '@/lib/cases/case'
import { diariesOf, emptyDiary } from '@/lib/scheduling/diaries'
import { findSlots } from '@/lib/scheduling/slots/find-slots'
import type { Mediator, Search } from '@/lib/scheduling/slots/search'
import { millisecondsPerCall } from './compare'
import { newDatabase, onDatabase, withRows } from './databases'
import { searched, writeDiaries } from './diary-rows'
import type { Job, Setting, Side } from './job'
import { numbers, searchOf } from './slot-workload'
import { luxonSweep } from './luxon-sweep'

/** Times at which everybody can meet, from the rows of their diaries. */
export const diariesJob: Job = {
  id: 'S2',
  title: 'Times at which everybody can meet, from rows',
  workload:
    '2,000 diaries with 400,000 things in them: the times of 3 people, and of 50, in 30 days over a change of the clocks.',
  gate: 'The same as the sweep with luxon, after 500 things came, moved and went.',
  measures: [
    { id: 'S2.3', ratio: '3 diaries read and searched ÷ select 1', reach: { atMost: 2 } },
    { id: 'S2.50', ratio: '50 diaries read and searched ÷ select 1', reach: { atMost: 4 } },
  ],
  prepare,
}

async function prepare({ quick, say }: Setting) {
  const url = await newDatabase('diaries')
  say('Writing diaries')
  const ids = await withRows(url, (rows) => writeDiaries(rows, quick ? 100 : 2000))
  await withRows(url, (rows) => change(rows, ids, quick ? 50 : 500))
  const wrong = await onDatabase(url, () => wrongAnswers(ids, quick ? 3 : 20))
  const calls = quick ? 10 : 50
  return {
    wrong,
    comparisons: {
      'S2.3': { over: times(url, ids, 3, calls), under: selectOne(url, calls) },
      'S2.50': { over: times(url, ids, 50, calls), under: selectOne(url, calls) },
    },
  }
}

const times =
  (url: string, ids: readonly string[], people: number, calls: number): Side =>
  () =>
    onDatabase(url, () => {
      const next = numbers(people)
      return millisecondsPerCall(calls, async () => findSlots(await searchFor(picked(ids, people, next))))
    })

const selectOne =
  (url: string, calls: number): Side =>
  () =>
    onDatabase(url, () =>
      millisecondsPerCall(calls, () => reader.select({ one: sql`1` }).from(sql`(select 1) as one`)),
    )

const picked = (ids: readonly string[], people: number, next: (below: number) => number) => {
  const first = next(ids.length - people)
  return ids.slice(first, first + people)
}

/** A search of these people, all of whom have to be there, as a case's search reads it. */
async function searchFor(ids: readonly string[]): Promise<Search> {
  const around = {
    startsAt: instantAt(addDays(searched.fromOn, -1), '00:00'),
    endsAt: instantAt(addDays(searched.untilOn, 3), '00:00'),
    now: instantAt(searched.fromOn, '00:00'),
  }
  const diaries = await diariesOf(reader, ids, around)
  const plain = searchOf(1, 0, 1)
  const someone = plain.mediators[0]!
  const people = ids.map((id): Mediator => ({ ...someone, ...(diaries.get(id) ?? emptyDiary), id, name: id }))
  return {
    ...plain,
    rules: { ...plain.rules, ...searched, now: around.now },
    modes: [meetingModes[0]],
    mediators: people.slice(0, 1),
    parties: people
      .slice(1)
      .map((person) => ({ id: person.id, name: person.id, required: true, kind: 'person', person })),
  }
}

/** Things that come, are moved by an hour, and go. */
async function change(rows: Sql, ids: readonly string[], times: number): Promise<void> {
  const next = numbers(7)
  for (let n = 0; n < times; n += 1) {
    const id = ids[next(ids.length)]!
    const [one] =
      await rows`select id from busy_times where calendar_id = ${id} order by during offset ${next(100)} limit 1`
    if (n % 3 === 0) await rows`delete from busy_times where id = ${one!.id as string}`
    else if (n % 3 === 1)
      await rows`update busy_times set during = tstzrange(lower(during) + interval '1 hour', upper(during) + interval '1 hour')
        where id = ${one!.id as string}`
    else
      await rows`insert into busy_times (calendar_id, during)
        select calendar_id, tstzrange(lower(during) + interval '3 days', upper(during) + interval '3 days')
        from busy_times where id = ${one!.id as string}`
  }
}

async function wrongAnswers(ids: readonly string[], searches: number): Promise<string[]> {
  const next = numbers(11)
  for (let n = 0; n < searches; n += 1) {
    const search = await searchFor(picked(ids, 3, next))
    const found = findSlots(search).map(({ startsAt }) => startsAt.getTime())
    const people = search.parties.flatMap((party) => (party.kind === 'person' ? [party.person] : []))
    const everybody = [...search.mediators, ...people.map((person) => ({ ...person, recentLoad: 0 }))]
    // The sweep knows one kind of taken time.
    const swept = luxonSweep({
      ...search,
      mediators: everybody.map((one) => ({ ...one, taken: [...one.taken, ...one.elsewhere] })),
    })
    if (String(found.toSorted((a, b) => a - b)) !== String(swept)) return ['The times differ from the sweep']
  }
  return []
}
