import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import type { CalendarDate } from '../calendar/date'
import { versions, working } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'
import {
  orderPeriods,
  periodInWords,
  stepDates,
  type Periods,
  type Step,
  type StepsDeadline,
} from './order-periods'

/** What was agreed: one of the kinds of Tribunal order, something that cannot be appealed, or the ICB's notice. */
export type AgreementItem = keyof typeof agreementPeriods

/** An item of an agreement, and from when its time runs. */
export type CarryOutFacts = {
  /** The date of the written agreement. */
  readonly agreedOn: CalendarDate
  readonly item: AgreementItem
  /** Other days that the parties agreed in writing. The ICB's one week cannot be changed (R42-4). */
  readonly agreedDates?: Readonly<Partial<Record<Exclude<Step, 'icbNotifyLa'>, CalendarDate>>>
}

/**
 * Time to carry out one item of a mediation agreement.
 *
 * SEND Regulations 2014 reg 42: where the item could have been appealed, the times of reg 44 as if the Tribunal had
 * ordered it on the day of the agreement; otherwise 2 weeks; an ICB that mediated without the local authority tells
 * it within 1 week. The parties may agree other times in writing, but not for the last (R42-0 to R42-4).
 */
export function carryOutAgreement(
  { agreedOn, item, agreedDates }: CarryOutFacts,
  calendar: HolidayCalendar = shippedCalendar,
): StepsDeadline {
  const tellsLa = item === 'icb_tells_la'
  const periods: Periods = agreementPeriods[item]
  const agreed = tellsLa ? {} : agreedDates
  const { dueOn, safeBy, workings } = stepDates(
    { from: agreedOn, periods, ...(agreed && { agreed }) },
    calendar,
  )

  return {
    duty: tellsLa ? 'tell_la_of_agreement' : 'carry_out',
    owedBy: tellsLa ? 'icb' : item === 'other' ? 'any' : 'local_authority',
    dueOn,
    dueBy: null,
    safeBy,
    provision: item in orderPeriods ? cite('reg42', 'reg44') : cite('reg42'),
    workings: [
      working('The date of the written agreement. It is not counted.', agreedOn),
      ...workings,
      ...ifBeforeTheRules(agreedOn, 'reg42'),
    ],
    ...versions(calendar),
  }
}

const agreementPeriods = {
  ...orderPeriods,
  other: { other: 2 },
  icb_tells_la: { icbNotifyLa: 1 },
} as const satisfies Record<string, Periods>

/** Every kind of item, in the order in which they are offered. */
export const agreementItems = Object.keys(agreementPeriods) as readonly AgreementItem[]

/** What is done for an item, in the order of its days. */
export const agreementSteps = (item: AgreementItem): readonly Step[] =>
  // The table's keys are steps.
  Object.keys(agreementPeriods[item]) as Step[]

/** How long a step of an item may take from the date of the agreement, in words: 'within 5 weeks', 'at once'. */
export function timeInWords(item: AgreementItem, step: Step): string {
  const periods: Periods = agreementPeriods[item]
  return periodInWords(periods[step] ?? 0)
}
