import type { CalendarDate } from '@/lib/law/calendar/date'

/** A duty of the reader's of which a day moved. `why` is said after "because". */
export type MovedDuty = {
  duty: string
  was: { safeOn: CalendarDate | null; dueOn: CalendarDate | null }
  is: { safeOn: CalendarDate | null; dueOn: CalendarDate | null }
  why: string
}
