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
  isAppealable: true,
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
    const letter = missedLetter({ ...missed, does: null, isAppealable: false }, date('2026-12-23'))
    expect(letter).toContain('This was due by Tuesday 22 December 2026. It is now 1 day late.')
    expect(letter).toContain('within 2 weeks')
    expect(letter).not.toContain('regulation 44')
  })
})
