import { expect, test } from 'vitest'
import { retryAfter } from './retry-after'

const start = new Date('2026-11-16T09:00:00Z')

test('waits 1, 2, 5, 10, 30 and 60 minutes, then an hour each time', () => {
  const waits = Array.from(
    { length: 9 },
    (_, at) => (retryAfter(at + 1, start)!.getTime() - start.getTime()) / 60_000,
  )
  expect(waits).toEqual([1, 2, 5, 10, 30, 60, 60, 60, 60])
})

test('gives up when three days of trying are over, and not before the third day', () => {
  let at = start
  for (let attempts = 1; ; attempts++) {
    const next = retryAfter(attempts, at)
    if (!next) break
    at = next
  }
  const hours = (at.getTime() - start.getTime()) / 3_600_000
  expect(hours).toBeGreaterThan(71)
  expect(hours).toBeLessThanOrEqual(72)
})
