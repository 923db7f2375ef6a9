import { addRange, anyOf, bitsIn, isIn, listOf, lowestBit, noCells, type Cells } from './cells'

/** For each case and mediator, a row a case: the first cell at which a meeting can start, -1 for none; and how many. */
export type Pairs = { first: Int32Array; count: Int32Array }

/**
 * Every waiting case beside every mediator who may be asked, from the starts of each: one AND a pair. Cells at which
 * no case has a start are left out before, which on a grid of half hours leaves a tenth of the bits.
 */
export function pairsOf(
  cases: readonly Cells[],
  mediators: readonly Cells[],
  eligible: (atCase: number, atMediator: number) => boolean,
): Pairs {
  const kept = listOf(anyOf(cases, 32 * Math.max(0, ...cases.map(({ length }) => length))))
  const rows = cases.map((starts) => packed(starts, kept))
  const columns = mediators.map((starts) => packed(starts, kept))
  const first = new Int32Array(rows.length * columns.length).fill(-1)
  const count = new Int32Array(first.length)
  for (let atCase = 0; atCase < rows.length; atCase += 1) {
    for (let atMediator = 0; atMediator < columns.length; atMediator += 1) {
      if (!eligible(atCase, atMediator)) continue
      const pair = atCase * columns.length + atMediator
      const found = firstInBoth(rows[atCase]!, columns[atMediator]!)
      if (found === -1) continue
      first[pair] = kept[found]!
      count[pair] = countInBoth(rows[atCase]!, columns[atMediator]!)
    }
  }
  return { first, count }
}

/** Of a set, the bits of the cells that are kept, close together. */
function packed(cells: Cells, kept: readonly number[]): Cells {
  const close = noCells(kept.length)
  for (let place = 0; place < kept.length; place += 1)
    if (isIn(cells, kept[place]!)) addRange(close, place, place + 1)
  return close
}

function firstInBoth(a: Cells, b: Cells): number {
  for (let word = 0; word < a.length; word += 1) {
    const bits = a[word]! & b[word]!
    if (bits !== 0) return word * 32 + lowestBit(bits)
  }
  return -1
}

function countInBoth(a: Cells, b: Cells): number {
  let count = 0
  for (let word = 0; word < a.length; word += 1) count += bitsIn(a[word]! & b[word]!)
  return count
}
