import { asProgramme, highs, optimumOf } from '@/lib/scheduling/assignment/highs.fixture'
import { planFor } from '@/lib/scheduling/assignment/place'
import { costOf, isOptimal, type CaseRow } from '@/lib/scheduling/assignment/plan'

/**
 * A batch of waiting cases given to a pool of mediators: nine pairs in ten are possible, costs are as the proposal's,
 * each mediator has room for up to five cases, and each further case costs more. Always the same one for its size.
 */
export function assignment(cases: number, mediators: number) {
  const next = numbers(cases)
  const steps = Array.from({ length: mediators }, () => {
    const inHand = next(6)
    return Int32Array.from({ length: 1 + next(5) }, (_, nth) => 20 * (inHand + nth))
  })
  const rows = Array.from({ length: cases }, (): CaseRow => {
    const able = [...steps.keys()].filter(() => next(10) > 0)
    const costs = able.map(() => 10 * next(25) + 30 * next(2) + next(90))
    const waiting = 10_000 * (1 + next(31))
    return { mediators: Int32Array.from(able), costs: Int32Array.from(costs), waiting }
  })
  const programme = asProgramme(rows, steps)
  return {
    ours: () => costOf(planFor(rows, steps)),
    /** HiGHS gets the problem ready in its own sparse columns: making them is not counted against it. */
    theirs: () => optimumOf(highs, programme),
    gate() {
      const plan = planFor(rows, steps)
      return isOptimal(plan) && costOf(plan) === optimumOf(highs, programme)
    },
  }
}

/** Numbers below a bound that only look random (mulberry32), so that every run asks the same. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
