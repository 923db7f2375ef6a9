import { expect, test } from 'vitest'
import { dutyState, timeLeft } from './duty-tag'

test.each([
  [-3, 'late', 'Late by 3 days'],
  [-1, 'late', 'Late by 1 day'],
  [0, 'today', 'Due today'],
  [1, 'soon', '1 day left'],
  [3, 'soon', '3 days left'],
  [4, 'later', '4 days left'],
])('%d days is %s: %s', (days, state, words) => {
  expect([dutyState(days), timeLeft(days)]).toEqual([state, words])
})
