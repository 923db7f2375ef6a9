import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { respondToRecommendation } from './respond-to-recommendation'

describe('time to answer a recommendation (SI 2017/1306)', () => {
  it('is five weeks, safely with the first day counted', () => {
    const deadline = respondToRecommendation({ recommendedOn: date('2026-11-02') })
    expect(deadline).toMatchObject({
      duty: 'respond_to_recommendation',
      owedBy: 'any',
      dueOn: '2026-12-07',
      dueBy: null,
      safeBy: '2026-12-06',
    })
    expect(deadline.provision).toContain('SI 2017/1306')
    expect(deadline.workings.map((working) => working.date)).toEqual([
      '2026-11-02',
      '2026-12-07',
      '2026-12-06',
    ])
  })

  it('is a plain count that never refuses', () => {
    expect(respondToRecommendation({ recommendedOn: date('2040-01-02') }).dueOn).toBe('2040-02-06')
  })
})
