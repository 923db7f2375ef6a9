import { reader } from '@/db/client'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { currentCalendar } from '@/lib/register/holidays'

/** The bank holidays that the deadline service answers by: those in force now. */
export function publishedHolidays(): Promise<HolidayCalendar> {
  return currentCalendar(reader)
}
