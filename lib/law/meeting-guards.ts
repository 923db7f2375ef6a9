import { addDays, type CalendarDate } from './calendar/date'
import { cite } from './provisions'

/** What a booking would rest on. */
export type BookingFacts = {
  readonly meetingOn: CalendarDate
  readonly mediator: { readonly onRegister: boolean; readonly inDate: boolean; readonly hasConflict: boolean }
  /** Those who come for the local authority or an ICB, and whether they may settle the issues. */
  readonly representatives: readonly { readonly hasAuthority: boolean }[]
  /** Every ICB whose health provision is in issue was invited. */
  readonly everyIcbInvited: boolean
  /** Day 0 of the 30 days; null while they have not begun. */
  readonly arrangingBeganOn: CalendarDate | null
  /** Why the meeting is after the 30 days, if it is. */
  readonly lateReason: string | null
}

/** What stands in the way of booking a meeting. */
export type UnmetBookingGuard =
  | 'mediator_not_on_register'
  | 'mediator_out_of_date'
  | 'mediator_has_conflict'
  | 'nobody_with_authority'
  | 'icb_not_invited'
  | 'late_without_reason'

/** The provisions behind booking and ending a meeting. */
export const meetingProvision = cite('act53', 'act54', 'reg36', 'reg37', 'reg38')

/**
 * Everything that stands in the way of booking a meeting; empty when it may be booked.
 *
 * Children and Families Act 2014 ss.53 and 54; SEND Regulations 2014 regs 36 and 37: an independent mediator, someone
 * with authority to settle the issues, every ICB concerned, and within 30 days or with the reason why not. Then the
 * family is offered the certificate as well (R36-3, S53-1, A-3).
 */
export function unmetToBook(facts: BookingFacts): readonly UnmetBookingGuard[] {
  const { mediator, representatives, everyIcbInvited, lateReason } = facts
  return unmet({
    mediator_not_on_register: mediator.onRegister,
    mediator_out_of_date: mediator.inDate,
    mediator_has_conflict: !mediator.hasConflict,
    nobody_with_authority: representatives.some(({ hasAuthority }) => hasAuthority),
    icb_not_invited: everyIcbInvited,
    late_without_reason: !isAfterThirtyDays(facts) || !!lateReason?.trim(),
  })
}

/** Whether a meeting on this day is after day 30: a reason is recorded and the certificate offered. */
export function isAfterThirtyDays({
  meetingOn,
  arrangingBeganOn,
}: Pick<BookingFacts, 'meetingOn' | 'arrangingBeganOn'>): boolean {
  return arrangingBeganOn !== null && meetingOn > addDays(arrangingBeganOn, 30)
}

/**
 * Whether a meeting may be ended: where the parent is the party, only once the child's views, or the steps taken to
 * get them, are recorded (SEND Regulations 2014 reg 38, R38-2).
 */
export function mayEndMeeting(facts: {
  readonly parentIsParty: boolean
  readonly childsViews: string | null
}): boolean {
  return !facts.parentIsParty || !!facts.childsViews?.trim()
}

function unmet<Guard extends string>(guards: Record<Guard, boolean>): readonly Guard[] {
  return (Object.entries(guards) as [Guard, boolean][]).filter(([, met]) => !met).map(([guard]) => guard)
}
