import { bitsIn, lowestBit, type Cells } from './cells'

/** For each case and mediator, a row a case: the first cell at which a meeting can start, -1 for none; and how many. */
export type Pairs = { first: Int32Array; count: Int32Array }

/**
 * Every waiting case beside every mediator who may be asked, from the starts of each: one AND a pair. Only the words
 * in which the case has a start at all are looked at.
 */
export function pairsOf(
  cases: readonly Cells[],
  mediators: readonly Cells[],
  eligible: (atCase: number, atMediator: number) => boolean,
): Pairs {
  const first = new Int32Array(cases.length * mediators.length).fill(-1)
  const count = new Int32Array(first.length)
  for (const [atCase, starts] of cases.entries()) {
    const words = Int32Array.from([...starts.keys()].filter((word) => starts[word] !== 0))
    for (let at = 0; at < mediators.length; at += 1) {
      if (!eligible(atCase, at)) continue
      const pair = atCase * mediators.length + at
      first[pair] = firstInBoth(starts, mediators[at]!, words)
      count[pair] = countInBoth(starts, mediators[at]!, words)
    }
  }
  return { first, count }
}

function firstInBoth(a: Cells, b: Cells, words: Int32Array): number {
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n]!
    const bits = a[word]! & b[word]!
    if (bits !== 0) return word * 32 + lowestBit(bits)
  }
  return -1
}

function countInBoth(a: Cells, b: Cells, words: Int32Array): number {
  let count = 0
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n]!
    const bits = a[word]! & b[word]!
    if (bits !== 0) count += bitsIn(bits)
  }
  return count
}
