import type { CalendarDate } from '@/lib/law/calendar/date'
import type { MovedDuty } from './moved-duty'

/** Which certificate, in the words letters use. */
type Certificate = 'information_given' | 'withdrew' | 'took_part' | 'not_arranged'

/** What somebody is invited to be. */
export type InvitedRole =
  'mediator' | 'la_officer' | 'icb_officer' | 'adviser' | 'administrator' | 'safeguarding_lead'

/** A meeting as a calendar file tells it. Instants as ISO text, because properties are stored as JSON. */
export type MeetingFacts = {
  uid: string
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  startsAt: string
  endsAt: string
  mode: 'video' | 'in_person' | 'telephone'
  place: string | null
  joinUrl: string | null
}

/** Who comes with a mediator. */
type Companion = 'co_mediator' | 'observer'

type About = { reference: string; caseUrl: string }
/** By when the certificate comes, and whether an appeal needs one at all. */
type CertificateOwed = { certificateDueOn: CalendarDate | null; certificateNeeded: boolean }
type Appeal = { safeOn: CalendarDate; dueOn: CalendarDate } | null

/** What is due, by the name of the duty, of which a letter's words make an act. */
type Due = { duty: string; dueOn: CalendarDate }

/** A day that a family can lose: to contact us, or to appeal. */
type FamilyDay = About & {
  what: 'contact' | 'appeal'
  dueOn: CalendarDate
  certificate: 'not_needed' | 'to_come' | 'issued'
  appeal: Appeal
}

/**
 * Every kind of letter and what it is told. Properties hold a reference, dates and public names of
 * councils and mediators: never a child's name, a need, a school or another party's address.
 */
export type LetterProps = {
  // To anybody
  'sign-in': { link: string; code: string; minutes: number }
  invitation: { organisation: string; role: InvitedRole; signInUrl: string }

  // To the family
  'request-received': About & {
    appeal: Appeal
    next: 'information' | 'choice' | 'certificate' | 'meeting' | 'call'
  }
  'information-given': About & { appeal: Appeal }
  'mediation-declined': About & CertificateOwed
  'mediation-chosen': About & {
    council: string
    toldOn: CalendarDate | null
    /** The 30 days start when the ICB is told. */
    healthOnly: boolean
    holdBySafeOn: CalendarDate | null
    holdByDueOn: CalendarDate | null
  }
  'council-acknowledged': About & { body: string }
  'icb-told': About & { icb: string; toldOn: CalendarDate }
  'mediator-appointed': About & { mediator: string }
  /** To the family and the bodies. `next`: who has it now, null while we look; `lost`: the time that was held. */
  'mediator-changed': About & { before: string; next: string | null; lost: string | null }
  /** To whoever objected. */
  'objection-settled': About & { mediator: string; goesOn: boolean }
  'times-offered': About & { count: number; mediator: string }
  'time-held': About & { meeting: MeetingFacts; waitingFor: readonly string[]; answerBy: CalendarDate }
  'hold-lapsed': About & { startsAt: string }
  'not-arranged': About & CertificateOwed & { body: string }
  'meeting-ended': About & CertificateOwed
  withdrawn: About & CertificateOwed
  'certificate-issued': About & { number: string; kind: Certificate; issuedOn: CalendarDate; appeal: Appeal }
  /** `oldNumber` is the certificate that it replaces; both have the same date of issue. */
  'certificate-replaced': About & { number: string; oldNumber: string; issuedOn: CalendarDate }
  'certificate-revoked': About & {
    number: string
    issuedOn: CalendarDate
    /** By when another comes in its place; null where none is owed. */
    insteadDueOn: CalendarDate | null
  }
  'case-closed': About & { appeal: Appeal }
  'settlement-offered': About & { body: string }
  settled: About &
    CertificateOwed & {
      body: string
      /** The first day by which something agreed is to be done. */
      firstDueOn: CalendarDate | null
      certificateAsked: boolean
    }
  'certificate-asked': About & CertificateOwed
  'family-asked': About & { about: 'choice' | 'time'; appeal: Appeal }
  'not-pursued': About & { appeal: Appeal; certificateNeeded: boolean }
  superseded: About & {
    newReference: string
    oldLetterOn: CalendarDate | null
    newLetterOn: CalendarDate
    contactBy: CalendarDate | null
    appeal: Appeal
  }
  'right-passed': About
  'right-passed-parent': About
  'instructions-confirmed': About & { reader: 'young_person' | 'supporter' | 'alternative_person' }
  /** `safeOn` is the day to keep: the last day itself once the careful day has gone. */
  'date-ahead': FamilyDay & { safeOn: CalendarDate; carefulDayGone: CalendarDate | null }
  'date-gone': FamilyDay

  // To the council or ICB
  'mediation-requested': About & {
    body: string
    toldOn: CalendarDate
    /** The 30 days are the ICB's, and wait for the notice to it. */
    healthOnly: boolean
    /** Null while they wait for that notice, or for bank holidays that are not published yet. */
    holdByDueOn: CalendarDate | null
    holdBySafeOn: CalendarDate | null
    acknowledgeBy: CalendarDate | null
    icbNoticeDueOn: CalendarDate | null
  }
  'health-notice': About & {
    council: string
    toldOn: CalendarDate
    /** Then the ICB arranges the meeting itself. */
    healthOnly: boolean
    holdByDueOn: CalendarDate | null
  }
  'time-chosen': About & { meeting: MeetingFacts; confirmBy: CalendarDate | null }
  'certificate-fact': About & { issuedOn: CalendarDate }
  'mediation-ended': About & { how: 'withdrawn' | 'meeting_ended' | 'settled' | 'superseded' | 'unpursued' }
  'settlement-declined': About
  'council-duty-due': About & Due & { body: string; safeOn: CalendarDate | null }
  'council-duty-late': About & Due & { body: string }

  // To the mediator
  'mediation-offered': About & { council: string; mode: string; answerBy: string }
  'time-chosen-mediator': About & { meeting: MeetingFacts }
  'offer-closed': About & { why: 'lapsed' | 'withdrawn' }
  /** `startsAt`: of a meeting that stands and comes with the case. */
  /** `meeting`: one that is held, for their calendar. One that is booked comes with a letter of its own. */
  'case-handed-over': About & { council: string; startsAt: string | null; meeting: MeetingFacts | null }
  /** They have it no more. `meeting`: one that is to be taken out of their calendar. */
  'case-released': About & { meeting: MeetingFacts | null }
  'companion-asked': About & { council: string; as: Companion; startsAt: string | null }

  // To everybody who comes
  'meeting-booked': About & { meeting: MeetingFacts; with: readonly string[] }
  /** `isOver`: there will be no other meeting. */
  'meeting-cancelled': About & { meeting: MeetingFacts; why: string; isOver?: boolean }
  'meeting-soon': About & { meeting: MeetingFacts }
  /** `next`: it goes on at a time that is booked already. */
  'meeting-adjourned': About & { startedAt: string; next: boolean }
  'change-asked': About & { who: string; why: string }
  /** To those whose word another time needs. `inYourHours`: to the mediator, who is told and not asked. */
  'move-proposed': About & {
    wasAt: string
    startsAt: string
    endsAt: string
    mode: MeetingFacts['mode']
    inYourHours?: true
    isLate?: true
  }
  /** `wasAt` when it has another time; `mediator` when somebody else runs it. */
  'meeting-moved': About & {
    meeting: MeetingFacts
    with: readonly string[]
    wasAt: string | null
    mediator: string | null
  }
  /** It stays at its time. `changed`: what about it is otherwise now. */
  'meeting-changed': About & {
    meeting: MeetingFacts
    with: readonly string[]
    changed: 'who_comes' | 'place'
  }
  /** To an officer in whose place somebody else comes. */
  'officer-replaced': About & { meeting: MeetingFacts }
  'meeting-stands': About & { startsAt: string; endsAt: string }
  'companion-named': About & { name: string; as: Companion }
  'companion-ended': About & { name: string; as: Companion; meeting: MeetingFacts | null }
  'guest-proposed': About
  'guest-answered': About & { mayCome: boolean }
  'health-split': About & { newReference: string; reader: 'family' | 'others' }

  // To the parties of a disagreement, which is no mediation
  'resolution-asked': About & {
    from: string
    /** Whether the reader can sign in: a school answers by telephone. */
    needsAccount: boolean
  }
  'resolution-news': About & {
    news: 'all_agreed' | 'stopped' | 'called_off'
    who: string
    needsAccount: boolean
  }
  'resolution-booked': About & { meeting: MeetingFacts; with: readonly string[]; needsAccount: boolean }
  'resolution-outcome': About & {
    result: 'settled' | 'part_settled' | 'not_settled'
    isFamily: boolean
    needsAccount: boolean
    /** The parties' own words, for whoever cannot sign in and read them. */
    agreedPoints: string | null
  }

  // Of what was agreed
  'agreement-to-sign': About & { isCorrection: boolean }
  'agreement-signed': About & { agreedOn: CalendarDate; firstDueOn: CalendarDate | null }
  'agreement-told': About & { toldOn: CalendarDate }
  'correction-asked': About & { who: string }
  'undertaking-reported': About & { body: string }
  'undertaking-answered': About & { answer: 'confirmed' | 'disputed' }
  /** `body` is null where somebody else than a council or ICB undertook it. */
  'undertaking-missed': About & { body: string | null; dueOn: CalendarDate }

  // About a message in the service, and nothing of what is in it
  'message-waiting': { url: string }
  'message-received': { number: string; receivedOn: CalendarDate }

  // To an adviser or a mediator, of what they owe themselves
  'own-duty-due': About & Due & { by5pm: boolean }
  'own-duty-late': About & Due

  // To whoever owes what has another day now
  'dates-moved': About & { reader: 'family' | 'others'; moved: readonly MovedDuty[] }

  // To the desk
  'certificate-due': About & { kind: Certificate; dueOn: CalendarDate | null }
  'desk-task': About & { what: string }
  'desk-duty': About & Due & { who: string; isLate: boolean }
}

export type LetterKind = keyof LetterProps

/** One person to write to. Without an address the letter is printed and posted. */
export type Recipient = { name: string; email: string; userId: string | null }

/** A letter as a command asks for it. */
export type Letter = {
  [Kind in LetterKind]: { kind: Kind; to: Recipient; props: LetterProps[Kind] }
}[LetterKind]

/** Asks for one letter to one person. */
export function letter<Kind extends LetterKind>(kind: Kind, to: Recipient, props: LetterProps[Kind]): Letter {
  return { kind, to, props } as Letter
}
