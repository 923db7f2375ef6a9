import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { reader } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { cast, seedCast } from '@/db/seed/cast'
import { board } from '@/lib/desk/board'
import { today } from '@/lib/kernel/now'
import { writeCases } from './board-cases'
import { millisecondsPerCall } from './compare'
import { newDatabase, onDatabase, withRows } from './databases'
import type { Job, Setting, Side } from './job'

const sizes = [10_000, 100_000, 1_000_000] as const
const quickSizes = [1_000, 5_000, 20_000] as const

/** The desk's board: its first page, whatever lies behind it. */
export const boardJob: Job = {
  id: 'B1',
  title: 'The desk’s board',
  workload:
    'The first 50 of 10,000, 100,000 and 1,000,000 open cases with 2 to 3 open duties each; beside them half as many closed cases whose time to appeal runs, and a tenth as many drafts.',
  gate: 'Three pages equal the full sort; a duty that ends, moves to the front, or whose case closes shows at once.',
  measures: [
    { id: 'B1.key', ratio: 'the board of 1,000,000 ÷ the same rows read by key', reach: { atMost: 1.3 } },
    { id: 'B1.growth', ratio: 'the board of 1,000,000 ÷ the board of 10,000', reach: { atMost: 1.5 } },
  ],
  prepare,
}

async function prepare({ quick, say }: Setting) {
  const calls = quick ? 20 : 100
  const databases: string[] = []
  const wrong: string[] = []
  for (const open of quick ? quickSizes : sizes) {
    say(`${open} open cases`)
    const url = await newDatabase(`board_${open}`)
    await onDatabase(url, seedCast)
    await withRows(url, (rows) => writeCases(rows, open, today()))
    wrong.push(...(await withRows(url, (rows) => onDatabase(url, () => wrongAnswers(rows, open)))))
    const time = await firstPage(url, calls)()
    say(`  its first page in ${time.toFixed(1)} ms`)
    databases.push(url)
  }
  const [smallest, , largest] = databases as [string, string, string]
  return {
    wrong,
    comparisons: {
      'B1.key': { over: firstPage(largest, calls), under: sameRowsByKey(largest, calls) },
      'B1.growth': { over: firstPage(largest, calls), under: firstPage(smallest, calls) },
    },
  }
}

const firstPage =
  (url: string, calls: number): Side =>
  () =>
    onDatabase(url, () => millisecondsPerCall(calls, () => board(cast.grace, {})))

const sameRowsByKey =
  (url: string, calls: number): Side =>
  () =>
    onDatabase(url, async () => {
      const ids = (await board(cast.grace, {})).rows.map(({ dutyId }) => dutyId)
      return millisecondsPerCall(calls, () => rowsByKey(ids))
    })

/** The columns of the board for duties that are known already. */
async function rowsByKey(ids: string[]) {
  return reader
    .select({
      dutyId: duties.id,
      caseId: cases.id,
      reference: cases.reference,
      state: cases.state,
      family: caseParties.name,
      childLastName: children.lastName,
      council: sql<string>`coalesce(${organisations.shortName}, ${cases.localAuthorityNamed}, '')`,
      duty: duties.duty,
      ground: duties.ground,
      owedBy: duties.owedBy,
      actByOn: duties.actByOn,
      dueOn: duties.dueOn,
      laToldOn: cases.laToldOn,
    })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(children, eq(children.caseId, cases.id))
    .leftJoin(
      caseParties,
      and(
        eq(caseParties.caseId, cases.id),
        inArray(caseParties.role, ['parent', 'young_person']),
        isNull(caseParties.untilAt),
      ),
    )
    .where(inArray(duties.id, ids))
    .orderBy(asc(duties.actByOn), asc(duties.id))
}

async function wrongAnswers(rows: Sql, open: number): Promise<string[]> {
  const differs = (when: string) => `with ${open} open cases the board differs from the full sort ${when}`
  const sorted = async () => isSame(await threePages(), await fullSort(rows))
  const before = await sorted()

  const [ending, closing] = await threePages()
  await rows`update duties set ended_at = now() where id = ${ending!}`
  const isGone = !(await threePages()).includes(ending!)
  await rows`update cases set state = 'closed' from duties where duties.id = ${closing!} and cases.id = case_id`
  const isClosed = !(await threePages()).includes(closing!)
  const last = (await threePages()).at(-1)!
  await rows`update duties set act_by_on = '2000-01-01' where id = ${last}`
  const isFirst = (await threePages())[0] === last

  return [
    ...(before ? [] : [differs('as written')]),
    ...(isGone && isClosed && isFirst ? [] : [differs('at once after a change')]),
    ...((await sorted()) ? [] : [differs('after the changes')]),
  ]
}

const isSame = (some: readonly string[], others: readonly string[]) => some.join() === others.join()

async function threePages(): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  for (let page = 0; page < 3; page += 1) {
    const { rows, next } = await board(cast.grace, { after })
    found.push(...rows.map(({ dutyId }) => dutyId))
    after = next ?? undefined
  }
  return found
}

/** What the board promises, in the plainest way: of each case the first duty that binds, and all of these sorted. */
async function fullSort(rows: Sql): Promise<string[]> {
  const first = await rows<{ id: string }[]>`
    select id from (
      select distinct on (case_id) duties.id, coalesce(act_by_on, '9999-12-31') as day
      from duties join cases on cases.id = case_id
      where ended_at is null and state not in ('draft', 'closed')
        and (duty <> 'start_appeal' or due_on >= ${today()})
      order by case_id, day, duties.id) firsts
    order by day, id limit 150`
  return first.map(({ id }) => id)
}
