import fc from 'fast-check'
import { expect, it } from 'vitest'
import { both, cellsOf, countOf, firstOf } from './cells'
import { pairsOf } from './pairs'

const size = 150
const some = fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 30 }), { maxLength: 4 })

it('tells for every pair that may meet when they first can and how often, and for others that they cannot', () => {
  fc.assert(
    fc.property(some, some, (cases, mediators) => {
      const [rows, columns] = [cases, mediators].map((all) => all.map((cells) => cellsOf(cells, size)))
      const eligible = (row: number, column: number) => (row + column) % 3 !== 0
      const { first, count } = pairsOf(rows!, columns!, eligible)
      for (const [row, a] of rows!.entries())
        for (const [column, b] of columns!.entries()) {
          const pair = row * columns!.length + column
          const common = both(a, b)
          expect(first[pair]).toBe(eligible(row, column) ? firstOf(common) : -1)
          expect(count[pair]).toBe(eligible(row, column) ? countOf(common) : 0)
        }
    }),
  )
})
