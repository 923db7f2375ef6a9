import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { DateCard } from './date-card'

const appeal = { title: 'Send your appeal', safeOn: date('2026-12-31'), legalOn: date('2027-01-04') }

/** The words of the card in reading order, with ordinary spaces. */
const words = (card: React.ReactElement) =>
  renderToStaticMarkup(card)
    .replaceAll('\u00a0', ' ')
    .split(/<[^>]+>/)
    .filter(Boolean)

test('a family reads the safe day first, then the last day', () => {
  expect(words(<DateCard {...appeal} safeTime="before 5pm" legalTime="5pm" />)).toEqual([
    'Send your appeal',
    ...['Do this by', '31 December 2026', 'Thursday, before 5pm'],
    ...['Last day the rules allow', 'Monday 4 January 2027, 5pm'],
  ])
})

test('what others owe is expected, and is no task of the family', () => {
  expect(words(<DateCard {...appeal} owedByOthers />)).toContain('Expected by')
  expect(words(<DateCard {...appeal} owedByOthers />)).not.toContain('Do this by')
})

test('an authority reads the day it is due first, then the target', () => {
  expect(words(<DateCard {...appeal} reader="authority" />)).toEqual([
    'Send your appeal',
    ...['Due', '4 January 2027', 'Monday'],
    ...['Target: do it by', 'Thursday 31 December 2026'],
  ])
})

test('a day that has gone is said as one, and asks for nothing', () => {
  expect(words(<DateCard {...appeal} safeOn={appeal.legalOn} past />)).toEqual([
    'Send your appeal',
    ...['The day was', '4 January 2027', 'Monday'],
    'It was also the last day the rules allow.',
  ])
})

test('one block says that both days are the same', () => {
  expect(words(<DateCard {...appeal} safeOn={appeal.legalOn} />)).toEqual([
    'Send your appeal',
    ...['Do this by', '4 January 2027', 'Monday'],
    'This is also the last day the rules allow.',
  ])
})
