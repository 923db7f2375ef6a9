import type { ArrangingBody } from '../arranging-body'
import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import type { CalendarDate } from '../calendar/date'
import { addWorkingDays } from '../calendar/working-day'
import { meaningOfWorkingDay, versions, working, type Deadline } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'

/**
 * Time for the arranging body to tell every party the date and place of the meeting.
 *
 * SEND Regulations 2014 reg 37: at least 5 working days before, the day of the meeting not counted, unless the
 * family agrees to less (R37-1). The last day is a working day, and so the safe day as well.
 */
export function giveNotice(
  {
    meetingOn,
    arrangedBy = 'local_authority',
  }: { readonly meetingOn: CalendarDate; readonly arrangedBy?: ArrangingBody },
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  const dueOn = addWorkingDays(meetingOn, -5, calendar)

  return {
    duty: 'give_notice',
    owedBy: arrangedBy,
    dueOn,
    dueBy: null,
    safeBy: dueOn,
    provision: cite('reg37'),
    workings: [
      working('The day of the meeting. It is not counted.', meetingOn),
      meaningOfWorkingDay,
      working('The fifth working day before it: everyone must have been told the date and place.', dueOn),
      working('The family may agree to be told later. That is written down.', null),
      ...ifBeforeTheRules(meetingOn, 'reg37'),
    ],
    ...versions(calendar),
  }
}
