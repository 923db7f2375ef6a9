import { modeWords, type MeetingMode } from '@/lib/cases/case'
import { addMonths, dayAndMonth, latest, yearOf, type CalendarDate } from '@/lib/law/calendar/date'
import { speaks } from './languages'
import type { TrainingLevel } from './mediator'

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
  /** What binds them to the case from earlier ones, in words. */
  ties: readonly string[]
  trainingLevel: TrainingLevel
  languages: readonly string[]
  /** Councils in whose area they meet in person, and the way there. Without any they go wherever a meeting is. */
  areas: readonly { organisationId: string; travelMinutes: number }[]
  longestTravelMinutes: number | null
  /** How many new cases they take in a week. */
  casesPerWeek: number
  /** What counts against that already (`countedAgainst`). */
  casesThisWeek: number
  /** Whether they have said no to this case. */
  saidNo: boolean
  /** Whether a meeting fits their diary in what is left of the 30 days; null when nothing is left of them. */
  hasFreeTime: boolean | null
  /** Their leave in what is left of the 30 days, both days included. */
  leave: readonly { fromOn: CalendarDate; untilOn: CalendarDate }[]
}

/** What is known of the case. */
export type CaseFacts = {
  /** The day of the meeting or, before a time is known, the last of the 30 days: papers must hold until then. */
  on: CalendarDate
  /** How the family wants to meet; null without a preference. */
  mode: MeetingMode | null
  /** The council and every ICB of the case. */
  bodies: readonly string[]
  /** The language of the meeting; null for English. */
  language: string | null
  /** Whether the family said that an interpreter will do for it. */
  interpreterAccepted: boolean
  /** The council in whose area the family lives; null while it is not one of ours. */
  area: { id: string; name: string } | null
}

/** Whether a mediator may be asked, and everything that stands against it in plain words. */
export type Eligibility = { eligible: boolean; reasons: readonly string[] }

/**
 * Whether this mediator may take this case. Papers must be in date on the day of the meeting (LAW part 14, guard
 * "schedule"); nobody employed by an LA or ICB mediates (CFA 2014 ss.53(5), 54(3), LAW P-4, P-5), and independence is
 * declared every year; somebody in supported practice leads no meeting; an interest in a body of the case, a tie from
 * earlier cases, the wrong language, mode or area, a full week, a full diary or a "no" stand against it too.
 */
export function eligibility(mediator: MediatorFacts, theCase: CaseFacts): Eligibility {
  const { on, mode, bodies } = theCase
  const reasons = [
    ...papersProblems(mediator.papers, on),
    ...independenceProblems(mediator, on),
    ...(mediator.trainingLevel === 'supported_practice'
      ? ['Is in supported practice, so does not lead a meeting']
      : []),
    ...mediator.interests
      .filter(({ organisationId }) => bodies.includes(organisationId))
      .map(({ organisation, reason }) => `Has declared an interest in ${organisation}: ${reason}`),
    ...mediator.ties,
    ...(mode && !mediator.modes.includes(mode) ? [`Does not hold meetings ${modeWords[mode]}`] : []),
    ...languageProblems(mediator, theCase),
    ...(mode === 'in_person' ? areaProblems(mediator, theCase) : []),
    ...(mediator.casesThisWeek >= mediator.casesPerWeek
      ? [`Has as many new cases this week as they take: ${mediator.casesPerWeek}`]
      : []),
    ...(mediator.saidNo ? ['Has said no to this case'] : []),
    ...(mediator.hasFreeTime === false ? [...leaveWords(mediator.leave), noFreeTime] : []),
  ]
  return { eligible: reasons.length === 0, reasons }
}

const noFreeTime = 'Has no free time in what is left of the 30 days'

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

/** The DBS check alone: all that is asked of the papers of somebody who only watches. */
export function dbsProblems(papers: readonly Papers[], on: CalendarDate): string[] {
  const [one, ...others] = papers.map(({ dbsUntilOn }) => dbsUntilOn)
  if (one === undefined) return ['Has shown no DBS check']
  const untilOn = latest(one, ...others)
  return untilOn < on ? [`DBS check ends on ${dayOf(untilOn)}`] : []
}

/** What is missing of somebody's independence on a day: nobody mediates who works for a body, and all declare it yearly. */
export function independenceProblems(
  { employers, independenceDeclaredOn }: Pick<MediatorFacts, 'employers' | 'independenceDeclaredOn'>,
  on: CalendarDate,
): string[] {
  const declared = independenceDeclaredOn
  return [
    ...employers.map((employer) => `Works for ${employer}, so cannot be a mediator`),
    ...(declared === null ? ['Has not declared independence'] : []),
    ...(declared !== null && addMonths(declared, 12) < on
      ? [`Declaration of independence ends on ${dayOf(addMonths(declared, 12))}`]
      : []),
  ]
}

function languageProblems({ languages }: MediatorFacts, { language, interpreterAccepted }: CaseFacts) {
  if (language === null || interpreterAccepted || speaks(languages, language)) return []
  return [`Does not speak ${language}, and the family has not said that an interpreter will do`]
}

function areaProblems({ areas, longestTravelMinutes }: MediatorFacts, { area }: CaseFacts): string[] {
  if (area === null || areas.length === 0) return []
  const way = areas.find(({ organisationId }) => organisationId === area.id)?.travelMinutes
  if (way === undefined) return [`Does not meet in person in the area of ${area.name}`]
  return longestTravelMinutes !== null && way > longestTravelMinutes
    ? [`Travels ${longestTravelMinutes} minutes at most, and it is ${way} to ${area.name}`]
    : []
}

const leaveWords = (leave: MediatorFacts['leave']) =>
  leave.map(({ fromOn, untilOn }) => `Is on leave from ${dayOf(fromOn)} to ${dayOf(untilOn)}`)

const dayOf = (day: CalendarDate) => `${dayAndMonth(day)} ${yearOf(day)}`
