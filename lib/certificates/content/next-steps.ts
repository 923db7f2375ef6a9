import { type CalendarDate, longDate } from '@/lib/law/calendar/date'
import type { CertificateParticulars, Line } from '../content'
import { isRefusalToAssess } from './decision'
import { fullDate } from './full-date'

/** The second page: what the family does now, by when, and how we worked that out. */
export type NextSteps = {
  readonly heading: string
  readonly intro: string
  /** The dates to keep; null where there is no date ahead to give, and then `noDate` says what to do. */
  readonly dates: AppealDates | null
  readonly noDate: string | null
  readonly send: { readonly heading: string; readonly things: readonly string[]; readonly where: string }
  readonly workings: { readonly heading: string; readonly steps: readonly string[] }
  readonly help: { readonly heading: string; readonly sentences: readonly string[] }
  readonly note: string
}

export type AppealDates = {
  readonly title: string
  readonly safe: Line & { readonly rest: string }
  /** Null when both days are the same; then `safe.rest` says so. */
  readonly legal: Line | null
}

/** The advice for page 2, in words for a reader of nine to eleven. */
export function nextSteps(particulars: CertificateParticulars): NextSteps {
  const { ground, decision, appeal, issuedOn, service, replaces } = particulars
  // A replacement is read from the day it is made, whatever day of issue it keeps.
  const readFrom = replaces?.correctedOn ?? issuedOn
  const form = isRefusalToAssess(decision.grounds) ? 'SEND35A' : 'SEND35'
  return {
    heading: 'What to do now',
    intro: intros[ground.kind],
    dates: appeal && appeal.dueOn >= readFrom ? appealDates(appeal, readFrom) : null,
    noDate: noDate(appeal, service.phone, readFrom),
    send: {
      heading: 'Three things to send',
      things: [
        `Form ${form}, filled in. Search for “${form}” on GOV.UK.`,
        'A copy of page 1 of this certificate.',
        `A copy of the council’s decision letter of ${fullDate(decision.letterDatedOn)}.`,
      ],
      where: 'Send them to the SEND Tribunal. The form says where, by email or by post.',
    },
    workings: {
      heading: 'How we worked out your last day',
      steps: (appeal?.workings ?? []).map(({ text, date }) => (date ? `${fullDate(date)}: ${text}` : text)),
    },
    help: {
      heading: 'Need help?',
      sentences: [
        `Ring us on ${service.phone}, ${service.openingHours}. Your local SENDIASS can also help you appeal, free.`,
        'Are you late? Send your appeal anyway and say why. A judge decides.',
      ],
    },
    note: 'This page is for you. You do not need to send it to the Tribunal.',
  }
}

const appealNow = 'If you still disagree with the council’s decision, you can appeal to the SEND Tribunal.'

const intros: Record<CertificateParticulars['ground']['kind'], string> = {
  information_given: `${appealNow} You need this certificate for that, so keep it safe.`,
  withdrew: `${appealNow} You need this certificate for that, so keep it safe.`,
  took_part: `If everything was agreed, you need do nothing now. ${appealNow} Keep this certificate safe.`,
  not_arranged: `${appealNow} You can still have a meeting if you want one. It does not move your last day to appeal.`,
}

type Appeal = NonNullable<CertificateParticulars['appeal']>

function appealDates({ dueOn, safeBy }: Appeal, readFrom: CalendarDate): AppealDates {
  const title = 'Send your appeal so that it arrives'
  const legal = { label: 'Last day the rules allow', value: `${longDate(dueOn)}, 5pm` }
  if (safeBy === dueOn) {
    const rest = `${weekday(dueOn)}, before 5pm. This is also the last day the rules allow.`
    return { title, safe: { label: 'Do this by', value: fullDate(dueOn), rest }, legal: null }
  }
  if (safeBy < readFrom) {
    const safe = { label: 'Do this today', value: fullDate(readFrom), rest: 'The careful day has passed.' }
    return { title, safe, legal }
  }
  const rest = `${weekday(safeBy)}, before 5pm`
  return { title, safe: { label: 'Do this by', value: fullDate(safeBy), rest }, legal }
}

function noDate(appeal: Appeal | null, phone: string, readFrom: CalendarDate): string | null {
  if (!appeal) return `We cannot print your last day to appeal yet. Ring us on ${phone} and we will tell you.`
  if (appeal.dueOn >= readFrom) return null
  return `The last day to appeal was ${longDate(appeal.dueOn)}. Send your appeal now and say why it is late. A judge can still allow it.`
}

const weekday = (day: CalendarDate): string => longDate(day).split(' ')[0] ?? ''
