import { describe, expect, it } from 'vitest'
import { compare, median, millisecondsPerCall } from './compare'

describe('comparing', () => {
  it('lets both sides take turns, and leaves the first round out', async () => {
    const turns: string[] = []
    const side = (name: string, costs: number[]) => () => {
      turns.push(name)
      return Promise.resolve(costs.shift()!)
    }
    const over = side('over', [900, 3, 4, 8])
    const under = side('under', [1, 2, 2, 2])
    expect(await compare({ over, under }, 3)).toEqual({ ratio: 2, min: 1.5, max: 4 })
    expect(turns.join(' ')).toBe('over under over under over under over under')
  })

  it('finds the middle one, or the mean of the middle two', () => {
    expect(median([9, 1, 3])).toBe(3)
    expect(median([10, 1, 3, 5])).toBe(4)
    expect(() => median([])).toThrow(RangeError)
  })

  it('warms up before it counts calls', async () => {
    let calls = 0
    const time = await millisecondsPerCall(10, () => Promise.resolve((calls += 1)))
    expect(calls).toBe(12)
    expect(time).toBeGreaterThanOrEqual(0)
  })
})
