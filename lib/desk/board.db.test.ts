import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { transact } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { tasks } from '@/db/schema/desk'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { aDraft, aRequest } from '@/lib/cases/commands/a-request.fixture'
import { today } from '@/lib/kernel/now'
import { addDays, type CalendarDate } from '@/lib/law/calendar/date'
import { board, boardCounts, type BoardFilter } from './board'
import { openTaskCount, openTasks } from './tasks'

const many = 120

/** Cases enough for three pages, several on each day, a few late and a few without a day. */
beforeAll(async () => {
  await seedCast()
  await transact(async (tx) => {
    await tx.execute(sql`insert into cases (reference, version, state, local_authority_id, created_at)
      select 'SM-TEST-' || lpad(n::text, 4, '0'), 1, case n % 10 when 8 then 'closed' when 9 then 'draft' else 'arranging' end,
        case when n % 2 = 0 then ${bodies.northshire.id}::uuid else ${bodies.eastmere.id}::uuid end, now()
      from generate_series(1, ${many}) n`)
    await tx.execute(sql`insert into case_events (case_id, version, state, name, actor_role, at, detail, input_digest)
      select id, 1, state, 'start_case', 'parent', now(), '{}', '' from cases`)
    await tx.execute(sql`insert into case_parties (case_id, role, name, since_at)
      select id, 'parent', 'Parent ' || right(reference, 4), now() from cases`)
    await tx.execute(sql`insert into children (case_id, first_name, last_name, date_of_birth)
      select id, 'Child', case when right(reference, 2) = '07' then '100%_Rule' else 'Smith' end, '2015-01-01' from cases`)
    const duty = (name: string, owedBy: string, day: string) =>
      tx.execute(sql`insert into duties (case_id, duty, owed_by, opened_by, opened_on, due_on, act_by_on, provision,
          workings, rules_version, calendar_version)
        select c.id, ${name}, ${owedBy}, e.id, current_date, ${sql.raw(day)}, ${sql.raw(day)}, '', '[]', '', ''
        from cases c join case_events e on e.case_id = c.id`)
    const number = `right(c.reference, 4)::int`
    const from = `date '${addDays(today(), -5)}'`
    await duty(
      'arrange_mediation',
      'local_authority',
      `case when ${number} % 7 = 0 then null else ${from} + ${number} % 12 end`,
    )
    await duty('start_appeal', 'family', `date '${addDays(today(), 400)}'`)
  })
})

const { grace, imogen } = cast

async function allPages(filter: BoardFilter = {}) {
  const pages = []
  let after: string | undefined
  do {
    const { rows, next } = await board(grace, { ...filter, after })
    pages.push(rows)
    after = next ?? undefined
  } while (after !== undefined && pages.length < 20)
  return pages
}
const everyRow = async (filter: BoardFilter = {}) => (await allPages(filter)).flat()

/** What the rows above come to: the number of each open case, and the day of its first duty. */
const open = Array.from({ length: many }, (_, index) => index + 1)
  .filter((n) => n % 10 < 8)
  .map((n) => ({ n, day: n % 7 === 0 ? addDays(today(), 400) : addDays(today(), (n % 12) - 5) }))
const numberOf = ({ reference }: { reference: string }) => Number(reference.slice(-4))
const numbers = (rows: readonly { reference: string }[]) => rows.map(numberOf).toSorted((a, b) => a - b)
const numbersWhere = (holds: (n: number) => boolean) => open.map(({ n }) => n).filter(holds)

describe('the board', () => {
  it('holds every case that is neither a draft nor closed, each once with its first duty', async () => {
    const rows = await everyRow()
    expect(numbers(rows)).toEqual(open.map(({ n }) => n))
    for (const row of rows) {
      const { n, day } = open.find((one) => one.n === numberOf(row))!
      expect(row).toMatchObject({ actByOn: day, duty: n % 7 === 0 ? 'start_appeal' : 'arrange_mediation' })
    }
  })

  it('has the least time first, and comes in pages that neither lose nor repeat', async () => {
    const pages = await allPages()
    expect(pages.map(({ length }) => length)).toEqual([50, open.length - 50])
    const days = pages.flat().map(({ actByOn }) => actByOn)
    expect(days).toEqual(days.toSorted())
    expect(new Set(pages.flat().map(({ caseId }) => caseId)).size).toBe(open.length)
  })

  it('goes on where it was when cases came and went between two pages', async () => {
    const { rows: first, next } = await board(grace, {})
    const last = first.at(-1)!
    await transact((tx) =>
      tx
        .update(duties)
        .set({ endedAt: new Date(0) })
        .where(eq(duties.id, last.dutyId)),
    )
    const { rows: second } = await board(grace, { after: next! })
    await transact((tx) => tx.update(duties).set({ endedAt: null }).where(eq(duties.id, last.dutyId)))
    const later = second.map(({ caseId }) => caseId).filter((id) => id !== last.caseId)
    expect(later.filter((id) => first.some(({ caseId }) => caseId === id))).toEqual([])
    expect(later).toHaveLength(open.length - 50)
  })

  it('passes over a time to appeal that is over: it is not shown and hides nothing', async () => {
    const { rows } = await board(grace, {})
    const [shown] = rows
    const appealBy = (actByOn: CalendarDate, dueOn: CalendarDate) =>
      transact((tx) =>
        tx
          .update(duties)
          .set({ actByOn, dueOn })
          .where(and(eq(duties.caseId, shown!.caseId), eq(duties.duty, 'start_appeal'))),
      )
    await appealBy(addDays(today(), -9), today())
    expect((await board(grace, {})).rows[0]).toMatchObject({ caseId: shown!.caseId, duty: 'start_appeal' })
    await appealBy(addDays(today(), -9), addDays(today(), -1))
    expect((await everyRow()).filter(({ caseId }) => caseId === shown!.caseId)).toEqual([shown])
    await appealBy(addDays(today(), 400), addDays(today(), 400))
  })

  it('is narrowed by council, by who owes and by duty', async () => {
    expect(numbers(await everyRow({ councilId: bodies.northshire.id }))).toEqual(
      numbersWhere((n) => n % 2 === 0),
    )
    expect(numbers(await everyRow({ owedBy: 'family' }))).toEqual(numbersWhere((n) => n % 7 === 0))
    expect(numbers(await everyRow({ duty: 'arrange_mediation' }))).toEqual(numbersWhere((n) => n % 7 !== 0))
    expect(await everyRow({ councilId: bodies.westhaven.id })).toEqual([])
  })

  it('finds by reference, by the family’s name and by the child’s, in which % and _ are themselves', async () => {
    expect(numbers(await everyRow({ search: 'test-0012' }))).toEqual([12])
    expect(numbers(await everyRow({ search: ' PARENT 003' }))).toEqual(numbersWhere((n) => n >= 30 && n < 38))
    expect(numbers(await everyRow({ search: '100%_r' }))).toEqual([7, 107])
    expect(await everyRow({ search: '%t%' })).toEqual([])
    expect(await everyRow({ search: 'smith_' })).toEqual([])
  })

  it('counts what it shows', async () => {
    const inDays = (least: number, most: number) =>
      open.filter(({ day }) => day >= addDays(today(), least) && day <= addDays(today(), most)).length
    expect(await boardCounts(imogen, {})).toEqual({
      late: inDays(-100, -1),
      today: inDays(0, 0),
      soon: inDays(1, 3),
      later: inDays(4, 1000),
    })
    const family = await boardCounts(grace, { owedBy: 'family' })
    expect(family).toEqual({ late: 0, today: 0, soon: 0, later: numbersWhere((n) => n % 7 === 0).length })
  })

  test.each(['x', '_', '2026-13-01_x', `2026-11-23_${'-'.repeat(36)}`, "9999-12-31_'or 1"])(
    'from %j on it begins at the beginning',
    async (after) => {
      const { rows } = await board(grace, { after })
      expect(rows).toEqual((await board(grace, {})).rows)
    },
  )

  it('is the desk’s', async () => {
    for (const actor of [cast.amina, cast.dev, cast.nia, cast.ruth]) {
      for (const read of [board, boardCounts])
        await expect(read(actor, {})).rejects.toMatchObject({ reason: 'not_found' })
      for (const read of [openTasks, openTaskCount])
        await expect(read(actor)).rejects.toMatchObject({ reason: 'not_found' })
    }
  })
})

test('tasks wait oldest first, with the case they are about, until they are done', async () => {
  const caseId = await aRequest('talk', { informed: false })
  await aDraft('talk')
  await transact((tx) =>
    tx.insert(tasks).values([
      { kind: 'mediator_needed', detail: 'Later', createdAt: new Date('2020-02-01T09:00:00Z'), caseId },
      { kind: 'letter_parked', detail: 'First', createdAt: new Date('2020-01-01T09:00:00Z') },
      { kind: 'ring_the_family', detail: 'Done', createdAt: new Date(0), doneAt: new Date(1) },
    ]),
  )
  const waiting = await openTasks(grace)
  expect(waiting.slice(0, 2)).toMatchObject([
    { detail: 'First', reference: null },
    { detail: 'Later', caseId },
  ])
  expect(waiting.map(({ detail }) => detail)).not.toContain('Done')
  expect(await openTaskCount(grace)).toBe(waiting.length)
})
