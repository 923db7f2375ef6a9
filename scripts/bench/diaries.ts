import type { Sql } from 'postgres'
import { sql } from 'drizzle-orm'
import { reader, transact, type Reader } from '@/db/client'
import { seedCast } from '@/db/seed/cast'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { meetingModes } from '@/lib/cases/case'
import { diariesOf, emptyDiary } from '@/lib/scheduling/diaries'
import { findSlots } from '@/lib/scheduling/slots/find-slots'
import type { Mediator, Search } from '@/lib/scheduling/slots/search'
import { millisecondsAfter, millisecondsPerCall } from './compare'
import { newDatabase, onDatabase, withRows } from './databases'
import { changeSomething } from './diary-changes'
import { searched, writeDiaries } from './diary-rows'
import type { Job, Setting, Side } from './job'
import { luxonSweep } from './luxon-sweep'
import { multirangeStarts } from './multirange-starts'
import { writePageCases } from './page-case'
import { pageSearch, wrongOnPage } from './page-search'
import { numbers, searchOf } from './slot-workload'

/** Times at which everybody can meet, from the rows of their diaries. */
export const diariesJob: Job = {
  id: 'S2',
  title: 'Times at which everybody can meet, from rows',
  workload:
    '2,000 diaries with 400,000 things in them, which the process has met before: the times of 3 people, and of 50, in 30 days over a change of the clocks; and of 50 of whom one has changed since. On a page: 50 mediators, a council, two ICBs, a family, a room and a line, in 58 days and all three ways of meeting, whether something fits or nothing does.',
  gate: 'The same as the sweep with luxon and as multiranges in PostgreSQL, after each of 500 changes: things that came, moved and went, bookings, and other hours.',
  measures: [
    { id: 'S2.3', ratio: '3 diaries searched ÷ select 1', reach: { atMost: 2 } },
    { id: 'S2.50', ratio: '50 diaries searched ÷ select 1', reach: { atMost: 4 } },
    {
      id: 'S2.changed',
      ratio: '50 diaries searched, one changed just before ÷ select 1',
      reach: { atMost: 40 },
    },
    {
      id: 'S2.page',
      ratio: 'the desk’s search with 50 mediators and 6 parties, every diary changed just before ÷ 300 ms',
      reach: { atMost: 1 },
    },
  ],
  prepare,
}

async function prepare({ quick, say }: Setting) {
  const url = await newDatabase('diaries')
  say('Writing diaries')
  await onDatabase(url, seedCast)
  const ids = await withRows(url, (rows) => writeDiaries(rows, quick ? 100 : 2000))
  const onPage = ids.slice(0, 62)
  const cases = await withRows(url, (rows) => writePageCases(rows, onPage))
  say('Changing them')
  const wrong = await onDatabase(url, async () => [
    ...(await withRows(url, (rows) => wrongAnswers(rows, ids.slice(onPage.length), quick ? 50 : 500))),
    ...(await wrongOnPage(cases)),
  ])
  await onDatabase(url, () => meetAll(ids))
  const calls = quick ? 10 : 100
  const next = numbers(13)
  const page = pageSearch(url, cases, onPage, quick ? 2 : 8)
  say(`The desk’s search in ${(await page()).toFixed(0)} ms`)
  return {
    wrong,
    comparisons: {
      'S2.3': { over: times(url, ids, 3, calls, next), under: selectOne(url, calls) },
      'S2.50': { over: times(url, ids, 50, calls, next), under: selectOne(url, calls) },
      'S2.changed': { over: timesAfterChange(url, ids, 50, calls, next), under: selectOne(url, calls) },
      'S2.page': { over: page, under: () => Promise.resolve(300) },
    },
  }
}

type Next = (below: number) => number

const times =
  (url: string, ids: readonly string[], people: number, calls: number, next: Next): Side =>
  () =>
    onDatabase(url, () => millisecondsPerCall(calls, () => timesOf(picked(ids, people, next))))

const timesAfterChange =
  (url: string, ids: readonly string[], people: number, calls: number, next: Next): Side =>
  () =>
    onDatabase(url, () =>
      withRows(url, (rows) => {
        let asked: readonly string[] = []
        const change = () => {
          asked = picked(ids, people, next)
          return changeSomething(rows, asked[next(people)]!, next)
        }
        return millisecondsAfter(change, calls, () => timesOf(asked))
      }),
    )

const selectOne =
  (url: string, calls: number): Side =>
  () =>
    onDatabase(url, () =>
      millisecondsPerCall(calls, () => reader.select({ one: sql`1` }).from(sql`(select 1) as one`)),
    )

const timesOf = async (ids: readonly string[]) => findSlots(await searchFor(reader, ids))

/** Searches everybody once. */
async function meetAll(ids: readonly string[]): Promise<void> {
  for (let first = 0; first < ids.length; first += 50) await timesOf(ids.slice(first, first + 50))
}

const picked = (ids: readonly string[], people: number, next: Next) => {
  const first = next(ids.length - people)
  return ids.slice(first, first + people)
}

const around = {
  startsAt: instantAt(addDays(searched.fromOn, -1), '00:00'),
  endsAt: instantAt(addDays(searched.untilOn, 3), '00:00'),
  now: instantAt(searched.fromOn, '00:00'),
}

const plain = searchOf(1, 0, 1)

/** A search of these people, all of whom have to be there, as a case's search reads it. */
async function searchFor(source: Pick<Reader, 'select'>, ids: readonly string[]): Promise<Search> {
  const diaries = await diariesOf(source, ids, around)
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

/** Searches three people after each change in the diary of one of them, by all three ways. None has leave, which the sweep does not know. */
async function wrongAnswers(rows: Sql, ids: readonly string[], changes: number): Promise<string[]> {
  const next = numbers(11)
  await meetAll(ids)
  for (let n = 0; n < changes; n += 1) {
    const three = picked(ids, 3, next)
    await changeSomething(rows, three[next(3)]!, next)
    const found = (await timesOf(three)).map(({ startsAt }) => startsAt.getTime())
    const ours = String(found.toSorted((a, b) => a - b))
    if (ours !== String(await sweptStarts(three))) return ['The times differ from the sweep']
    if (ours !== String(await multirangeStarts(rows, three, plain.minutes)))
      return ['The times differ from those that multiranges give']
  }
  return []
}

/** By the sweep, from rows as they are. It knows one kind of taken time. */
async function sweptStarts(ids: readonly string[]): Promise<number[]> {
  const search = await transact((tx) => searchFor(tx, ids))
  const people = search.parties.flatMap((party) => (party.kind === 'person' ? [party.person] : []))
  const everybody = [...search.mediators, ...people.map((person) => ({ ...person, recentLoad: 0 }))]
  return luxonSweep({
    ...search,
    mediators: everybody.map((one) => ({ ...one, taken: [...one.taken, ...one.elsewhere] })),
  })
}
