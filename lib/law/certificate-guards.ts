import { addDays, type CalendarDate } from './calendar/date'
import { isIndependent, type Employer } from './independence'
import { cite } from './provisions'
import { rightHolder } from './right-holder'

/** On what ground a certificate is issued. The first two are s.55(4), the third s.55(5), the last reg 36. */
export type CertificateGround = 'information_given' | 'withdrew' | 'took_part' | 'not_arranged'

/** Whoever would issue it, as they are today. */
export type CertificateIssuer = { readonly isAdviser: boolean; readonly employer: Employer }

/** What the certificate would rest on. Days that have not come are null. */
export type CertificateFacts = {
  readonly ground: CertificateGround
  readonly today: CalendarDate
  /** The date that it would bear. */
  readonly issuedOn: CalendarDate
  /** The day from which its 3 working days run. */
  readonly triggeredOn: CalendarDate
  readonly issuer: CertificateIssuer
  /** To whom it is issued, and why a parent acts where the right is a young person's (P-2). */
  readonly holder: {
    readonly is: 'parent' | 'young_person'
    readonly childBornOn: CalendarDate
    readonly actsForReason: string | null
  }
  /** Every item of the adviser's information was given. */
  readonly informationComplete: boolean
  readonly contact: { readonly inTime: boolean; readonly lateReason: string | null }
  /** The statement that the family does not wish to mediate, or not any more. */
  readonly statement: { readonly madeOn: CalendarDate | null; readonly byRightHolder: boolean }
  readonly meetings: readonly { readonly familyAttended: boolean; readonly arrangingSideAttended: boolean }[]
  readonly concludedOn: CalendarDate | null
  readonly arranging: {
    /** Day 0 of the 30 days. */
    readonly beganOn: CalendarDate | null
    /** The day the local authority or ICB said that it cannot arrange it in time. */
    readonly saidCannotOn: CalendarDate | null
  }
}

/** What stands in the way of a certificate. */
export type UnmetGuard =
  | 'issuer_not_adviser'
  | 'issuer_not_independent'
  | 'right_not_held'
  | 'acts_for_without_reason'
  | 'information_incomplete'
  | 'not_dated_today'
  | 'triggered_in_future'
  | 'no_statement'
  | 'statement_not_by_right_holder'
  | 'contact_late_without_reason'
  | 'nobody_took_part'
  | 'not_concluded'
  | 'not_arranged_not_shown'

/** The provisions behind the guards. */
export const certificateProvision = cite('act55', 'act56', 'act83', 'reg34', 'reg36', 'reg39')

/**
 * Everything that stands in the way of this certificate; empty when it may be issued.
 *
 * Children and Families Act 2014 ss.55(4), 55(5), 56(3); SEND Regulations 2014 regs 34, 36, 39: the
 * adviser alone issues it, independent, to whoever holds the right that day (s.83, P-1; P-2 where another acts for a young
 * person), after all information was given, dated the day it is issued (P-7, R33-3). For not wishing
 * to mediate: the right-holder's statement, and contact in time or a person's written reason. For taking part: a
 * meeting with both sides there, and its end, whatever was agreed (S55-1, S55-5). For not arranged: the arranging body's word, or 30
 * days without a meeting; one to which that side did not come is none.
 */
export function unmetGuards(facts: CertificateFacts): readonly UnmetGuard[] {
  return unmetOf(guardsOf(facts))
}

/** Every guard of this certificate with whether it is met, in the order in which a person looks at them. */
export function guardsOf(facts: CertificateFacts): Guards {
  return { ...everyCertificate(facts), ...ofGround[facts.ground](facts) }
}

const unmetOf = (guards: Guards): UnmetGuard[] =>
  (Object.entries(guards) as [UnmetGuard, boolean][]).filter(([, met]) => !met).map(([guard]) => guard)

/** Guards and whether each is met. */
export type Guards = Partial<Record<UnmetGuard, boolean>>

/** What stands in the way of whoever would sign: only an adviser, and an independent one (CFA 2014 s.56(2), (3)). */
export function unmetByIssuer(issuer: CertificateIssuer): readonly UnmetGuard[] {
  return unmetOf(byIssuer(issuer))
}

function everyCertificate({
  issuer,
  holder,
  informationComplete,
  issuedOn,
  today,
  triggeredOn,
}: CertificateFacts): Guards {
  return {
    ...byIssuer(issuer),
    ...byHolder(holder, today),
    information_incomplete: informationComplete,
    not_dated_today: issuedOn === today,
    triggered_in_future: triggeredOn <= today,
  }
}

const byIssuer = ({ isAdviser, employer }: CertificateIssuer): Guards => ({
  issuer_not_adviser: isAdviser,
  issuer_not_independent: isIndependent(employer).independent,
})

/** A parent may act for a young person who cannot decide this: a person says so, and why. */
function byHolder(
  { is, childBornOn, actsForReason }: CertificateFacts['holder'],
  today: CalendarDate,
): Guards {
  const { rightHolder: right } = rightHolder({ dateOfBirth: childBornOn, on: today })
  const actsFor = right === 'young_person' && is === 'parent'
  return {
    right_not_held: right === is || actsFor,
    acts_for_without_reason: !actsFor || !!actsForReason?.trim(),
  }
}

const ofGround: Record<CertificateGround, (facts: CertificateFacts) => Guards> = {
  information_given: doesNotWishTo,
  withdrew: doesNotWishTo,
  took_part: tookPart,
  not_arranged: notArranged,
}

function doesNotWishTo({ statement, contact, today }: CertificateFacts): Guards {
  return {
    no_statement: hasCome(statement.madeOn, today),
    statement_not_by_right_holder: statement.byRightHolder,
    contact_late_without_reason: contact.inTime || !!contact.lateReason?.trim(),
  }
}

function tookPart({ meetings, concludedOn, today }: CertificateFacts): Guards {
  return {
    nobody_took_part: meetings.some(bothSidesAttended),
    not_concluded: hasCome(concludedOn, today),
  }
}

function notArranged({ arranging: { beganOn, saidCannotOn }, meetings, today }: CertificateFacts): Guards {
  const saidSo = hasCome(saidCannotOn, today)
  const thirtyDaysPassed = beganOn !== null && today > addDays(beganOn, 30)
  return { not_arranged_not_shown: saidSo || (thirtyDaysPassed && !meetings.some(bothSidesAttended)) }
}

function hasCome(day: CalendarDate | null, today: CalendarDate): boolean {
  // Stryker disable next-line ConditionalExpression: as JavaScript compares, null is not <= any day either
  return day !== null && day <= today
}

function bothSidesAttended(meeting: CertificateFacts['meetings'][number]): boolean {
  return meeting.familyAttended && meeting.arrangingSideAttended
}
