import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import { addDays, addMonths, latest, type CalendarDate } from '../calendar/date'
import { addLikelyWorkingDays, sameOrNextWorkingDay, sameOrPreviousWorkingDay } from '../calendar/working-day'
import { fivePm, versions, type Deadline } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'
import { contactInTime } from './contact-adviser'
import { twoMonthsFromNotice, type NoticeDates } from './notice-sent'
import { afterProtectedDays, protectedWindow, type ProtectedWindow } from './protected-days'
import { appealWorkings } from './start-appeal-workings'

/** What is known of the decision and the certificate. Give no certificate where none is needed. */
export type AppealFacts = NoticeDates & {
  /** The day of issue printed on the first certificate. */
  readonly certificateIssuedOn?: CalendarDate | null | undefined
  /** When the family first contacted the adviser; 'unknown' where it was asked and cannot be told. */
  readonly adviserContactedOn?: CalendarDate | 'unknown' | null | undefined
}

export type AdviserContact = 'in_time' | 'late' | 'unknown'

/** The time to appeal, with the counts behind it. */
export type Appeal = Deadline & {
  readonly twoMonths: CalendarDate
  readonly oneMonth: CalendarDate | null
  readonly governedBy: 'two_months' | 'one_month'
  /** The later of the two counts, before rule 12. */
  readonly governingOn: CalendarDate
  readonly rule12: 'none' | 'next_working_day' | ProtectedWindow
  /** For information: the end if a rolled day inside a protected window moved again. Otherwise `dueOn`. */
  readonly lenientOn: CalendarDate
  /** A certificate was issued though the adviser was contacted after the two months. */
  readonly certificateContactLate: boolean
}

/**
 * Time to start an appeal to the First-tier Tribunal (SEND).
 *
 * HESC Rules 2008 r.20(1)(c): the Tribunal must receive the application within 2 months after written notice of the
 * decision was sent or, if that is later, within 1 month from the issue of the mediation certificate. r.12: by 5pm;
 * an end in August or from 25 December to 1 January moves to the first working day after it, any other end that is
 * no working day to the next one. A day so moved into a window stands, as the earlier reading (T20-1 to T20-3, T12-1 to T12-3, A-6).
 *
 * Safe: the later count again, but from the earlier of the printed and the sent date, without the month from the
 * certificate if contact was late or may have been, and without rule 12, moved back to a working day.
 */
export function startAppeal(facts: AppealFacts, calendar: HolidayCalendar = shippedCalendar): Appeal {
  const { certificateIssuedOn } = facts
  const { sentOn, endsOn: twoMonths, safelyEndsOn, ...notice } = twoMonthsFromNotice(facts)
  const oneMonth = certificateIssuedOn ? addMonths(certificateIssuedOn, 1) : null
  const contact = certificateIssuedOn ? adviserContact({ ...facts, certificateIssuedOn }) : 'in_time'
  const governingOn = latest(twoMonths, oneMonth ?? twoMonths)
  const safelyGoverning =
    contact === 'in_time' ? latest(safelyEndsOn, oneMonth ?? safelyEndsOn) : safelyEndsOn
  const dueOn = sameOrNextWorkingDay(afterProtectedDays(governingOn), calendar)
  const appeal = {
    twoMonths,
    oneMonth,
    governedBy: governingOn > twoMonths ? 'one_month' : 'two_months',
    governingOn,
    rule12: rule12(governingOn, dueOn),
    lenientOn: lenient(dueOn, calendar),
    certificateContactLate: contact === 'late',
    dueOn,
    safeBy: sameOrPreviousWorkingDay(safelyGoverning, calendar),
  } as const

  return {
    duty: 'start_appeal',
    owedBy: 'family',
    dueBy: fivePm(dueOn),
    provision: cite('rule20', 'rule12'),
    ...appeal,
    workings: [
      ...appealWorkings({ ...appeal, ...notice, contact, certificateIssuedOn: certificateIssuedOn ?? null }),
      ...ifBeforeTheRules(sentOn, 'rule20', 'rule12'),
    ],
    ...versions(calendar),
  }
}

/**
 * Whether the Tribunal received it in time: by 5pm London on the last day, to the second (r.12(1), T12-1).
 */
export function receivedInTime(receivedAt: Date, dueOn: CalendarDate): boolean {
  return receivedAt.getTime() <= new Date(fivePm(dueOn)).getTime()
}

/**
 * How the adviser was contacted, where there is a certificate: in time, unless told otherwise; where it cannot be told,
 * in time at least if the certificate itself was issued within the two months.
 */
function adviserContact({
  adviserContactedOn: contactedOn,
  ...facts
}: AppealFacts & { readonly certificateIssuedOn: CalendarDate }): AdviserContact {
  if (!contactedOn) return 'in_time'
  if (contactedOn !== 'unknown') return contactInTime({ ...facts, contactedOn }) ? 'in_time' : 'late'
  return contactInTime({ ...facts, contactedOn: facts.certificateIssuedOn }) ? 'in_time' : 'unknown'
}

function rule12(governingOn: CalendarDate, dueOn: CalendarDate): Appeal['rule12'] {
  return protectedWindow(governingOn) ?? (dueOn > governingOn ? 'next_working_day' : 'none')
}

function lenient(dueOn: CalendarDate, calendar: HolidayCalendar): CalendarDate {
  return addLikelyWorkingDays(addDays(afterProtectedDays(dueOn), -1), 1, calendar)
}
