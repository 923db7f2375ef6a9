import { randomUUID } from 'node:crypto'
import { desc, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { reader, transact } from '@/db/client'
import { holidayCalendars, registerEvents } from '@/db/schema/desk'
import { cast, seedCast } from '@/db/seed/cast'
import { on } from '@/lib/cases/commands/a-request.fixture'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { currentCalendar } from '@/lib/register/holidays'
import { aFile, loads, oneYearMore, proclaims, reads } from './a-list.fixture'
import { addHoliday } from './commands/add-holiday'
import { loadHolidays } from './commands/load-holidays'
import { readHolidays } from './commands/read-holidays'
import { casesToRecompute, holidayVersions, listToLookAt, reachOf } from './queries'

beforeAll(seedCast)

const { imogen, grace, amina, dev } = cast
const story = (name: string, work: () => Promise<void>) => it(name, () => on('2026-11-23', work))
const waitingJobs = async () => {
  const [found] = await transact((tx) =>
    tx.execute(sql`select count(*)::int as jobs from pgboss.job where name = 'recompute-dates'`),
  )
  return found!.jobs as number
}

describe('a day that is proclaimed', () => {
  story(
    'comes into force under a version of its day and number, with the work that follows from it',
    async () => {
      expect(await waitingJobs()).toBe(0)
      expect(await addHoliday(imogen, { title: ' A royal wedding ', date: '2027-06-04' })).toEqual([])
      const inForce = await currentCalendar(reader)
      expect(inForce.version).toBe('2026-11-23.1')
      expect(inForce.events).toHaveLength(shippedCalendar.events.length + 1)
      expect(inForce.events.find(({ date }) => date === '2027-06-04')).toMatchObject({
        title: 'A royal wedding',
      })
      expect(inForce.coversUntil).toBe(shippedCalendar.coversUntil)
      expect(await waitingJobs()).toBe(1)
      const [event] = await reader.select().from(registerEvents).orderBy(desc(registerEvents.at)).limit(1)
      expect(event).toMatchObject({
        name: 'add_holiday',
        actorId: imogen.userId,
        detail: { version: '2026-11-23.1', before: shippedCalendar.version, added: { date: '2027-06-04' } },
      })
    },
  )

  const wrong: [string, unknown, string, string][] = [
    ['without a day', { title: 'A', date: '' }, 'date', 'Enter the day'],
    ['without a name', { title: ' ', date: '2027-06-07' }, 'title', 'Enter what the day is for'],
    ['that is none', { title: 'A', date: '2027-02-30' }, 'date', 'must be a real date'],
    [
      'that is on the list',
      { title: 'A', date: '2027-12-27' },
      'date',
      'is on the list already: Christmas Day',
    ],
    [
      'of a year that is not published',
      { title: 'A', date: '2030-12-27' },
      'date',
      'Load the list of a later year',
    ],
    ['before the list begins', { title: 'A', date: '2013-12-27' }, 'date', 'The day must be from'],
  ]
  for (const [name, given, field, message] of wrong)
    story(`${name} is refused, and nothing changes`, async () => {
      const before = await currentCalendar(reader)
      const [problem, ...others] = await addHoliday(imogen, given)
      expect(others).toEqual([])
      expect(problem?.field).toBe(field)
      expect(problem?.message).toContain(message)
      expect((await currentCalendar(reader)).version).toBe(before.version)
    })

  story('twice at once is there once', async () => {
    const asked = { title: 'A jubilee', date: '2028-06-02' }
    const answers = await Promise.all([1, 2, 3].map(() => addHoliday(imogen, asked)))
    expect(answers.filter((problems) => problems.length === 0)).toHaveLength(1)
  })
})

describe('a file from GOV.UK', () => {
  story('is looked at before it comes into force', async () => {
    const text = await aFile((events) => [
      ...oneYearMore(events).filter(({ date }) => date !== '2027-08-30'),
      { title: 'Summer bank holiday', date: '2027-09-06' as (typeof events)[number]['date'], notes: '' },
    ])
    const before = await currentCalendar(reader)
    const { listId, problems } = await reads(text)
    expect(problems).toEqual([])
    expect((await currentCalendar(reader)).version).toBe(before.version)

    const { changes, missing, list } = await listToLookAt(imogen, listId)
    expect(changes.added).toHaveLength(9)
    expect(changes.removed).toMatchObject([{ date: '2027-08-30' }])
    expect(changes.unchanged).toBe(before.events.length - 1)
    expect(missing).toMatchObject([{ date: '2027-08-30' }])
    expect(list.coversUntil).toBe('2029-12-31')

    expect(await loadHolidays(imogen, { listId, before: before.version })).toEqual([])
    const after = await currentCalendar(reader)
    expect(after.coversUntil).toBe('2029-12-31')
    expect(after.days.has('2027-08-30' as never)).toBe(false)
    expect(await loadHolidays(imogen, { listId, before: before.version })).toMatchObject([
      { message: 'Another list has come into force meanwhile. Look at the changes again' },
    ])
    expect(await loadHolidays(imogen, { listId, before: after.version })).toMatchObject([
      { message: 'This list says the same as the one in force. There is nothing to load' },
    ])
  })

  story('comes as a file as well, with the other nations in it and its mark of order', async () => {
    const text = `\uFEFF${await aFile((events) => [...events, { title: 'One more', date: '2028-07-07' as never, notes: '' }])}`
    const file = new File([text], 'bank-holidays.json', { type: 'application/json' })
    const listId = randomUUID()
    expect(await readHolidays(imogen, { listId, file })).toEqual([])
    expect((await listToLookAt(imogen, listId)).changes.added).toMatchObject([{ title: 'One more' }])
  })

  story('may have dropped old years: those days stay', async () => {
    await loads(await aFile((events) => oneYearMore(events).filter(({ date }) => date >= '2019')))
    const after = await currentCalendar(reader)
    expect(after.coversFrom).toBe('2014-01-01')
    expect(after.coversUntil).toBe('2030-12-31')
  })

  story('takes out a day that was typed in by mistake, even when it has passed', async () => {
    const published = await aFile()
    expect(await addHoliday(imogen, { title: 'A slip', date: '2026-11-03' })).toEqual([])
    const { listId, problems } = await reads(published)
    expect(problems).toEqual([])
    const { changes, before } = await listToLookAt(imogen, listId)
    expect(changes.removed).toMatchObject([{ date: '2026-11-03', title: 'A slip' }])
    expect(await loadHolidays(imogen, { listId, before: before.version })).toEqual([])
    expect((await currentCalendar(reader)).days.has('2026-11-03' as never)).toBe(false)
  })

  const refused: [string, Parameters<typeof aFile>[0], string][] = [
    ['begins too late', (days) => days.filter(({ date }) => date >= '2026'), 'The list begins in 2026'],
    [
      'leaves out a day that has passed',
      (days) => days.filter(({ date }) => date !== '2026-05-25'),
      'The list leaves out Monday 25 May 2026 (Spring bank holiday), which has passed',
    ],
    [
      'reaches less far',
      (days) => days.filter(({ date }) => date < '2028'),
      'A new list must reach at least as far',
    ],
    [
      'is not whole',
      (days) => [...days, { title: 'Christmas Day', date: '2040-12-25' as never, notes: '' }],
      'Every year has at least 8, so this list is not whole',
    ],
    [
      'has a title that cannot be kept',
      (days) => days.map((day) => ({ ...day, title: `${day.title}\0` })),
      'hidden characters',
    ],
    ['has a day twice', (days) => [...days, days[0]!], 'the same day twice'],
  ]
  for (const [name, change, message] of refused)
    story(`that ${name} is refused, and says why`, async () => {
      const { problems } = await reads(await aFile(change))
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatchObject({ field: 'text' })
      expect(problems[0]!.message).toContain(message)
    })

  test.each([
    ['nothing', ' ', 'file', 'Choose the file, or paste what is in it'],
    ['something else', '<html>', 'text', 'This is not a JSON file'],
    ['JSON of another kind', '[1, null]', 'text', 'This is not a list of bank holidays that we can read'],
  ])('%s is refused', async (_, text, field, message) => {
    const { problems } = await reads(text)
    expect(problems).toMatchObject([{ field }])
    expect(problems[0]!.message).toContain(message)
  })
})

describe('who may', () => {
  const listId = randomUUID()
  test.each([
    ['an adviser', grace],
    ['a parent', amina],
    ['a council', dev],
  ])('load a list: not %s', async (_, actor) => {
    await expect(addHoliday(actor, { title: 'A', date: '2027-07-01' })).rejects.toMatchObject(notFound)
    await expect(readHolidays(actor, { listId, text: '{}' })).rejects.toMatchObject(notFound)
    await expect(loadHolidays(actor, { listId, before: '' })).rejects.toMatchObject(notFound)
    await expect(listToLookAt(actor, listId)).rejects.toMatchObject(notFound)
  })

  it('read them: the desk alone', async () => {
    expect((await holidayVersions(grace)).length).toBeGreaterThan(0)
    expect(await casesToRecompute(grace)).toBe(0)
    await expect(holidayVersions(amina)).rejects.toMatchObject(notFound)
    await expect(casesToRecompute(dev)).rejects.toMatchObject(notFound)
  })

  const notFound = { reason: 'not_found' }
})

test('the lists before are kept, with what each changed and who loaded it', () =>
  on('2026-11-24', async () => {
    await proclaims('2027-07-09', 'A coronation')
    const [newest, ...older] = await holidayVersions(imogen)
    expect(newest).toMatchObject({ source: 'one_off', loadedBy: imogen.name, casesMoved: 0 })
    expect(newest!.changes).toMatchObject({ added: [{ title: 'A coronation' }], removed: [] })
    expect(older.at(-1)).toMatchObject({ source: 'shipped', loadedAt: null, changes: null })
    const rewrite = transact((tx) => tx.update(holidayCalendars).set({ source: 'gov_uk' }))
    await expect(rewrite).rejects.toThrow()
  }))

test('it is said in good time that the list runs out', async () => {
  expect(await on('2027-10-31', () => Promise.resolve(reachOf(shippedCalendar)))).toMatchObject({
    runsOut: false,
  })
  expect(await on('2027-11-01', () => Promise.resolve(reachOf(shippedCalendar)))).toMatchObject({
    runsOut: true,
    until: '2028-12-31',
    daysLeft: 426,
  })
})
