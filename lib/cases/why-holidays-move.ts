import { changesBetween } from '@/lib/holidays/changes'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, latest, longDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { Again } from './moved-days'

/**
 * Why a day moved with a list of bank holidays, to be said after "because": the days that became holidays or stopped
 * being any, from the day the duty was opened to a little after its last day.
 */
export function whyHolidaysMove(
  { duty, deadline }: Again,
  before: HolidayCalendar | undefined,
  after: HolidayCalendar,
): string {
  if (!deadline.dueOn && duty.dueOn) return 'the bank holidays of those days are not published yet'
  if (!duty.dueOn && deadline.dueOn) return 'the bank holidays of those days have been published'
  const until = addDays(latest(duty.dueOn ?? duty.openedOn, deadline.dueOn ?? duty.openedOn), 7)
  const near = ({ date }: { date: CalendarDate }) => date >= addDays(duty.openedOn, -7) && date <= until
  const { added, removed } = before ? changesBetween(before, after) : { added: [], removed: [] }
  const reasons = [
    ...added.filter(near).map(({ date, title }) => `${longDate(date)} became a bank holiday (${title})`),
    ...removed.filter(near).map(({ date }) => `${longDate(date)} is no longer a bank holiday`),
  ]
  return reasons.length > 0 && reasons.length < 4
    ? new Intl.ListFormat('en-GB').format(reasons)
    : 'the bank holidays changed'
}
