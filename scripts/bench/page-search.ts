import type { Sql } from 'postgres'
import { cast } from '@/db/seed/cast'
import { asOf } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import { slotsAndReasons } from '@/lib/scheduling/slots-for-case'
import { sweep } from '@/lib/scheduling/slots/sweep.fixture'
import { millisecondsAfter } from './compare'
import { onDatabase, withRows } from './databases'
import { searched } from './diary-rows'
import type { Side } from './job'
import { askedAt } from './page-case'

/** What the desk’s page asks for, on the day of the case. */
const search = (caseId: string) => asOf(askedAt, () => slotsAndReasons(cast.grace, caseId))

/** The milliseconds of the slower of these cases’ searches, when each diary in them has changed just before. */
export const pageSearch =
  (url: string, caseIds: readonly string[], diaries: readonly string[], calls: number): Side =>
  () =>
    onDatabase(url, () =>
      withRows(url, async (rows) => {
        const times: number[] = []
        for (const id of caseIds)
          times.push(
            await millisecondsAfter(
              () => touch(rows, diaries),
              calls,
              () => search(id),
            ),
          )
        return Math.max(...times)
      }),
    )

const touch = (rows: Sql, diaries: readonly string[]) =>
  rows`update busy_times set during = during where calendar_id = any(${[...diaries]}::uuid[])`

/** The first ten days by the plain sweep; and no slot, but what would open one, where nothing fits. */
export async function wrongOnPage([fits, doesNot]: readonly [string, string]): Promise<string[]> {
  const untilOn = addDays(searched.fromOn, 9)
  const { slots, caseSearch } = await search(fits)
  const { rules } = caseSearch.search
  const swept = sweep({ ...caseSearch.search, rules: { ...rules, untilOn } })
  const times = new Set(swept.map(({ startsAt }) => startsAt.toISOString()))
  const found = slots.filter(({ on }) => on <= untilOn).map(({ startsAt }) => startsAt.toISOString())
  const none = await search(doesNot)
  return [
    ...(String(found.toSorted()) === String([...times].toSorted())
      ? []
      : ['The page’s times differ from the sweep']),
    ...(none.slots.length === 0 && none.why.changes.length > 0
      ? []
      : ['The page knows no change where nothing fits']),
  ]
}
