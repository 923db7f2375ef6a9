import { dateWords } from '@/app/_ui/dates/date-text'
import type { SummaryRow } from '@/app/_ui/lists/summary-list'
import type { Answer } from '@/lib/deadlines/question'
import { isCalendarDate } from '@/lib/law/calendar/date'

/** What an answer has beside what every deadline has, in words. What is null is left out. */
export function factRows(answer: Answer): SummaryRow[] {
  return Object.entries(rows).flatMap(([name, { label, words }]) => {
    const value = answer[name]
    if (typeof value !== 'string' && typeof value !== 'boolean') return []
    const text = String(value)
    return [{ label, value: isCalendarDate(text) ? dateWords(text) : (words?.[text] ?? text) }]
  })
}

const rows: Record<string, { label: string; words?: Readonly<Record<string, string>> }> = {
  route: {
    label: 'Road',
    words: {
      la_only: 'The local authority alone',
      mixed: 'Mixed: the local authority and the ICB take part',
      health_only: 'Health only',
    },
  },
  arrangedBy: { label: 'Arranged by', words: { local_authority: 'The local authority', icb: 'The ICB' } },
  twoMonths: { label: '2 months from the notice' },
  oneMonth: { label: '1 month from the certificate' },
  governedBy: {
    label: 'Which counts',
    words: { two_months: 'The 2 months', one_month: 'The month from the certificate' },
  },
  rule12: {
    label: 'Tribunal’s rule 12',
    words: {
      none: 'Does not move the day',
      next_working_day: 'Not a working day: the next one',
      august: 'In August: the first working day after it',
      christmas: 'From 25 December to 1 January: the first working day after them',
    },
  },
  certificateContactLate: {
    label: 'Adviser contacted in time',
    words: {
      true: 'No. The safe day leaves out the month from the certificate, which may not count',
      false: 'Yes, or not known',
    },
  },
}
