import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import type { CalendarDate } from '../calendar/date'
import { addWorkingDays } from '../calendar/working-day'
import { meaningOfWorkingDay, versions, working, type Deadline } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'

/**
 * Time for the local authority to tell each commissioning body (ICB) that health is in issue.
 *
 * SEND Regulations 2014 reg 35: within 3 working days of being told, the day of being told not counted. The notice
 * gives the issues and any health provision the family wants (R35-1). Safe is the due day, a working day itself.
 */
export function notifyIcb(
  { laToldOn }: { readonly laToldOn: CalendarDate },
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  const dueOn = addWorkingDays(laToldOn, 3, calendar)

  return {
    duty: 'notify_icb',
    owedBy: 'local_authority',
    dueOn,
    dueBy: null,
    safeBy: dueOn,
    provision: cite('act53', 'reg35', 'rule1'),
    workings: [
      working('The council was told of a health issue. This day is not counted.', laToldOn),
      meaningOfWorkingDay,
      working('The third working day after that: the council must have told the health body (ICB).', dueOn),
      ...ifBeforeTheRules(laToldOn, 'reg35'),
    ],
    ...versions(calendar),
  }
}
