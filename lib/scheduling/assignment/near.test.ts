import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearOf } from './near'
import { rowOf } from './plan.fixture'

it('keeps the cheapest at these prices, and what all others cost at least', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })), { maxLength: 40 }), (pairs) => {
      const row = rowOf(Object.fromEntries(pairs.map(([cost], at) => [at, cost])), 0)
      const prices = Float64Array.from(pairs, ([, price]) => price)
      const near = nearOf(row, prices)
      const all = pairs.map(([cost, price]) => cost + price).sort((a, b) => a - b)
      const kept = [...near.mediators].map((one, at) => near.costs[at]! + prices[one]!)
      expect(kept).toEqual(all.slice(0, kept.length))
      expect(near.beyond).toBe(all[kept.length] ?? Infinity)
      expect([...near.costs]).toEqual([...near.mediators].map((one) => row.costs[one]))
    }),
  )
})
