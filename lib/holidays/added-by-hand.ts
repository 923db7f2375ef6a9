import { asc } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { holidayCalendars } from '@/db/schema/desk'
import { readHolidayCalendar, shippedCalendar, type HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { changesBetween } from './changes'

/** The days that an administrator typed in, and no published list brought. One of them may have been a slip. */
export async function addedByHand(source: Pick<Transaction, 'select'>): Promise<ReadonlySet<CalendarDate>> {
  const rows = await source.select().from(holidayCalendars).orderBy(asc(holidayCalendars.number))
  const typed = new Set<CalendarDate>()
  let before: HolidayCalendar = shippedCalendar
  for (const { body, version, source: from } of rows) {
    const list = readHolidayCalendar(body, version)
    const { added } = changesBetween(before, list)
    for (const { date } of added) if (from === 'one_off') typed.add(date)
    before = list
  }
  return typed
}
