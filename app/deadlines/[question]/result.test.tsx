import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Given } from '@/lib/deadlines/question'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { questionNamed } from './asked'
import { Result } from './result'

/** The words of the page for what was asked, without its marks. */
function wordsOf(slug: string, given: Given) {
  const question = questionNamed(slug)!
  const asked = question.ask(given, shippedCalendar)
  if (!('answer' in asked)) throw new Error(JSON.stringify(asked))
  return renderToStaticMarkup(<Result question={question} {...asked} />)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
}

test.each([
  [['health'], 'ICB'],
  [['education', 'health'], 'Council'],
])('about %j the council owes the notice to the ICB, and the steps lead to its day', (issues, arranges) => {
  const words = wordsOf('arrange-mediation', { issues, laToldOn: '2026-11-20' })
  expect(words).toContain(`Arrange the mediation: owed by ${arranges}`)
  expect(words).toContain('Tell the ICB: owed by Council')
  expect(words).toMatch(
    /third working day after that: the council must have told the health body \(ICB\)\. \S*\s?25 November/,
  )
})

test('a deadline of one day is owed by one', () => {
  expect(wordsOf('certificate', { triggeredOn: '2026-11-02' })).toContain(' Owed by Adviser')
})
