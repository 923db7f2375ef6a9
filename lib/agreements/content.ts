import { createHash } from 'node:crypto'
import { longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { agreementSteps, timeInWords } from '@/lib/law/clock/carry-out-agreement'
import { does } from '@/lib/law/clock/order-periods'
import type { PlanSection } from './agreement'
import { kindNames, type UndertakingKind } from './kinds'

/** One thing that somebody undertakes. */
export type Undertaking = {
  readonly id: string
  readonly what: string
  readonly section: PlanSection | null
  readonly owner: string
  readonly item: UndertakingKind
  readonly otherDayOn: CalendarDate | null
}

/** What an agreement is made from. There is no place in it for what was said. */
export type AgreementParticulars = {
  readonly reference: string
  readonly version: number
  readonly service: string
  readonly child: string
  /** The parties that sign, the family first. */
  readonly between: readonly string[]
  readonly mediator: string
  readonly meetingEndedOn: CalendarDate
  readonly writtenOn: CalendarDate | null
  /** Whether it takes the place of a version that was given or signed before. */
  readonly corrects: boolean
  readonly undertakings: readonly Undertaking[]
}

/** A label and what stands beside it. */
export type Line = { readonly label: string; readonly value: string }

/** All the words of an agreement, once, for every form it takes: the page that is signed, the PDF, the text that is kept. */
export type AgreementContent = {
  readonly title: string
  readonly number: string
  readonly service: { readonly name: string }
  readonly intro: string
  readonly about: readonly Line[]
  readonly things: readonly { readonly heading: string; readonly lines: readonly Line[] }[]
  readonly law: { readonly heading: string; readonly sentences: readonly string[] }
}

/** The words of an agreement, from its particulars alone (SEND Regs 2014 reg 42). */
export function agreementContent(particulars: AgreementParticulars): AgreementContent {
  const { reference, version, service, undertakings } = particulars
  return {
    title: 'Mediation agreement',
    number: version === 1 ? reference : `${reference}, version ${version}`,
    service: { name: service },
    intro: 'This is what was agreed at mediation. It binds those who sign it once all of them have signed.',
    about: aboutLines(particulars),
    things: undertakings.map((thing, at) => ({
      heading: `${at + 1}. ${thing.what}`,
      lines: thingLines(thing),
    })),
    law: {
      heading: 'What the law says',
      sentences: [
        'The days count from the date of this agreement. Weekends and holidays do not move them.',
        'Something that could have been appealed has the time that it would have if the Tribunal had ordered it. For other things the council or the integrated care board has 2 weeks. The parties may agree another day here in writing (SEND Regulations 2014, regulations 42 and 44).',
        'Signing this takes no right to appeal away from the family, and moves no day to appeal.',
      ],
    },
  }
}

/** The text of an agreement as it is kept and signed: every word that is shown, line by line. */
export function wordsOf({ title, number, service, intro, about, things, law }: AgreementContent): string {
  const asText = ({ label, value }: Line) => `${label}: ${value}`
  return [
    ...[service.name, title, number, intro, ...about.map(asText)],
    ...things.flatMap(({ heading, lines }) => [heading, ...lines.map(asText)]),
    ...[law.heading, ...law.sentences],
  ].join('\n')
}

/** The digest of those words, SHA-256 in hexadecimal: what a signature is put under. */
export const digestOf = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex')

function aboutLines(particulars: AgreementParticulars): Line[] {
  const { child, between, mediator, meetingEndedOn, writtenOn, version, corrects } = particulars
  return [
    { label: 'About', value: child },
    { label: 'Between', value: new Intl.ListFormat('en-GB').format(between) },
    { label: 'Mediator', value: mediator },
    { label: 'Meeting ended on', value: longDate(meetingEndedOn) },
    {
      label: 'Date of this agreement',
      value: writtenOn
        ? `${longDate(writtenOn)}, when it was written down`
        : 'The day on which the last of the parties signs it',
    },
    ...(corrects
      ? [{ label: 'Version', value: `${version}. It takes the place of the version before it` }]
      : []),
  ]
}

function thingLines({ owner, section, item, otherDayOn }: Undertaking): Line[] {
  const steps = agreementSteps(item)
  return [
    { label: 'Who does it', value: owner },
    ...(section ? [{ label: 'Section of the plan', value: section }] : []),
    { label: 'What kind of thing', value: kindNames[item] },
    ...steps.map((step) => ({
      label: steps.length === 1 ? 'By when' : does[step],
      value:
        otherDayOn && step === steps.at(-1)
          ? `By ${longDate(otherDayOn)}, the day agreed here in writing`
          : capital(timeInWords(item, step)),
    })),
  ]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
