import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { earliest, instantAt, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { addWorkingDays } from '@/lib/law/calendar/working-day'
import { limitOn } from '@/lib/mediators/offer'
import { lastDayForNotice } from './window'

type Chosen = { chosenAt: Date; startsAt: Date; shortNotice: boolean }

/**
 * A hold lasts until 5pm on the second working day, and never so long that notice could not be given in time any
 * more, unless the family agreed to less; nor past the meeting itself. Throws BeyondPublishedHolidays.
 */
export function holdLimit({ chosenAt, startsAt, shortNotice }: Chosen, calendar: HolidayCalendar): Date {
  const secondDay = addWorkingDays(londonDate(chosenAt), 2, calendar)
  const noticeDue = lastDayForNotice(londonDate(startsAt), calendar)
  const lastOn = shortNotice ? secondDay : earliest(secondDay, noticeDue)
  const limit = limitOn(lastOn) > chosenAt ? limitOn(lastOn) : instantAt(lastOn, '23:59')
  return limit < startsAt ? limit : startsAt
}

/** The day by which whoever is asked about a hold answers: after the last on which it stands, an answer is too late. */
export const answerHoldBy = (heldUntil: Date | null, dueOn: CalendarDate | null): CalendarDate | null =>
  heldUntil ? londonDate(heldUntil) : dueOn
