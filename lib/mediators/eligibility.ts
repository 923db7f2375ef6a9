import { modeWords, type MeetingMode } from '@/lib/cases/case'
import { addMonths, dayAndMonth, yearOf, type CalendarDate } from '@/lib/law/calendar/date'

/** An entry on the SEND register, with the insurance and DBS check that were shown for it. */
export type Papers = {
  body: string
  validFromOn: CalendarDate
  validUntilOn: CalendarDate
  insuredUntilOn: CalendarDate
  dbsUntilOn: CalendarDate
}

/** What is known of a mediator when a case needs one. */
export type MediatorFacts = {
  papers: readonly Papers[]
  modes: readonly MeetingMode[]
  independenceDeclaredOn: CalendarDate | null
  /** Councils and ICBs they work for today. */
  employers: readonly string[]
  /** Councils and ICBs in which they have declared an interest. */
  interests: readonly { organisationId: string; organisation: string; reason: string }[]
  casesPerWeek: number
  /** Cases taken on or offered since Monday, this one not counted. */
  casesThisWeek: number
  /** Whether they have said no to this case. */
  saidNo: boolean
  /** Whether a meeting fits their diary in what is left of the 30 days; null when nothing is left of them. */
  hasFreeTime: boolean | null
}

/** What is known of the case. */
export type CaseFacts = {
  /** The day of the meeting or, before a time is known, the last of the 30 days: papers must hold until then. */
  on: CalendarDate
  /** How the family wants to meet; null without a preference. */
  mode: MeetingMode | null
  /** The council and every ICB of the case. */
  bodies: readonly string[]
}

/** Whether a mediator may be asked, and everything that stands against it in plain words. */
export type Eligibility = { eligible: boolean; reasons: readonly string[] }

/**
 * Whether this mediator may take this case. Papers must be in date on the day of the meeting (LAW part 14, guard
 * "schedule"); nobody employed by an LA or ICB mediates (CFA 2014 ss.53(5), 54(3), LAW P-4, P-5), and independence is
 * declared every year; an interest in a body of the case, a full week, a full diary or a "no" stand against it too.
 */
export function eligibility(mediator: MediatorFacts, { on, mode, bodies }: CaseFacts): Eligibility {
  const reasons = [
    ...papersProblems(mediator.papers, on),
    ...independenceProblems(mediator, on),
    ...mediator.interests
      .filter(({ organisationId }) => bodies.includes(organisationId))
      .map(({ organisation, reason }) => `Has declared an interest in ${organisation}: ${reason}`),
    ...(mode && !mediator.modes.includes(mode) ? [`Does not hold meetings ${modeWords[mode]}`] : []),
    ...(mediator.casesThisWeek >= mediator.casesPerWeek
      ? [`Has as many new cases this week as they take: ${mediator.casesPerWeek}`]
      : []),
    ...(mediator.saidNo ? ['Has said no to this case'] : []),
    ...(mediator.hasFreeTime === false ? ['Has no free time in what is left of the 30 days'] : []),
  ]
  return { eligible: reasons.length === 0, reasons }
}

/** What is out of date in a mediator's papers on a day. Empty when one entry and what goes with it is in date. */
export function papersProblems(papers: readonly Papers[], on: CalendarDate): string[] {
  const problems = papers.map((entry) => [
    ...(entry.validFromOn > on
      ? [`Entry on the ${entry.body} register starts on ${dayOf(entry.validFromOn)}`]
      : []),
    ...(entry.validUntilOn < on
      ? [`Entry on the ${entry.body} register ends on ${dayOf(entry.validUntilOn)}`]
      : []),
    ...(entry.insuredUntilOn < on ? [`Insurance ends on ${dayOf(entry.insuredUntilOn)}`] : []),
    ...(entry.dbsUntilOn < on ? [`DBS check ends on ${dayOf(entry.dbsUntilOn)}`] : []),
  ])
  if (problems.length === 0) return ['Is not on the SEND register']
  return problems.reduce((least, found) => (found.length < least.length ? found : least))
}

function independenceProblems({ employers, independenceDeclaredOn }: MediatorFacts, on: CalendarDate) {
  const declared = independenceDeclaredOn
  return [
    ...employers.map((employer) => `Works for ${employer}, so cannot be a mediator`),
    ...(declared === null ? ['Has not declared independence'] : []),
    ...(declared !== null && addMonths(declared, 12) < on
      ? [`Declaration of independence ends on ${dayOf(addMonths(declared, 12))}`]
      : []),
  ]
}

const dayOf = (day: CalendarDate) => `${dayAndMonth(day)} ${yearOf(day)}`
