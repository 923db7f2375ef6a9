import { reader } from '@/db/client'
import { now } from '@/lib/kernel/now'
import type { DecisionGround } from '@/lib/cases/case'
import type { MediationIssue } from '@/lib/law/arranging-body'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { earliest, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { BeyondPublishedHolidays } from '@/lib/law/calendar/working-day'
import { certificateNeeded, type CertificateNeed } from '@/lib/law/certificate-needed'
import {
  arrangeMediation,
  arrangeMediationAtLatest,
  type ArrangeMediation,
} from '@/lib/law/clock/arrange-mediation'
import { contactAdviser } from '@/lib/law/clock/contact-adviser'
import { issueCertificate } from '@/lib/law/clock/issue-certificate'
import { startAppeal, type Appeal } from '@/lib/law/clock/start-appeal'
import { isOver, type Deadline } from '@/lib/law/deadline'
import { currentCalendar } from '@/lib/register/holidays'
import { groundsOf, isAnotherNation } from './answers'
import type { CheckAnswers, Nation } from './questions'

/** What the answers come to. The page words it; every day in it comes from lib/law. */
export type CheckResult =
  | { kind: 'another_nation'; nation: Nation }
  | { kind: 'disagreement_resolution' }
  | ({ kind: 'health_or_social_care' } & NoAppealResult)
  | { kind: 'not_published'; until: CalendarDate }
  | ({ kind: 'certificate_needed' | 'placement_only' | 'late' } & AppealResult)

/** Health or social care alone: the days of a meeting that is asked for today. */
export type NoAppealResult = {
  need: CertificateNeed
  today: CalendarDate
  arrange: ArrangeMediation
  /** The same, if the council tells the ICB on the last day it may. Health alone waits for that. */
  atLatest: ArrangeMediation
}

/** A decision that can be appealed: the days, and how they stand today. */
export type AppealResult = {
  need: CertificateNeed
  today: CalendarDate
  letterDatedOn: CalendarDate
  /** The day of sending, where it is known and another than the printed one. */
  noticeSentOn: CalendarDate | null
  certificateIssuedOn: CalendarDate | null
  /** Nothing where no certificate is needed. */
  contact: (Deadline & { standing: ContactStanding }) | null
  appeal: Appeal & { standing: 'open' | 'missed' }
  /** What would follow if they asked today. */
  ifAskedToday: { certificate: Deadline; arrange: ArrangeMediation }
}

/**
 * How asking an adviser stands: still to come, done in time, or missed; where there is a certificate already, asked
 * for late, or so that nobody can tell.
 */
export type ContactStanding = 'open' | 'done' | 'missed' | 'late' | 'unknown'

/** Whether the month from the certificate may not count. The safe day leaves it out, and is over then. */
export const isMonthInDoubt = ({ contact }: Pick<AppealResult, 'contact'>): boolean =>
  contact?.standing === 'late' || contact?.standing === 'unknown'

/** The result for these answers, which must be complete. */
export async function checkResult(answers: CheckAnswers): Promise<CheckResult> {
  const calendar = await currentCalendar(reader)
  try {
    return resultOf(answers, now(), calendar)
  } catch (error) {
    if (!(error instanceof BeyondPublishedHolidays)) throw error
    return { kind: 'not_published', until: calendar.coversUntil }
  }
}

/** The same, at an instant and by a calendar. Throws BeyondPublishedHolidays. */
export function resultOf(answers: CheckAnswers, at: Date, calendar: HolidayCalendar): CheckResult {
  const on = londonDate(at)
  const { council, letterDatedOn } = answers
  if (isAnotherNation(council)) return { kind: 'another_nation', nation: council }
  const grounds = groundsOf(answers)
  if (grounds.length === 0 || !letterDatedOn) return { kind: 'disagreement_resolution' }

  const need = certificateNeeded(grounds)
  const told = { issues: issuesOf(grounds), laToldOn: on }
  const arrange = arrangeMediation(told, calendar)
  if (need.because === 'no_right_of_appeal')
    return {
      kind: 'health_or_social_care',
      need,
      today: on,
      arrange,
      atLatest: arrangeMediationAtLatest(told, calendar),
    }
  return appealResult({ ...answers, letterDatedOn }, { need, arrange, at, calendar })
}

type Dated = CheckAnswers & { letterDatedOn: CalendarDate }
type Known = { need: CertificateNeed; arrange: ArrangeMediation; at: Date; calendar: HolidayCalendar }

function appealResult(answers: Dated, { need, arrange, at, calendar }: Known): CheckResult {
  const on = londonDate(at)
  const { letterDatedOn, contact: asked } = answers
  const noticeSentOn = answers.noticeSentOn ?? null
  const certificateIssuedOn =
    need.needed && asked === 'certificate' ? (answers.certificateIssuedOn ?? null) : null
  const notice = { letterDatedOn, noticeSentOn }
  const contact = need.needed ? contactAdviser(notice, calendar) : null
  const standing = contact && contactStanding(contact, at, { ...answers, certificateIssuedOn })
  const appeal = startAppeal(
    { ...notice, certificateIssuedOn, adviserContactedOn: contactedOn(standing, certificateIssuedOn) },
    calendar,
  )
  const appealMissed = isOver(appeal, at)
  // Whoever asked in time and waits for the certificate has a month from it: nothing is late yet.
  const monthToCome = standing === 'done' && certificateIssuedOn === null
  const inTime = standing === null || standing === 'open' || standing === 'done'
  const late = !inTime || (appealMissed && !monthToCome)
  return {
    kind: late ? 'late' : need.needed ? 'certificate_needed' : 'placement_only',
    need,
    today: on,
    letterDatedOn,
    noticeSentOn: noticeSentOn === letterDatedOn ? null : noticeSentOn,
    certificateIssuedOn,
    contact: contact && standing && { ...contact, standing },
    appeal: { ...appeal, standing: appealMissed ? 'missed' : 'open' },
    ifAskedToday: { certificate: issueCertificate({ triggeredOn: on }, calendar), arrange },
  }
}

function contactStanding(
  contact: Deadline,
  at: Date,
  { contact: asked, certificateIssuedOn, askedAdviser = 'unknown' }: CheckAnswers,
): ContactStanding {
  if (certificateIssuedOn)
    return isBeyondDoubt(contact, certificateIssuedOn) || askedAdviser === 'in_time' ? 'done' : askedAdviser
  if (asked === 'in_time') return 'done'
  return asked === 'late' || isOver(contact, at) ? 'missed' : 'open'
}

/** Nobody has a certificate before asking for it: one from within the two months was asked for in time. */
const isBeyondDoubt = ({ dueOn }: Deadline, certificateIssuedOn: CalendarDate) => certificateIssuedOn <= dueOn

/** Every day after the two months counts alike; the certificate's is one. */
function contactedOn(standing: ContactStanding | null, certificateIssuedOn: CalendarDate | null) {
  if (standing === 'unknown') return 'unknown'
  return standing === 'late' ? certificateIssuedOn : null
}

/** Whether it must still be asked if the adviser was asked in time, since the certificate does not tell. */
export function mustAskWhetherInTime(
  { contact, certificateIssuedOn }: Pick<AppealResult, 'contact' | 'certificateIssuedOn'>,
  { askedAdviser }: CheckAnswers,
): boolean {
  return !!contact && !!certificateIssuedOn && !askedAdviser && !isBeyondDoubt(contact, certificateIssuedOn)
}

/** The day by which to act first, for the page's heading: the safe one of those still to come, else the last one. */
export function firstDay({ contact, appeal, today: on }: AppealResult): CalendarDate {
  const act = contact?.standing === 'open' ? contact : appeal
  return act.safeBy < on ? act.dueOn : earliest(act.safeBy, act.dueOn)
}

function issuesOf(grounds: readonly DecisionGround[]): MediationIssue[] {
  const kinds = grounds.map((ground) =>
    ground === 'health' || ground === 'social_care' ? ground : 'education',
  )
  return [...new Set(kinds)]
}
