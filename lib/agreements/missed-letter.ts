import { daysBetween, longDate, type CalendarDate } from '@/lib/law/calendar/date'

/** What a letter about a day that was missed is made from. */
export type Missed = {
  readonly reference: string
  /** Who undertook it, and who writes. */
  readonly body: string
  readonly from: string
  readonly what: string
  /** What this step of it is, where it has several. */
  readonly does: string | null
  readonly agreedOn: CalendarDate
  readonly dueOn: CalendarDate
  /**
   * What gave it its day: the time of a Tribunal's order (reg 42(2)), 2 weeks (reg 42(3)), or another day agreed in
   * writing (reg 42(5)). Whoever is no council and no ICB did not sign, and the law binds them to nothing.
   */
  readonly time: 'order' | 'two_weeks' | 'agreed' | 'unbound'
}

/** A letter for the family to change and to send in its own name: plain text, a paragraph to a line. */
export function missedLetter(missed: Missed, today: CalendarDate): string {
  const { reference, body, from, what, does, agreedOn, dueOn, time } = missed
  const isBound = time !== 'unbound'
  const late = daysBetween(dueOn, today)
  return [
    longDate(today),
    `To ${body}`,
    `Mediation agreement of ${longDate(agreedOn)}, case ${reference}`,
    'Dear Sir or Madam',
    isBound
      ? `On ${longDate(agreedOn)} we signed a mediation agreement. In it you undertook this:`
      : `A mediation agreement was signed on ${longDate(agreedOn)}. You did not sign it. It says that this is yours to do:`,
    what,
    `${does ? `${does}: this` : 'This'} was ${isBound ? 'due' : 'to be done'} by ${longDate(dueOn)}. It is now ${late} ${late === 1 ? 'day' : 'days'} late.`,
    ...(isBound ? [why[time], ...demand] : request),
    'Yours faithfully',
    from,
  ].join('\n\n')
}

const regulation42 = 'Regulation 42 of the Special Educational Needs and Disability Regulations 2014'

const why: Record<Exclude<Missed['time'], 'unbound'>, string> = {
  order: `${regulation42} gives it the time that it would have if the Tribunal had ordered it (regulation 44).`,
  two_weeks: `${regulation42} asks you to do it within 2 weeks of the agreement.`,
  agreed: `We agreed this day in writing, in the agreement itself. ${regulation42} lets us, and asks you to keep to it.`,
}

const demand = [
  'Please do it now, and tell me in writing within 5 working days on which day it was or will be done.',
  'If I do not hear from you I will make a formal complaint, and I will ask for advice about what else I can do, which may include judicial review.',
]

const request = [
  'I know that the law does not bind you to it. I ask you to do it all the same, because it would help.',
  'Please tell me whether you will, and on which day. If you cannot, please tell me that too.',
]
