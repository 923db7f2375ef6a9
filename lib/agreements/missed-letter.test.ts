import { describe, expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { missedLetter, type Missed } from './missed-letter'

const missed: Missed = {
  reference: 'SM-7KQ4-M3XD',
  body: 'Northshire Council',
  from: 'Amina Yusuf-Okafor',
  what: 'Northshire assesses Yusuf’s needs',
  does: 'The council says that it will assess',
  agreedOn: date('2026-12-08'),
  dueOn: date('2026-12-22'),
  time: 'order',
}

describe('a letter about a day that was missed', () => {
  test('says what was undertaken, when it was due and how late it is', () => {
    const letter = missedLetter(missed, date('2026-12-29'))
    expect(letter).toContain('To Northshire Council')
    expect(letter).toContain('Northshire assesses Yusuf’s needs')
    expect(letter).toContain('this was due by Tuesday 22 December 2026. It is now 7 days late.')
    expect(letter).toContain('regulation 44')
    expect(letter.endsWith('Amina Yusuf-Okafor')).toBe(true)
  })

  test('claims the Tribunal’s times only for what the Tribunal could have ordered', () => {
    const letter = missedLetter({ ...missed, does: null, time: 'two_weeks' }, date('2026-12-23'))
    expect(letter).toContain('This was due by Tuesday 22 December 2026. It is now 1 day late.')
    expect(letter).toContain('within 2 weeks')
    expect(letter).not.toContain('regulation 44')
  })

  test('cites the day that was agreed in writing, and not the time of the law', () => {
    const letter = missedLetter({ ...missed, time: 'agreed' }, date('2026-12-29'))
    expect(letter).toContain('We agreed this day in writing')
    expect(letter).not.toMatch(/regulation 44|2 weeks/)
  })

  test('asks a school, which signed nothing and is bound to nothing', () => {
    const letter = missedLetter({ ...missed, body: 'Hill School', time: 'unbound' }, date('2026-12-29'))
    expect(letter).toContain('You did not sign it')
    expect(letter).toContain('this was to be done by Tuesday 22 December 2026')
    expect(letter).toContain('I ask you to do it all the same')
    expect(letter).not.toMatch(/we signed|undertook|[Rr]egulation|complaint|judicial review/)
  })
})
