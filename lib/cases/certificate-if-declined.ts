import { reader } from '@/db/client'
import { today } from '@/lib/kernel/now'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { issueCertificate } from '@/lib/law/clock/issue-certificate'
import { currentCalendar } from '@/lib/register/holidays'

/** The day by which a certificate would be issued if the family said no, or withdrew, today (reg 34). For pages that ask. */
export async function certificateIfDeclinedToday(): Promise<CalendarDate> {
  return issueCertificate({ triggeredOn: today() }, await currentCalendar(reader)).dueOn
}
