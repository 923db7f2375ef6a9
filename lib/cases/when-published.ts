import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { date, longDate } from '@/lib/law/calendar/date'
import { BeyondPublishedHolidays } from '@/lib/law/calendar/working-day'
import { working } from '@/lib/law/deadline'
import type { DutyDeadline } from './duties'

/** A deadline whose day may not be known yet. */
type MayWait<Counted> = Omit<Counted, 'dueOn' | 'dueBy' | 'safeBy'> &
  Pick<DutyDeadline, 'dueOn' | 'dueBy' | 'safeBy'>

/**
 * The deadline that a rule gives; or, where it refuses to count past the published bank holidays, the same duty without
 * a day, and workings that say why. The next list works it out, so nobody is kept from acting by a list that ends.
 * Throws BeyondPublishedHolidays for days before the list begins: no list to come will have those.
 */
export function whenPublished<Counted extends DutyDeadline>(
  calendar: HolidayCalendar,
  count: (calendar: HolidayCalendar) => Counted,
): MayWait<Counted> {
  try {
    return count(calendar)
  } catch (error) {
    if (!(error instanceof BeyondPublishedHolidays) || error.day < calendar.coversFrom) throw error
    // Whose duty it is and what it rests on does not turn on any holiday: counted as if there were no more of them.
    const duty = count({ ...calendar, coversUntil: date('2199-12-31') })
    return { ...duty, dueOn: null, dueBy: null, safeBy: null, workings: [working(notYet(calendar), null)] }
  }
}

const notYet = ({ coversUntil }: HolidayCalendar) =>
  `The bank holidays after ${longDate(coversUntil)} are not published yet. We work out this day as soon as they are.`
