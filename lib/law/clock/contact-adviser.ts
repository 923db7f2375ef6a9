import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import type { CalendarDate } from '../calendar/date'
import { refuseUnpublished, sameOrPreviousWorkingDay } from '../calendar/working-day'
import { versions, working, type Deadline } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'
import { twoMonthsFromNotice, type NoticeDates } from './notice-sent'

/**
 * Time to contact a mediation adviser.
 *
 * SEND Regulations 2014 reg 33: within 2 months after written notice of the decision was sent. The end does not
 * move for weekends, holidays, August or Christmas: those are the Tribunal's rules (R33-1, R33-2, G-7, G-8).
 * The safe day is the working day on or before the end, counted from the earlier of the printed and the sent date.
 */
export function contactAdviser(facts: NoticeDates, calendar: HolidayCalendar = shippedCalendar): Deadline {
  const { sentOn, endsOn, safelyEndsOn, workings, safeWorkings } = twoMonthsFromNotice(facts)
  refuseUnpublished(endsOn, calendar)
  const safeBy = sameOrPreviousWorkingDay(safelyEndsOn, calendar)

  return {
    duty: 'contact_adviser',
    owedBy: 'family',
    dueOn: endsOn,
    dueBy: null,
    safeBy,
    provision: cite('reg33', 'interpretation'),
    workings: [
      ...workings,
      working('Weekends, bank holidays and August do not move this day.', null),
      ...safeWorkings,
      ...(safeBy < safelyEndsOn
        ? [working('That is not a working day. The safe day is the working day before.', safeBy)]
        : []),
      ...ifBeforeTheRules(sentOn, 'reg33'),
    ],
    ...versions(calendar),
  }
}

/**
 * Whether the adviser was contacted in time. Contact after that is late, even by a day: then no certificate is
 * issued without a person's decision, and the family may still ask the Tribunal to allow the appeal: that is for a judge (R33-2, T19-1, T19-2).
 */
export function contactInTime(facts: NoticeDates & { readonly contactedOn: CalendarDate }): boolean {
  return facts.contactedOn <= twoMonthsFromNotice(facts).endsOn
}
