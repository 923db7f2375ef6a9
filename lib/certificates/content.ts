import type { CalendarDate } from '@/lib/law/calendar/date'
import type { CertificateGround } from '@/lib/law/certificate-guards'
import type { Deadline } from '@/lib/law/deadline'
import { decisionInWords, type AppealableGround } from './content/decision'
import { fullDate } from './content/full-date'
import { nextSteps, type NextSteps } from './content/next-steps'
import { whatIsCertified } from './content/statement'

/** What a certificate is made from. There is no place here for what was said, who came, or why. */
export type CertificateParticulars = {
  readonly number: string
  readonly code: string
  /** The public checking page, such as 'https://mediation.example/verify'. */
  readonly verifyUrl: string
  readonly ground: StatedGround
  readonly issuedOn: CalendarDate
  readonly holder: { readonly name: string; readonly is: 'parent' | 'young_person' }
  readonly child: { readonly name: string; readonly bornOn: CalendarDate; readonly isYoungPerson: boolean }
  readonly council: string
  /** The integrated care boards that mediation was with, where health was in issue. */
  readonly icbs: readonly string[]
  readonly decision: { readonly grounds: readonly AppealableGround[]; readonly letterDatedOn: CalendarDate }
  readonly adviser: { readonly name: string; readonly organisation: string }
  readonly service: { readonly name: string; readonly phone: string; readonly openingHours: string }
  /** The time to appeal; null where the rules refuse to compute it. */
  readonly appeal: Pick<Deadline, 'dueOn' | 'safeBy' | 'workings'> | null
  /** Set on a certificate that puts another right: its date of issue stays the first one's. */
  readonly replaces: Replacement | null
}

/** The statutory kind, with the one day that belongs to it. */
export type StatedGround =
  | { readonly kind: Extract<CertificateGround, 'information_given' | 'withdrew'> }
  | { readonly kind: Extract<CertificateGround, 'took_part'>; readonly endedOn: CalendarDate }
  | { readonly kind: Extract<CertificateGround, 'not_arranged'>; readonly toldOn: CalendarDate | null }

export type Replacement = {
  readonly number: string
  readonly correctedOn: CalendarDate
  readonly corrected: readonly Corrected[]
}

/** What a replacement may put right. */
export type Corrected =
  'holder_name' | 'child_name' | 'born_on' | 'council' | 'icbs' | 'decision' | 'letter_date' | 'day_stated'

/** A label and what stands beside it. */
export type Line = { readonly label: string; readonly value: string }

/** All the words of a certificate, once, for every form it takes: PDF, web page, large print, braille. */
export type CertificateContent = {
  readonly title: string
  readonly number: string
  readonly kind: CertificateGround
  readonly service: CertificateParticulars['service']
  /** The provision and the kind, in one sentence. */
  readonly law: string
  /** The two dates that the Tribunal's form asks for. */
  readonly letterDate: Line
  readonly issueDate: Line
  readonly datesNote: string
  readonly about: { readonly heading: string; readonly lines: readonly Line[] }
  readonly statement: { readonly heading: string; readonly sentences: readonly string[] }
  readonly replacement: string | null
  readonly adviser: { readonly name: string; readonly capacity: string }
  readonly check: {
    readonly heading: string
    readonly address: string
    readonly code: string
    readonly url: string
  }
  /** The second page: advice for the family, no part of the certificate. */
  readonly next: NextSteps
}

/**
 * The words of a certificate, from its particulars alone. The first page says what Children and Families Act 2014
 * s.55 asks for and nothing else; the second tells the family what to do now.
 */
export function certificateContent(particulars: CertificateParticulars): CertificateContent {
  const { number, code, verifyUrl, ground, issuedOn, decision, adviser, service, replaces } = particulars
  return {
    title: 'Mediation certificate',
    number,
    kind: ground.kind,
    service,
    ...whatIsCertified(particulars),
    letterDate: { label: 'Date on the decision letter', value: fullDate(decision.letterDatedOn) },
    issueDate: { label: 'Date of issue', value: fullDate(issuedOn) },
    datesNote: 'The SEND Tribunal’s form asks for both of these dates. Copy them as they are printed here.',
    about: { heading: 'Who and what this is about', lines: aboutLines(particulars) },
    replacement: replaces && replacementNote(replaces),
    adviser: { name: adviser.name, capacity: `Mediation adviser, ${adviser.organisation}` },
    check: {
      heading: 'Check that this certificate is genuine',
      address: verifyUrl.replace(/^https?:\/\//, ''),
      code,
      url: `${verifyUrl}?${new URLSearchParams({ number, code }).toString()}`,
    },
    next: nextSteps(particulars),
  }
}

const correctedInWords: Record<Corrected, string> = {
  holder_name: 'the name of the person it was issued to',
  child_name: 'the name of the child or young person',
  born_on: 'the date of birth',
  council: 'the council',
  icbs: 'the integrated care board',
  decision: 'the decision',
  letter_date: 'the date on the decision letter',
  day_stated: 'the day stated with the kind of certificate',
}

function aboutLines({ holder, child, council, icbs, decision, ground }: CertificateParticulars): Line[] {
  return [
    ...(holder.is === 'parent' ? [{ label: 'Parent', value: holder.name }] : []),
    { label: child.isYoungPerson ? 'Young person' : 'Child', value: child.name },
    { label: 'Date of birth', value: fullDate(child.bornOn) },
    { label: 'Council', value: council },
    ...icbs.map((icb) => ({ label: 'Integrated care board', value: icb })),
    { label: 'Decision', value: decisionInWords(decision.grounds) },
    ...(ground.kind === 'took_part'
      ? [{ label: 'Mediation ended on', value: fullDate(ground.endedOn) }]
      : []),
  ]
}

function replacementNote({ number, correctedOn, corrected }: Replacement): string {
  const what = new Intl.ListFormat('en-GB').format(corrected.map((one) => correctedInWords[one]))
  return `This certificate replaces ${number}. It keeps the date of issue. Put right on ${fullDate(correctedOn)}: ${what}.`
}
