import { describe, expect, it } from 'vitest'
import { expiryWarning } from './until'

describe('expiryWarning', () => {
  it.each([
    [91, undefined],
    [90, 'Ends within 90 days: 90 days left'],
    [31, 'Ends within 90 days: 31 days left'],
    [30, 'Ends within 30 days: 30 days left'],
    [8, 'Ends within 30 days: 8 days left'],
    [7, 'Ends within 7 days: 7 days left'],
    [1, 'Ends within 7 days: 1 day left'],
    [0, 'Ends today'],
    [-1, 'Ended 1 day ago'],
  ])('with %i days left says %s', (days, says) => {
    expect(expiryWarning(days)?.says).toBe(says)
  })
})
