import { desc } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { holidayCalendars } from '@/db/schema/desk'
import { readHolidayCalendar, shippedCalendar, type HolidayCalendar } from '@/lib/law/calendar/bank-holidays'

/** The published bank holidays as last loaded by an administrator, or as shipped while nobody has. */
export async function currentCalendar(source: Pick<Transaction, 'select'>): Promise<HolidayCalendar> {
  const [newest] = await source
    .select()
    .from(holidayCalendars)
    .orderBy(desc(holidayCalendars.loadedAt))
    .limit(1)
  return newest ? readHolidayCalendar(newest.body, newest.version) : shippedCalendar
}
