import { desc, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { holidayCalendars } from '@/db/schema/desk'
import { readHolidayCalendar, shippedCalendar, type HolidayCalendar } from '@/lib/law/calendar/bank-holidays'

type Source = Pick<Transaction, 'select'>

/** The published bank holidays as last loaded by an administrator, or as shipped while nobody has. */
export async function currentCalendar(source: Source): Promise<HolidayCalendar> {
  const [newest] = await source
    .select()
    .from(holidayCalendars)
    .orderBy(desc(holidayCalendars.number))
    .limit(1)
  return newest ? readHolidayCalendar(newest.body, newest.version) : shippedCalendar
}

/** Lists that dates were worked out with, by version. One that came with earlier software is not among them. */
export async function calendarsOf(
  source: Source,
  versions: readonly string[],
): Promise<ReadonlyMap<string, HolidayCalendar>> {
  const loaded = versions.length
    ? await source
        .select()
        .from(holidayCalendars)
        .where(inArray(holidayCalendars.version, [...versions]))
    : []
  return new Map([
    [shippedCalendar.version, shippedCalendar],
    ...loaded.map(({ body, version }) => [version, readHolidayCalendar(body, version)] as const),
  ])
}
