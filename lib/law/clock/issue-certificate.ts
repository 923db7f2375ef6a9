import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import type { CalendarDate } from '../calendar/date'
import { addWorkingDays } from '../calendar/working-day'
import { meaningOfWorkingDay, versions, working, type Deadline } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'

type Facts = {
  /** The day the adviser was told that the family will not mediate or that it cannot be arranged, or the mediation ended. */
  readonly triggeredOn: CalendarDate
}

/**
 * Time for the mediation adviser to issue a certificate.
 *
 * Children and Families Act 2014 s.55(4), (5); SEND Regulations 2014 regs 34(1), 36 and 39: within 3 working days
 * of being told that the family does not wish to mediate, of being told that the mediation cannot be arranged in
 * time, or of the end of the mediation. The day of the trigger is not counted (R34-1, R36-5, R39-1, WD-4).
 * Safe is the second working day; issue and sending are meant for the same day.
 */
export function issueCertificate(
  { triggeredOn }: Facts,
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  const safeBy = addWorkingDays(triggeredOn, 2, calendar)
  const dueOn = addWorkingDays(triggeredOn, 3, calendar)

  return {
    duty: 'issue_certificate',
    owedBy: 'adviser',
    dueOn,
    dueBy: null,
    safeBy,
    provision: cite('act55', 'reg34', 'reg36', 'reg39'),
    workings: [
      working('The adviser was told, or the mediation ended. This day is not counted.', triggeredOn),
      meaningOfWorkingDay,
      working('The second working day: our target.', safeBy),
      working('The third working day: the certificate must be issued, and we send it the same day.', dueOn),
      ...ifBeforeTheRules(triggeredOn, 'reg34'),
    ],
    ...versions(calendar),
  }
}
