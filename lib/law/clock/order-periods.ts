import { addWeeks, type CalendarDate } from '../calendar/date'
import type { HolidayCalendar } from '../calendar/bank-holidays'
import { workingDayWithin } from '../calendar/working-day'
import { working, type Deadline, type Working } from '../deadline'

/** One thing that is done by its own day. */
export type Step =
  | 'ceasePlan'
  | 'notifyWillAssess'
  | 'decisionNotToIssue'
  | 'draftPlan'
  | 'finalPlan'
  | 'reconsiderAndAct'
  | 'amendedPlan'
  | 'continuePlan'
  | 'other'
  | 'icbNotifyLa'

/** Steps and the weeks each may take; 0 is at once. In the order of their days. */
export type Periods = Readonly<Partial<Record<Step, number>>>

/** A day for each step. */
export type StepDates = Readonly<Partial<Record<Step, CalendarDate>>>

/** A duty that is done in steps. */
export type StepsDeadline = Omit<Deadline, 'dueOn' | 'safeBy'> & {
  readonly dueOn: StepDates
  readonly safeBy: StepDates
}

/**
 * SEND Regulations 2014 reg 44(2): how long the local authority has to carry out each kind of order, in weeks
 * (R44-1 to R44-8). The personal exceptions of reg 44 are noted on a case; they move no day (R44-9).
 *
 * @provision reg44
 */
export const orderPeriods = {
  cease: { ceasePlan: 0 },
  assess: { notifyWillAssess: 2, decisionNotToIssue: 10, finalPlan: 14 },
  make_plan: { draftPlan: 5, finalPlan: 11 },
  reconsider: { reconsiderAndAct: 2 },
  amend_provision: { amendedPlan: 5 },
  amend_placement: { amendedPlan: 2 },
  continue: { continuePlan: 0 },
  continue_and_amend: { continuePlan: 0, amendedPlan: 5 },
} as const satisfies Record<string, Periods>

/**
 * The day of each step: plain weeks, with no move for weekends or holidays, or a day agreed in writing. Safe is the
 * last working day on or before it, never before the first day. Throws BeyondPublishedHolidays.
 */
export function stepDates(
  { from, periods, agreed = {} }: { from: CalendarDate; periods: Periods; agreed?: StepDates },
  calendar: HolidayCalendar,
): { dueOn: StepDates; safeBy: StepDates; workings: Working[] } {
  const steps = (Object.entries(periods) as [Step, number][]).map(([step, weeks]) => {
    const dueOn = agreed[step] ?? addWeeks(from, weeks)
    const count = agreed[step] ? 'the day agreed in writing' : periodInWords(weeks)
    return { step, dueOn, safeBy: workingDayWithin(from, dueOn, calendar), text: `${does[step]}: ${count}.` }
  })
  return {
    dueOn: Object.fromEntries(steps.map(({ step, dueOn }) => [step, dueOn])),
    safeBy: Object.fromEntries(steps.map(({ step, safeBy }) => [step, safeBy])),
    workings: [
      ...steps.map(({ text, dueOn }) => working(text, dueOn)),
      working('Weekends and holidays do not move these days.', null),
      ...steps
        .filter(({ dueOn, safeBy }) => safeBy < dueOn)
        .map(({ step, safeBy }) => working(`${does[step]}: safe by the working day before.`, safeBy)),
    ],
  }
}

/** Each step as a duty of its own, to be kept and watched one by one. */
export function eachStep(deadline: StepsDeadline): readonly (Deadline & { readonly step: Step })[] {
  // Both have the same steps, for stepDates made them.
  return (Object.entries(deadline.dueOn) as [Step, CalendarDate][]).map(([step, dueOn]) => ({
    ...deadline,
    step,
    dueOn,
    safeBy: deadline.safeBy[step]!,
  }))
}

/** What is done in each step, in plain words. In the order of their days, wherever several are done. */
export const does: Readonly<Record<Step, string>> = {
  ceasePlan: 'The plan ends',
  notifyWillAssess: 'The council says that it will assess',
  decisionNotToIssue: 'If there will be no plan, the council says so with reasons',
  draftPlan: 'The council sends a draft plan',
  finalPlan: 'The council sends the final plan',
  reconsiderAndAct: 'The council thinks again and acts on it',
  continuePlan: 'The plan goes on',
  amendedPlan: 'The council sends the changed plan',
  other: 'It is done',
  icbNotifyLa: 'The health body (ICB) tells the council what was agreed',
}

/** A period as workings say it. */
export function periodInWords(weeks: number): string {
  if (weeks === 0) return 'at once'
  return weeks === 1 ? 'within 1 week' : `within ${weeks} weeks`
}
