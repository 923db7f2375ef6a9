import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { concession, concessionSteps, type ConcededDecision } from '@/lib/law/clock/concession'
import { eachStep, type Step } from '@/lib/law/clock/order-periods'
import type { DecisionGround } from './case'
import { opens, type DutyChange, type DutyDeadline } from './duties'
import { whenPublished } from './when-published'

/** Which of the decisions that reg 45 knows this one is; nothing where there is none that a council could give way on. */
export function concededFor(grounds: readonly DecisionGround[]): ConcededDecision | undefined {
  if (grounds.some((ground) => ground === 'section_b' || ground === 'section_f')) return 'section_b_or_f'
  const whole = grounds.find((ground) => ground in alone)
  if (whole) return alone[whole]
  return grounds.some((ground) => ground.startsWith('section_i_')) ? 'section_i' : undefined
}

const alone: Partial<Record<DecisionGround, ConcededDecision>> = {
  refuse_assess: 'refuse_assess',
  refuse_reassess: 'refuse_reassess',
  refuse_plan: 'refuse_plan',
  refuse_amend: 'refuse_amend',
  cease: 'cease',
}

/** The deadline of one step after the council gave way; no day yet where the published bank holidays do not reach. */
export const toActOnConcession = (
  facts: { notifiedOn: CalendarDate; decision: ConcededDecision },
  step: Step,
  calendar: HolidayCalendar,
): DutyDeadline =>
  whenPublished(calendar, (by) => {
    const { step: _, ...deadline } = eachStep(concession(facts, by)).find((one) => one.step === step)!
    return deadline
  })

/** Each step as a duty of its own. `ground` is read again by `deadlineAgain`. */
export function concessionDuties(
  notifiedOn: CalendarDate,
  decision: ConcededDecision,
  organisationId: string,
  calendar: HolidayCalendar,
): DutyChange[] {
  return concessionSteps(decision).map((step) =>
    opens(toActOnConcession({ notifiedOn, decision }, step, calendar), {
      ground: `${concededGround}:${step}:${decision}`,
      organisationId,
    }),
  )
}

/** What the ground of such a duty begins with, where that of an agreement has the thing agreed. */
export const concededGround = 'conceded'
