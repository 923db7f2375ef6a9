import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact, type Reader } from '@/db/client'
import { busyTimes, diaryEntries, exceptions, meetings, weeklyPatterns } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { aMediatedCase, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { aHeldMeeting, changedFromOn, diaryChanges, everyWeek } from './a-change.fixture'
import { diariesOf } from './diaries'
import { diaryOf, rangeOf } from './diary'
import { after, type Availability } from './free-times'
import { nobody, winter } from './slots/a-search.fixture'
import { findSlots } from './slots/find-slots'
import type { Mediator, Search } from './slots/search'
import { sweep } from './slots/sweep.fixture'
import { whyNoSlot } from './slots/why-no-slot'

const opens = instantAt(changedFromOn, '00:00')
const untilOn = addDays(changedFromOn, 2)
const diaries: string[] = []
let meetingId = ''

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    const caseId = await aMediatedCase()
    await transact(async (tx) => {
      for (const { userId } of [cast.ruth, cast.dev, cast.margaret]) diaries.push(await diaryOf(tx, userId))
      meetingId = await aHeldMeeting(tx, caseId, cast.ruth.userId)
    })
  }),
)

/** Everybody works every day and nothing else is in their diaries. */
const emptied = () =>
  transact(async (tx) => {
    for (const table of [diaryEntries, busyTimes, exceptions, weeklyPatterns]) await tx.delete(table)
    await tx
      .insert(weeklyPatterns)
      .values(
        diaries.flatMap((calendarId) =>
          [2, 3, 4].map((weekday) => ({ ...everyWeek, calendarId, weekday, endsAt: '18:00' })),
        ),
      )
  })

/** A meeting of everybody, at an instant from which holds are counted. */
async function searchAt(source: Pick<Reader, 'select'>, now: Date): Promise<Search> {
  const around = { startsAt: after(opens, -24 * 60), endsAt: instantAt(addDays(untilOn, 3), '00:00'), now }
  const known = await diariesOf(source, diaries, around)
  const [first, ...others] = diaries.map((id) => of(id, known.get(id)!))
  return {
    rules: {
      ...{ fromOn: changedFromOn, untilOn, now, calendar: winter, safeOn: null, lastOn: null },
      ...{ shortNoticeAccepted: true, laterAccepted: true },
    },
    ...{ modes: ['video'], minutes: 90, startsEvery: 30, mediators: [first!], otherMediators: [] },
    parties: others.map((person) => ({
      id: person.id,
      name: person.id,
      required: true,
      kind: 'person',
      person,
    })),
  }
}

const buffers = { minutesBefore: 20, minutesAfter: 10 }

const of = (id: string, diary: Availability): Mediator => ({
  ...nobody,
  ...diary,
  ...{ id, name: id, recentLoad: 0, buffers: { video: buffers, in_person: buffers, telephone: buffers } },
})

const startsIn = (found: readonly { startsAt: Date }[]) =>
  found.map(({ startsAt }) => startsAt.toISOString()).toSorted()

/** What the fast search finds, which has to be what the plain sweep finds in rows as they are. */
async function found(now: Date): Promise<string[]> {
  const [fast, plain] = [await searchAt(reader, now), await transact((tx) => searchAt(tx, now))]
  const starts = startsIn(findSlots(fast))
  expect(starts).toEqual(startsIn(sweep(plain)))
  expect(whyNoSlot(fast)).toEqual(whyNoSlot(plain))
  return starts
}

class Undone extends Error {}

const undone = (error: unknown) => {
  if (!(error instanceof Undone)) throw error
}

describe('a search of diaries that are known already', { timeout: 120_000 }, () => {
  it('finds what the plain sweep finds in the rows, after anything that happens or is undone, at any time', async () => {
    const step = fc.record({
      change: diaryChanges,
      isUndone: fc.boolean(),
      hours: fc.integer({ min: -12, max: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await emptied()
        await found(opens)
        for (const { change, isUndone, hours } of steps) {
          await transact(async (tx) => {
            await change(tx, diaries, meetingId)
            // Whoever looks from inside sees it, and tells nobody.
            await searchAt(tx, opens)
            if (isUndone) throw new Undone()
          }).catch(undone)
          await found(after(opens, hours * 60))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('sees what was written at the same time, whoever ends first, and nobody waits', async () => {
    await emptied()
    const before = await found(opens)
    const busy = (clock: string) => ({
      calendarId: diaries[0]!,
      during: rangeOf({ startsAt: instantAt(changedFromOn, clock), endsAt: instantAt(untilOn, '23:00') }),
    })
    let between: string[] = []
    await transact(async (tx) => {
      await tx.insert(busyTimes).values(busy('09:00'))
      // Only who wrote it sees it so far.
      expect(findSlots(await searchAt(tx, opens)).length).toBeLessThan(before.length)
      expect(startsIn(findSlots(await searchAt(reader, opens)))).toEqual(before)
      await transact((other) => other.insert(busyTimes).values(busy('15:00')))
      between = await found(opens)
    })
    const afterwards = await found(opens)
    expect(between.length).toBeLessThan(before.length)
    expect(afterwards.length).toBeLessThan(between.length)
  })

  it('lets a hold go at the instant at which it runs out, without anything being written', async () => {
    await emptied()
    const startsAt = instantAt(changedFromOn, '06:00')
    const [all, until] = [await found(opens), after(opens, 60)]
    await transact(async (tx) => {
      await tx.update(meetings).set({ status: 'held', heldUntil: until })
      const during = rangeOf({ startsAt, endsAt: after(startsAt, 12 * 60) })
      await tx.insert(diaryEntries).values({ calendarId: diaries[1]!, meetingId, during })
    })
    const held = await found(after(until, -1))
    expect(held.length).toBeLessThan(all.length)
    expect((await found(until)).length).toBe(all.length)
    expect(await found(after(until, -1))).toEqual(held)
  })
})

describe('a diary’s version', () => {
  const versions = async (source: Pick<Reader, 'select'>) => {
    const sums = sql`(select calendar_id, sum(changes) as version from diary_versions group by 1) as sums`
    const rows = await source
      .select({ id: sql<string>`calendar_id`, version: sql<string>`version` })
      .from(sums)
    return diaries.map((id) => Number(rows.find((row) => row.id === id)?.version ?? 0))
  }
  const [monday, tuesday] = [`timestamptz '2026-12-07 09:00Z'`, `timestamptz '2026-12-08 09:00Z'`]
  const write = {
    busy_times: [`(calendar_id, during) values ('ID', tstzrange(${monday}, ${tuesday}))`, `during = during`],
    exceptions: [
      `(calendar_id, kind, starts_at, ends_at) values ('ID', 'leave', ${monday}, ${tuesday})`,
      `kind = 'busy'`,
    ],
    weekly_patterns: [
      `(calendar_id, weekday, starts_at, ends_at, modes, from_on) values ('ID', 7, '09:00', '17:00', '{video}', '2026-12-01')`,
      `ends_at = '18:00'`,
    ],
    diary_entries: [
      `(calendar_id, meeting_id, during) values ('ID', 'MEETING', tstzrange(${monday}, ${tuesday}))`,
      `released_at = now()`,
    ],
  } as const
  type Table = keyof typeof write

  /** The diary whose version rises, by how it rises, with each statement; all is undone. */
  const risen = async (table: Table, before: string) => {
    const rises: boolean[] = []
    const [insert, set] = write[table].map((text) =>
      text.replace('ID', diaries[1]!).replace('MEETING', meetingId),
    )
    await emptied()
    await transact(async (tx) => {
      await tx.execute(before)
      let known = await versions(tx)
      const statements = [
        `insert into ${table} ${insert!}`,
        `update ${table} set ${set!} where calendar_id = '${diaries[1]!}'`,
        `delete from ${table} where calendar_id = '${diaries[1]!}'`,
        `truncate ${table} cascade`,
      ]
      for (const statement of statements) {
        await tx.execute(statement)
        const now = await versions(tx)
        rises.push(now[1]! > known[1]!)
        // Nobody else's diary is read again for it.
        if (!statement.startsWith('truncate')) expect([now[0], now[2]]).toEqual([known[0], known[2]])
        known = now
      }
      throw new Undone()
    }).catch(undone)
    return rises
  }

  it.each(Object.keys(write) as Table[])(
    'rises with every change of %s, also of rows that are copied in',
    async (table) => {
      expect(await risen(table, 'select')).toEqual([true, true, true, true])
      expect(await risen(table, 'set local session_replication_role = replica')).toEqual([
        true,
        true,
        true,
        true,
      ])
      expect(await risen(table, `alter table ${table} disable trigger user`)).toEqual([
        false,
        false,
        false,
        false,
      ])
    },
  )

  it('rises when a meeting in it is held for longer, is booked or called off, and not for anything else', async () => {
    await emptied()
    await transact(async (tx) => {
      const during = rangeOf({ startsAt: opens, endsAt: after(opens, 60) })
      await tx.insert(diaryEntries).values({ calendarId: diaries[2]!, meetingId, during })
      await tx.update(meetings).set({ status: 'held', heldUntil: opens })
    })
    const rises = async (set: Partial<typeof meetings.$inferInsert>) => {
      const before = await versions(reader)
      await transact((tx) => tx.update(meetings).set(set))
      return (await versions(reader)).map((version, n) => version > before[n]!)
    }
    expect(await rises({ heldUntil: after(opens, 60) })).toEqual([false, false, true])
    expect(await rises({ status: 'booked', heldUntil: null })).toEqual([false, false, true])
    expect(await rises({ place: 'The Oak Room' })).toEqual([false, false, false])
    expect(await rises({ status: 'cancelled' })).toEqual([false, false, true])
  })
})
