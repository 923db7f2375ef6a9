import { fullDate } from '@/lib/certificates/content/full-date'
import { decisionInWords, isRefusalToAssess } from '@/lib/certificates/content/decision'
import type { CaseView } from '@/lib/cases/queries'
import { londonDate, longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { isOver } from '@/lib/law/deadline'
import { enclosuresOf, type Enclosure } from './enclosures'
import { reasonsOf } from './reasons'

/** An answer for the form; null where the family has to fill it in. */
export type Answer = { readonly label: string; readonly value: string | null }

/** A part of the Tribunal's form, with what we know for it. `number` where the form is known to call it so. */
export type Section = {
  readonly number: string | null
  readonly heading: string
  readonly answers: readonly Answer[]
  readonly note: string | null
}

/** Everything the pack says, for the page, the PDF and the files. */
export type PackContent = {
  readonly form: 'SEND35' | 'SEND35A'
  readonly reference: string
  readonly day: PackDay
  readonly sections: readonly Section[]
  readonly enclosures: readonly Enclosure[]
  /** What is still to be filled in or added, in the order of the form. */
  readonly missing: readonly string[]
}

/** The day to appeal as it stands: ahead, gone, or none that we keep. */
export type PackDay =
  | {
      readonly is: 'ahead'
      readonly safeOn: CalendarDate
      readonly dueOn: CalendarDate
      readonly isCarefulDayGone: boolean
    }
  | { readonly is: 'gone'; readonly dueOn: CalendarDate | null }
  | { readonly is: 'unknown' }

/** What of a case the pack is made from: the family's own answers, dates and papers. There is no place here for more. */
export type PackSource = Pick<
  CaseView,
  | 'reference'
  | 'child'
  | 'decision'
  | 'holder'
  | 'parties'
  | 'contactCard'
  | 'councilName'
  | 'issues'
  | 'wishes'
  | 'duties'
  | 'documents'
  | 'certificates'
  | 'certificate'
>

/**
 * The family's answers in the order of the Tribunal's form (SEND35, or SEND35A where the council refused to assess: LAW
 * T20-4), what to enclose, and what is missing. Made from what the family told us and from dates; nothing of what was
 * offered, said or agreed in a mediation goes into it (R38-4).
 */
export function packContent(source: PackSource, at: Date): PackContent {
  const grounds = source.decision?.grounds ?? []
  const form = isRefusalToAssess(grounds) ? 'SEND35A' : 'SEND35'
  const sections = [
    theChild(source),
    you(source),
    ...others(source),
    theDecision(source),
    ...reasonsOf(source, form),
    datesAndCertificate(source),
    otherCases,
    theHearing(source),
  ]
  const enclosures = enclosuresOf(source)
  return {
    ...{ form, reference: source.reference, day: dayOf(source, at), sections, enclosures },
    missing: [
      ...sections.flatMap(({ answers }) =>
        answers.flatMap(({ label, value }) => (value === null ? [label] : [])),
      ),
      ...enclosures.flatMap(({ name, stands }) => (stands === 'to_add' ? [name] : [])),
    ],
  }
}

const section = (
  number: string | null,
  heading: string,
  answers: Answer[],
  note: string | null = null,
): Section => ({
  number,
  heading,
  answers,
  note,
})

function theChild({ child, holder }: PackSource): Section {
  return section(
    null,
    holder?.role === 'young_person' ? 'About you, the young person' : 'The child or young person',
    [
      { label: 'First name', value: child?.firstName ?? null },
      { label: 'Last name', value: child?.lastName ?? null },
      { label: 'Date of birth', value: child ? fullDate(child.dateOfBirth) : null },
      { label: 'School, college or other place now', value: child?.school ?? null },
    ],
  )
}

function you({ holder, parties, contactCard }: PackSource): Section {
  const own = parties.find(({ id }) => id === holder?.id)
  return section(null, 'Who is appealing', [
    { label: 'You are', value: holder?.role === 'young_person' ? 'The young person' : 'A parent or carer' },
    { label: 'Your name', value: own?.name ?? null },
    ...(holder?.role === 'parent'
      ? [{ label: 'Your relationship to the child', value: own?.relationship ?? null }]
      : []),
    { label: 'Your address', value: contactCard?.address ?? null },
    { label: 'Your phone number', value: contactCard?.phone ?? null },
    { label: 'Your email address', value: contactCard?.email ?? null },
  ])
}

function others({ wishes }: PackSource): Section[] {
  return [
    section(
      '4',
      'A representative',
      [{ label: 'Somebody who acts for you, such as a solicitor', value: null }],
      'Leave this empty if nobody does.',
    ),
    section(
      '5',
      'An advocate or supporter',
      [{ label: 'Somebody who helps you', value: wishes?.supporterName ?? null }],
      'Ask them first whether they help you with the appeal as well.',
    ),
    section(
      '7',
      'Anybody else with parental responsibility',
      [{ label: 'Their name, and whether they know of the appeal', value: null }],
      'If they do not know, the form asks why. Being afraid for your safety is a reason.',
    ),
  ]
}

function theDecision({ decision, councilName }: PackSource): Section {
  return section('8', 'What you appeal against', [
    { label: 'Council', value: councilName || null },
    { label: 'What it decided', value: decision ? decisionInWords(decision.grounds) : null },
    {
      label: 'Date printed on the decision letter',
      value: decision ? fullDate(decision.letterDatedOn) : null,
    },
    ...(decision?.laReference ? [{ label: 'The council’s number for it', value: decision.laReference }] : []),
    ...(decision?.laOfficer ? [{ label: 'Who wrote it', value: decision.laOfficer }] : []),
  ])
}

function datesAndCertificate({ certificates, certificate, decision }: PackSource): Section {
  const live = certificates.findLast(({ status }) => status === 'live')
  return section(
    '13',
    'Mediation certificate',
    [
      {
        label: 'Date printed on the decision letter',
        value: decision ? fullDate(decision.letterDatedOn) : null,
      },
      ...(certificate?.needed === false
        ? [{ label: 'Certificate', value: certificate.reason }]
        : [
            { label: 'Certificate number', value: live?.number ?? null },
            { label: 'Date of issue, as printed on it', value: live ? fullDate(live.issuedOn) : null },
          ]),
    ],
    'The form asks for both dates. Copy them as they are here. Write nothing about what was said at a meeting.',
  )
}

const otherCases = section(
  null,
  'Other cases',
  [{ label: 'Another appeal or court case about the child', value: null }],
  'Leave this empty if there is none.',
)

function theHearing({ wishes }: PackSource): Section {
  return section(
    '17',
    'What you need at the hearing',
    [
      { label: 'Interpreter or language', value: wishes?.language ?? 'None that you told us of' },
      { label: 'What helps you to take part', value: wishes?.adjustments ?? 'Nothing that you told us of' },
    ],
    'You told us this for a meeting. Change it if a hearing is different for you.',
  )
}

function dayOf({ duties }: PackSource, at: Date): PackDay {
  const appeal = duties.find(({ duty }) => duty === 'start_appeal')
  if (!appeal?.dueOn || !appeal.safeOn) return { is: 'unknown' }
  if (isOver(appeal, at)) return { is: 'gone', dueOn: appeal.dueOn }
  if (appeal.endedOn !== null) return { is: 'unknown' }
  const isCarefulDayGone = appeal.safeOn < londonDate(at)
  return {
    is: 'ahead',
    safeOn: isCarefulDayGone ? appeal.dueOn : appeal.safeOn,
    dueOn: appeal.dueOn,
    isCarefulDayGone,
  }
}

/** The day in one or two sentences, the careful one first. */
export function dayInWords(day: PackDay, phone: string): readonly string[] {
  if (day.is === 'unknown')
    return [`We keep no last day for this now. Ring us on ${phone} if you do not know why.`]
  if (day.is === 'gone')
    return [
      `The last day${day.dueOn ? `, ${longDate(day.dueOn)},` : ''} has gone. Send your appeal all the same, as soon as you can.`,
      'Say on the form why it is late, and what happened when. A judge decides whether it can go on.',
    ]
  return [
    `${day.isCarefulDayGone ? 'Send it today. It must arrive by' : 'Send it so that it arrives by'} ${longDate(day.safeOn)}.`,
    ...(day.safeOn < day.dueOn
      ? [`The last day the rules allow is ${longDate(day.dueOn)}, 5pm.`]
      : ['By 5pm on that day.']),
  ]
}
