import { reader } from '@/db/client'
import { today } from '@/lib/kernel/now'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import { toIssueCertificate } from './deadlines'

/**
 * The day by which a certificate would be issued if the family said no, or withdrew, today (reg 34); nothing
 * while the bank holidays of those days are not published. For pages that ask.
 */
export async function certificateIfDeclinedToday(): Promise<CalendarDate | null> {
  return toIssueCertificate({ triggeredOn: today() }, await currentCalendar(reader)).dueOn
}
