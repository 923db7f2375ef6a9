import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { reader } from '@/db/client'
import { registerEvents } from '@/db/schema/desk'
import { calendarFeeds } from '@/db/schema/feeds'
import { busyTimes } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { aMediatedCase, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import type { Actor } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { asOf } from '@/lib/kernel/now'
import { date, instantAt } from '@/lib/law/calendar/date'
import { availabilityOf } from '../availability'
import { addFeed } from '../commands/add-feed'
import { readFeedNow } from '../commands/read-feed-now'
import { removeFeed } from '../commands/remove-feed'
import { suggestedTimes } from '../queries'
import { ownBusyTimes, ownFeeds } from './queries'
import { readFeed } from './read-feed'

let server: Server
let origin: string
let answers: RequestListener

beforeAll(async () => {
  server = createServer((request, answer) => answers(request, answer))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubEnv('CALENDAR_FEED_ALLOW', '127.0.0.1')
  vi.stubEnv('DATA_KEY', Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64'))
  log.level = 'silent'
  await onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  })
})
afterAll(() => {
  vi.unstubAllEnvs()
  server.close()
})
beforeEach(() => says(tuesdayMorning))

/** Tuesday 8 December 2026, in London: 10 to 11. */
const tuesdayMorning = 'DTSTART:20261208T100000Z\r\nDTEND:20261208T110000Z'

const says = (event: string) => {
  answers = (_, answer) =>
    answer.end(
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    )
}

const secret = '/private-4711/basic.ics'

/** A calendar of this person's, read once. */
async function aFeed(who: Actor & { userId: string }, name = 'My calendar'): Promise<string> {
  const before = (await ownFeeds(who)).map(({ id }) => id)
  expect(await addFeed(who, { name, address: `${origin}${secret}` })).toEqual([])
  const added = (await ownFeeds(who)).find(({ id }) => !before.includes(id))!
  await readFeed(added.id)
  return added.id
}

async function takenOf(userId: string): Promise<string[]> {
  const around = {
    startsAt: instantAt(date('2026-12-01'), '00:00'),
    endsAt: instantAt(date('2026-12-31'), '00:00'),
    now: new Date(),
  }
  const found = await availabilityOf(reader, [userId], around)
  return found
    .get(userId)!
    .taken.map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`)
}

const stateOf = async (who: Actor, id: string) => (await ownFeeds(who)).find((feed) => feed.id === id)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('a calendar that somebody keeps elsewhere', () => {
  story('takes their time, and their suggested times keep clear of it', async () => {
    const caseId = await aMediatedCase()
    const onTuesday = async () =>
      (await suggestedTimes(cast.ruth, caseId)).find(({ day }) => day === '2026-12-08')?.times.length ?? 0
    const before = await onTuesday()
    const id = await aFeed(cast.ruth)
    expect(await takenOf(cast.ruth.userId)).toContain('2026-12-08T10:00:00.000Z 2026-12-08T11:00:00.000Z')
    expect(await onTuesday()).toBeLessThan(before)
    expect(await stateOf(cast.ruth, id)).toMatchObject({ timesFound: 1, problem: null, host: '127.0.0.1' })

    expect(await removeFeed(cast.ruth, { feedId: id })).toEqual([])
    expect(await takenOf(cast.ruth.userId)).toEqual([])
    expect(await onTuesday()).toBe(before)
  })

  story('is an officer’s as well, and nobody else’s', async () => {
    const id = await aFeed(cast.dev)
    expect(await takenOf(cast.dev.userId)).toHaveLength(1)
    expect(await takenOf(cast.ruth.userId)).toEqual([])
    expect(await ownBusyTimes(cast.dev, date('2026-12-08'), date('2026-12-08'))).toMatchObject([
      { from: 'My calendar' },
    ])
    expect(await ownFeeds(cast.ruth)).toEqual([])
    await expect(removeFeed(cast.ruth, { feedId: id })).rejects.toThrow('not_found')
    await expect(readFeedNow(cast.ruth, { feedId: id })).rejects.toThrow('not_found')
    for (const other of [cast.amina, cast.grace, cast.imogen])
      await expect(addFeed(other, { name: 'Mine', address: origin })).rejects.toThrow('not_found')
    await removeFeed(cast.dev, { feedId: id })
  })

  story('replaces what it said before', async () => {
    const id = await aFeed(cast.nia)
    says('DTSTART:20261209T140000Z\r\nDTEND:20261209T150000Z')
    await readFeed(id)
    expect(await takenOf(cast.nia.userId)).toEqual(['2026-12-09T14:00:00.000Z 2026-12-09T15:00:00.000Z'])
    says('DTSTART:20261209T140000Z\r\nDTEND:20261209T150000Z\r\nTRANSP:TRANSPARENT')
    await readFeed(id)
    expect(await takenOf(cast.nia.userId)).toEqual([])
    await removeFeed(cast.nia, { feedId: id })
  })

  story('keeps what it last said when it fails, says so, and is asked less and less often', async () => {
    const id = await aFeed(cast.nia)
    answers = (_, answer) => answer.writeHead(503).end()
    const waits: number[] = []
    for (let failure = 0; failure < 8; failure++) {
      const at = new Date(instantAt(date('2026-12-01'), '09:00').getTime() + failure)
      await asOf(at, () => readFeed(id))
      const [{ dueAt } = { dueAt: at }] = await reader
        .select()
        .from(calendarFeeds)
        .where(eq(calendarFeeds.id, id))
      waits.push((dueAt.getTime() - at.getTime()) / 60_000)
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440])
    expect(await takenOf(cast.nia.userId)).toHaveLength(1)
    expect(await stateOf(cast.nia, id)).toMatchObject({ problem: 'not_reached', timesFound: 1 })

    says(tuesdayMorning)
    await readFeed(id)
    expect(await stateOf(cast.nia, id)).toMatchObject({ problem: null })
    await removeFeed(cast.nia, { feedId: id })
  })

  test.each<[string, string, RequestListener]>([
    ['huge', 'too_large', (_, answer) => answer.end('x'.repeat(3_000_000))],
    ['malformed', 'not_a_calendar', (_, answer) => answer.end('<html>Sign in</html>')],
    [
      'redirecting inward',
      'not_reached',
      (_, answer) => answer.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    ],
    ['full of recurrences', 'too_much_in_it', (_, answer) => answer.end(bomb)],
  ])('that is %s keeps nobody else’s from being read', (_, problem, behaves) =>
    onMonday(async () => {
      const [bad, good] = [await aFeed(cast.ruth), await aFeed(cast.jonah)]
      answers = behaves
      await readFeed(bad)
      says('DTSTART:20261210T100000Z\r\nDTEND:20261210T110000Z')
      await readFeed(good)
      expect(await stateOf(cast.ruth, bad)).toMatchObject({ problem, timesFound: 1 })
      expect(await takenOf(cast.jonah.userId)).toEqual(['2026-12-10T10:00:00.000Z 2026-12-10T11:00:00.000Z'])
      await removeFeed(cast.ruth, { feedId: bad })
      await removeFeed(cast.jonah, { feedId: good })
    }),
  )

  story('that was removed while it was read leaves nothing', async () => {
    const id = await aFeed(cast.ruth)
    answers = (_, answer) => {
      void removeFeed(cast.ruth, { feedId: id }).then(() =>
        answer.end('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
      )
    }
    await readFeed(id)
    expect(await reader.$count(busyTimes, eq(busyTimes.feedId, id))).toBe(0)
    expect(await ownFeeds(cast.ruth)).toEqual([])
  })

  story('is not asked for twice in a minute, and five are enough', async () => {
    const id = await aFeed(cast.ruth)
    expect(await readFeedNow(cast.ruth, { feedId: id })).toMatchObject([
      { message: 'We have just tried to read this calendar. Try again in a minute' },
    ])
    for (const name of ['2', '3', '4', '5']) await aFeed(cast.ruth, name)
    expect(await addFeed(cast.ruth, { name: '6', address: origin })).toMatchObject([
      { message: 'You can add 5 calendars. Remove one first' },
    ])
    for (const feed of await ownFeeds(cast.ruth)) await removeFeed(cast.ruth, { feedId: feed.id })
  })
})

describe('the address of a calendar elsewhere', () => {
  story('stands in no table and in no log as it was typed', async () => {
    const said = (['info', 'warn', 'error'] as const).map((level) => vi.spyOn(log, level))
    const id = await aFeed(cast.ruth)
    answers = (_, answer) => answer.writeHead(404).end()
    await readFeed(id)
    const rows = [
      ...(await reader.select().from(registerEvents).where(eq(registerEvents.subjectId, id))),
      ...(await reader
        .select({
          row: sql<string>`encode(${calendarFeeds.sealedAddress}, 'escape') || ${calendarFeeds.host}`,
        })
        .from(calendarFeeds)),
      await ownFeeds(cast.ruth),
    ]
    expect(JSON.stringify(rows)).not.toContain('private-4711')
    expect(JSON.stringify(said.map(({ mock }) => mock.calls))).not.toContain('private-4711')
    vi.restoreAllMocks()
    await removeFeed(cast.ruth, { feedId: id })
  })

  test.each([
    ['', 'Enter the address of the calendar'],
    [
      'file:///etc/passwd',
      'Enter an address that begins with https:// or webcal://, with no name or password in it',
    ],
    [
      'https://me:secret@calendar.example/',
      'Enter an address that begins with https:// or webcal://, with no name or password in it',
    ],
  ])('%j is put right', async (address, message) => {
    expect(await addFeed(cast.ruth, { name: 'Mine', address })).toEqual([{ field: 'address', message }])
    expect(await addFeed(cast.ruth, { name: ' ', address: origin })).toMatchObject([{ field: 'name' }])
  })
})

const bomb = `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\nDTSTART:20261201T000000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=HOURLY\r\nEND:VEVENT\r\n'.repeat(5000)}END:VCALENDAR\r\n`
