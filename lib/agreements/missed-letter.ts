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
  /** Whether the law gives it the time of a Tribunal's order, and not the 2 weeks of anything else. */
  readonly isAppealable: boolean
}

/** A letter for the family to change and to send in its own name: plain text, a paragraph to a line. */
export function missedLetter(missed: Missed, today: CalendarDate): string {
  const { reference, body, from, what, does, agreedOn, dueOn, isAppealable } = missed
  const late = daysBetween(dueOn, today)
  return [
    longDate(today),
    `To ${body}`,
    `Mediation agreement of ${longDate(agreedOn)}, case ${reference}`,
    'Dear Sir or Madam',
    `On ${longDate(agreedOn)} we signed a mediation agreement. In it you undertook this:`,
    what,
    `${does ? `${does}: this` : 'This'} was due by ${longDate(dueOn)}. It is now ${late} ${late === 1 ? 'day' : 'days'} late.`,
    isAppealable
      ? 'Regulation 42 of the Special Educational Needs and Disability Regulations 2014 gives it the time that it would have if the Tribunal had ordered it (regulation 44).'
      : 'Regulation 42 of the Special Educational Needs and Disability Regulations 2014 asks you to do it in the time that was agreed, or else within 2 weeks.',
    'Please do it now, and tell me in writing within 5 working days on which day it was or will be done.',
    'If I do not hear from you I will make a formal complaint, and I will ask for advice about what else I can do, which may include judicial review.',
    'Yours faithfully',
    from,
  ].join('\n\n')
}
