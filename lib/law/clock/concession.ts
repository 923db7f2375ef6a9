import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import type { CalendarDate } from '../calendar/date'
import { versions, working } from '../deadline'
import { ifBeforeTheRules } from '../in-force'
import { cite } from '../provisions'
import { orderPeriods, stepDates, type Periods, type Step, type StepsDeadline } from './order-periods'

/** The decision that the local authority no longer defends. */
export type ConcededDecision = keyof typeof concessionPeriods

/**
 * Time to act once the local authority has told the Tribunal that it will not oppose an appeal.
 *
 * SEND Regulations 2014 reg 45: before its response is due, the appeal is treated as won, and the times run from the
 * day it told the Tribunal (R45-1).
 */
export function concession(
  { notifiedOn, decision }: { readonly notifiedOn: CalendarDate; readonly decision: ConcededDecision },
  calendar: HolidayCalendar = shippedCalendar,
): StepsDeadline {
  const { dueOn, safeBy, workings } = stepDates(
    { from: notifiedOn, periods: concessionPeriods[decision] },
    calendar,
  )

  return {
    duty: 'carry_out',
    owedBy: 'local_authority',
    dueOn,
    dueBy: null,
    safeBy,
    provision: cite('reg45'),
    workings: [
      working(
        'The council told the Tribunal that it will not oppose the appeal. This day is not counted.',
        notifiedOn,
      ),
      ...workings,
      ...ifBeforeTheRules(notifiedOn, 'reg45'),
    ],
    ...versions(calendar),
  }
}

const concessionPeriods = {
  refuse_assess: orderPeriods.assess,
  refuse_reassess: orderPeriods.assess,
  refuse_plan: orderPeriods.make_plan,
  refuse_amend: orderPeriods.amend_provision,
  section_b_or_f: orderPeriods.amend_provision,
  section_i: orderPeriods.amend_placement,
  cease: orderPeriods.continue,
} as const satisfies Record<string, Periods>

/** Every decision that can be conceded, in the order in which they are offered. */
export const concededDecisions = Object.keys(concessionPeriods) as readonly ConcededDecision[]

/** What the local authority does after it gave way, in the order of its days. */
export const concessionSteps = (decision: ConcededDecision): readonly Step[] =>
  // The table's keys are steps.
  Object.keys(concessionPeriods[decision]) as Step[]
