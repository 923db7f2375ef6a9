import { sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { reader, transact } from '@/db/client'
import { diaryEntries } from '@/db/schema/scheduling'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { rangeOf, takeTime, type Taking } from '@/lib/scheduling/diary'
import { after } from '@/lib/scheduling/free-times'
import { newDatabase, onDatabase, withRows } from './databases'
import { rowsFromOn } from './diary-rows'
import type { Job, Setting, Side } from './job'
import { numbers } from './slot-workload'

const connections = 32
const perSlot = 100
const now = instantAt(rowsFromOn, '00:00')
const meetingId = '00000000-0000-4000-9000-000000000000'

/** Many who want the same few times at once. */
export const bookingJob: Job = {
  id: 'S4',
  title: 'Many who want the same times at once',
  workload:
    '32 connections, 5,000 attempts to take a time for three people, 100 on each of 50 slots (on 5 for the constraint alone, which waits a second for each deadlock); and 200 that nobody else wants.',
  gate: 'Each slot is taken once and for all three, nobody is in two places, and every refusal is a plain no.',
  measures: [
    {
      id: 'S4.race',
      ratio: 'an attempt under the exclusion constraint alone ÷ one of ours',
      reach: { atLeast: 25 },
    },
    {
      id: 'S4.single',
      ratio: 'ours while nobody else wants the time ÷ a plain insert',
      reach: { atMost: 1.5 },
    },
  ],
  prepare,
}

async function prepare({ quick, say }: Setting) {
  process.env.DATABASE_POOL = String(connections)
  const url = await newDatabase('booking')
  const people = await withRows(url, writePeople)
  const slots = quick ? 2 : 50
  say(`${slots * perSlot} attempts`)
  const wrong = await onDatabase(url, () => wrongAnswers(people, slots))
  return {
    wrong,
    comparisons: {
      'S4.race': {
        over: race(url, people, Math.ceil(slots / 10), insertEach),
        under: race(url, people, slots, takeAll),
      },
      'S4.single': {
        over: oneByOne(url, people, quick ? 20 : 200, takeAll),
        under: oneByOne(url, people, quick ? 20 : 200, insertAll),
      },
    },
  }
}

/** Takes the time, and says whether it could. */
type Take = (takings: readonly Taking[]) => Promise<boolean>

const takeAll: Take = (takings) =>
  transact(async (tx) => (await takeTime(tx, meetingId, takings, now)).length === 0)

/** The constraint alone, one person after the other: whoever comes second fails at it, or in a deadlock. */
const insertEach: Take = (takings) =>
  transact(async (tx) => {
    for (const taking of takings) await tx.insert(diaryEntries).values(entryOf(taking))
    return true
  }).catch(() => false)

const insertAll: Take = (takings) =>
  transact(async (tx) => {
    await tx.insert(diaryEntries).values(takings.map(entryOf))
    return true
  })

const entryOf = ({ calendarId, ...span }: Taking) => ({ calendarId, meetingId, during: rangeOf(span) })

const race =
  (url: string, people: readonly string[], slots: number, take: Take): Side =>
  () =>
    onDatabase(url, async () => {
      await clear()
      const begun = performance.now()
      await attempt(people, slots, take)
      return (performance.now() - begun) / (slots * perSlot)
    })

/** Nobody else wants these times. */
const oneByOne =
  (url: string, people: readonly string[], bookings: number, take: Take): Side =>
  () =>
    onDatabase(url, async () => {
      await clear()
      const begun = performance.now()
      for (let n = 0; n < bookings; n += 1) await take(slotOf(people, n))
      return (performance.now() - begun) / bookings
    })

/** A hundred attempts on each, slot after slot, over every connection; answers with the slots that were had. */
async function attempt(people: readonly string[], slots: number, take: Take): Promise<number[]> {
  const next = numbers(slots)
  const wanted = Array.from({ length: slots * perSlot }, (_, n) => Math.floor(n / perSlot))
  const won: number[] = []
  const worker = async () => {
    for (let slot = wanted.pop(); slot !== undefined; slot = wanted.pop())
      if (await take(shuffled(slotOf(people, slot), next))) won.push(slot)
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return won
}

/** A mediator, an officer and a room, at a time that no other slot overlaps. */
function slotOf(people: readonly string[], slot: number): Taking[] {
  const startsAt = instantAt(addDays(rowsFromOn, 1 + slot), '10:00')
  const span = { startsAt, endsAt: after(startsAt, 180) }
  return [0, 7, 13].map((nth) => ({ calendarId: people[(slot + nth) % people.length]!, ...span }))
}

const shuffled = (takings: Taking[], next: (below: number) => number) => {
  const first = next(takings.length)
  return [...takings.slice(first), ...takings.slice(0, first)]
}

async function writePeople(rows: Sql): Promise<string[]> {
  const ids = Array.from({ length: 30 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
  await rows`insert into calendars (id, user_id) select id, id from unnest(${ids}::uuid[]) id`
  await rows`insert into meetings (id, case_id, mediator_id, status, starts_at, ends_at, mode, sequence, created_at)
    values (${meetingId}, ${meetingId}, ${meetingId}, 'cancelled', now(), now() + interval '1 hour', 'video', 0, now())`
  return ids
}

const clear = () => transact((tx) => tx.execute(sql`delete from diary_entries`))

async function wrongAnswers(people: readonly string[], slots: number): Promise<string[]> {
  await clear()
  const won = await attempt(people, slots, takeAll)
  const taken = await reader.select().from(diaryEntries)
  const twice = new Set(won).size !== won.length
  return [
    ...(won.length === slots ? [] : ['A slot was not taken']),
    ...(twice ? ['A slot was taken twice'] : []),
    ...(taken.length === 3 * won.length ? [] : ['Somebody’s time was taken without the others’']),
  ]
}
