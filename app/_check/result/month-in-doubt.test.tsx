import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { resultOf } from '@/lib/check/result'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date } from '@/lib/law/calendar/date'
import { AppealDates } from './appeal-dates'

/** The words of a result of 25 November 2026 for a letter of June and a certificate of November. */
function wordsFor(askedAdviser: 'in_time' | 'late' | 'unknown') {
  const answers = {
    ...({ council: 'other', decision: 'cease', letterDatedOn: date('2026-06-01') } as const),
    ...({ contact: 'certificate', certificateIssuedOn: date('2026-11-20'), askedAdviser } as const),
  }
  const result = resultOf(answers, new Date('2026-11-25T12:00:00Z'), shippedCalendar)
  if (!('appeal' in result)) throw new Error(result.kind)
  const page = <AppealDates place="site" result={result} answers={answers} council="Your council" />
  return renderToStaticMarkup(page)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

test('nobody who asked late, or may have, is told to keep to the month or that it is over', () => {
  expect(wordsFor('in_time')).toContain('You have done this.')
  for (const doubt of ['late', 'unknown'] as const) {
    const words = wordsFor(doubt)
    expect(words).not.toMatch(/You have done this|Do this by|cannot appeal/)
    expect(words).toContain('The day was 31 July 2026')
    expect(words).toContain('because it may not count')
    expect(words).toContain('Send your appeal as soon as you can, with your certificate.')
    expect(words).toContain('A judge decides.')
  }
  expect(wordsFor('late')).toContain('It is late, and there are things you can still do')
  expect(wordsFor('unknown')).toContain('It may be late')
})
