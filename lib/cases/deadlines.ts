import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import * as law from '@/lib/law/clock/service-targets'
import {
  agreementSteps,
  carryOutAgreement,
  type AgreementItem,
  type CarryOutFacts,
} from '@/lib/law/clock/carry-out-agreement'
import { eachStep, type Step } from '@/lib/law/clock/order-periods'
import { arrangeMediation } from '@/lib/law/clock/arrange-mediation'
import { contactAdviser } from '@/lib/law/clock/contact-adviser'
import { giveNotice } from '@/lib/law/clock/give-notice'
import { issueCertificate } from '@/lib/law/clock/issue-certificate'
import { notifyIcb } from '@/lib/law/clock/notify-icb'
import { startAppeal } from '@/lib/law/clock/start-appeal'
import { answerOffer } from '@/lib/mediators/offer'
import type { DecisionGround } from './case'
import { whenPublished } from './when-published'

/*
 * The deadline of every duty from the facts of a case: the one way by which commands open duties, and by which a new
 * list of bank holidays or a corrected fact works them out again. Where the published holidays do not reach, a duty has
 * no day yet and says so.
 */

/** What the law needs to know of a decision. */
export type DecisionFacts = {
  grounds: readonly DecisionGround[]
  letterDatedOn: CalendarDate
  noticeSentOn: CalendarDate | null
}

/** Nothing where an appeal needs no certificate: then nobody has to contact an adviser by a day (reg 33). */
export function toContactAdviser(decision: DecisionFacts, calendar: HolidayCalendar) {
  return certificateNeeded(decision.grounds).needed
    ? whenPublished(calendar, (by) => contactAdviser(decision, by))
    : null
}

/** The clocks that a decision starts for the family. */
export const decisionClocks = (decision: DecisionFacts, calendar: HolidayCalendar) => ({
  contact_adviser: toContactAdviser(decision, calendar),
  start_appeal: toStartAppeal(decision, {}, calendar),
})

/** What else moves the time to appeal: the first certificate, and contact that was late. */
export type AppealFacts = {
  certificateIssuedOn?: CalendarDate | null
  adviserContactedOn?: CalendarDate | null
}

/** Nothing for what cannot be appealed (CFA 2014 s.51). A certificate counts only where one is needed. */
export function toStartAppeal(decision: DecisionFacts, facts: AppealFacts, calendar: HolidayCalendar) {
  const { needed, because } = certificateNeeded(decision.grounds)
  if (because === 'no_right_of_appeal') return null
  return whenPublished(calendar, (by) => startAppeal({ ...decision, ...(needed ? facts : {}) }, by))
}

export const toGiveInformation = (
  facts: Parameters<typeof law.giveInformation>[0],
  calendar: HolidayCalendar,
) => whenPublished(calendar, (by) => law.giveInformation(facts, by))

export const toIssueCertificate = (
  facts: Parameters<typeof issueCertificate>[0],
  calendar: HolidayCalendar,
) => whenPublished(calendar, (by) => issueCertificate(facts, by))

export const toNotifyIcb = (facts: Parameters<typeof notifyIcb>[0], calendar: HolidayCalendar) =>
  whenPublished(calendar, (by) => notifyIcb(facts, by))

export const toArrangeMediation = (
  facts: Parameters<typeof arrangeMediation>[0],
  calendar: HolidayCalendar,
) => whenPublished(calendar, (by) => arrangeMediation(facts, by))

export const toAcknowledge = (facts: Parameters<typeof law.acknowledge>[0], calendar: HolidayCalendar) =>
  whenPublished(calendar, (by) => law.acknowledge(facts, by))

export const toConfirmAttendance = (
  facts: Parameters<typeof law.confirmAttendance>[0],
  calendar: HolidayCalendar,
) => whenPublished(calendar, (by) => law.confirmAttendance(facts, by))

export const toGiveNotice = (facts: Parameters<typeof giveNotice>[0], calendar: HolidayCalendar) =>
  whenPublished(calendar, (by) => giveNotice(facts, by))

export const toAnswerOffer = (facts: Parameters<typeof answerOffer>[0], calendar: HolidayCalendar) =>
  whenPublished(calendar, (by) => answerOffer(facts, by))

export const toRecordOutcome = (facts: Parameters<typeof law.recordOutcome>[0], calendar: HolidayCalendar) =>
  whenPublished(calendar, (by) => law.recordOutcome(facts, by))

/** One thing of a written agreement, as its days are counted. */
export type Agreed = { item: AgreementItem; agreedOn: CalendarDate; otherDayOn: CalendarDate | null }

/** One step of what was agreed. Another day that was agreed in writing is the day of its last step. */
export function toCarryOut({ item, agreedOn, otherDayOn }: Agreed, step: Step, calendar: HolidayCalendar) {
  const agreedDates = otherDayOn ? { [agreementSteps(item).at(-1)!]: otherDayOn } : undefined
  const facts: CarryOutFacts = { agreedOn, item, ...(agreedDates && { agreedDates }) }
  return whenPublished(calendar, (by) => {
    const { step: _, ...deadline } = eachStep(carryOutAgreement(facts, by)).find((one) => one.step === step)!
    return deadline
  })
}

/** The ICB's week to tell the council of an agreement that it made without it (LAW R42-3). */
export const toTellLa = (agreedOn: CalendarDate, calendar: HolidayCalendar) =>
  toCarryOut({ item: 'icb_tells_la', agreedOn, otherDayOn: null }, 'icbNotifyLa', calendar)
