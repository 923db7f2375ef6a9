import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asProgramme, highs, optimumOf } from './highs.fixture'
import { planFor, withCase, withoutMediator } from './place'
import { costOf, emptyPlan, extraCost, isOptimal, nobody, type Plan } from './plan'
import { questions, rowOf, type Question } from './plan.fixture'

const small = questions({ cases: 4, mediators: 3, room: 3 })
const middling = questions({ cases: 14, mediators: 6, room: 4 })
/** More mediators than are kept near a case. */
const wide = questions({ cases: 24, mediators: 30, room: 2 })
const keys = fc.array(fc.nat(), { minLength: 14, maxLength: 14 })
const steps = (...own: number[]) => Int32Array.from(own)

describe('a plan', () => {
  it('gives each case to whoever costs least, and shares the load where that costs less', () => {
    const rows = [rowOf({ 0: 1, 1: 5 }, 1000), rowOf({ 0: 1, 1: 6 }, 1000), rowOf({ 0: 1, 1: 50 }, 1000)]
    const plan = planFor(rows, [steps(0, 10, 20), steps(0, 10, 20)])
    expect(plan.placed).toEqual([1, 0, 0])
    expect(costOf(plan)).toBe(1 + 5 + 1 + 0 + 10 + 0)
  })

  it('moves a case that has somebody else for one that has not', () => {
    const plan = planFor([rowOf({ 0: 1, 1: 9 }, 1000), rowOf({ 0: 3 }, 1000)], [steps(0), steps(0)])
    expect(plan.placed).toEqual([1, 0])
  })

  it('lets a case wait for one that may not', () => {
    const plan = planFor([rowOf({ 0: 1 }, 100), rowOf({ 0: 50 }, 1000)], [steps(0)])
    expect(plan.placed).toEqual([nobody, 0])
  })

  it('leaves a case with nobody who could take it, and one without room, waiting', () => {
    const plan = planFor([rowOf({}, 7), rowOf({ 0: 1 }, 9)], [steps()])
    expect([plan.placed, costOf(plan)]).toEqual([[nobody, nobody], 16])
    expect(isOptimal(plan)).toBe(true)
  })

  it('is refused where a cost is missing', () => {
    const row = { mediators: Int32Array.of(0), costs: new Int32Array(0), waiting: 1 }
    expect(() => planFor([row], [steps(0)])).toThrow(RangeError)
  })
})

describe('the cheapest plan', () => {
  it.each([
    ['a few mediators', middling, 400],
    ['many mediators', wide, 100],
  ])('costs what HiGHS finds among %s', { timeout: 120_000 }, (_, asked, numRuns) => {
    fc.assert(
      fc.property(asked, ({ rows, steps: own }) => {
        const plan = planFor(rows, own)
        expect(isOptimal(plan)).toBe(true)
        expect(costOf(plan)).toBe(optimumOf(highs, asProgramme(rows, own)))
      }),
      { numRuns },
    )
  })

  it('costs what trying every plan finds', () => {
    fc.assert(
      fc.property(small, (question) => {
        expect(costOf(planFor(question.rows, question.steps))).toBe(cheapestOfAll(question))
      }),
      { numRuns: 300 },
    )
  })

  it('is never more than the room, and only with whoever may take the case', () => {
    fc.assert(
      fc.property(middling, ({ rows, steps: own }) => {
        const { placed, held } = planFor(rows, own)
        for (const [at, mediator] of placed.entries())
          expect(mediator === nobody || rows[at]!.mediators.includes(mediator)).toBe(true)
        for (const [mediator, cases] of held.entries())
          expect(cases.length).toBeLessThanOrEqual(own[mediator]!.length)
      }),
    )
  })

  it('gains nothing from a move or a swap of two cases', () => {
    fc.assert(
      fc.property(middling, ({ rows, steps: own }) => {
        const plan = planFor(rows, own)
        const cost = costOf(plan)
        for (const at of rows.keys())
          for (const mediator of own.keys()) {
            const moved = placedBy(plan, [[at, mediator]])
            if (moved) expect(moved).toBeGreaterThanOrEqual(cost)
          }
        for (const one of rows.keys())
          for (const two of rows.keys()) {
            const swapped = placedBy(plan, [
              [one, plan.placed[two]!],
              [two, plan.placed[one]!],
            ])
            if (swapped) expect(swapped).toBeGreaterThanOrEqual(cost)
          }
      }),
    )
  })

  it('costs the same in whatever order cases and mediators come', () => {
    fc.assert(
      fc.property(middling, keys, keys, ({ rows, steps: own }, some, others) => {
        const order = shuffled([...own.keys()], some)
        const renamed = shuffled(rows, others).map(({ mediators, costs, waiting }) => ({
          mediators: mediators.map((mediator) => order.indexOf(mediator)),
          costs,
          waiting,
        }))
        const other = planFor(
          renamed,
          order.map((mediator) => own[mediator]!),
        )
        expect(costOf(other)).toBe(costOf(planFor(rows, own)))
      }),
    )
  })

  it('costs no more with one mediator more', () => {
    fc.assert(
      fc.property(middling, ({ rows, steps: own }) => {
        for (const mediator of own.keys()) {
          const closed = own.map((steps, at) => (at === mediator ? new Int32Array(0) : steps))
          expect(costOf(planFor(rows, own))).toBeLessThanOrEqual(costOf(planFor(rows, closed)))
        }
      }),
    )
  })
})

describe('a plan that goes on', () => {
  it('with one case more is as cheap as one made anew, and leaves the old one as it was', () => {
    fc.assert(
      fc.property(middling, ({ rows, steps: own }) => {
        let plan = emptyPlan(own)
        for (const [at, row] of rows.entries()) {
          const before = structuredClone(plan)
          const next = withCase(plan, row)
          expect(plan).toEqual(before)
          expect(isOptimal(next)).toBe(true)
          expect(costOf(next)).toBe(costOf(planFor(rows.slice(0, at + 1), own)))
          plan = next
        }
      }),
    )
  })

  it('without a mediator is as cheap as one made anew, and goes on from there', () => {
    fc.assert(
      fc.property(middling, middling, ({ rows, steps: own }, more) => {
        for (const mediator of own.keys()) {
          const without = withoutMediator(planFor(rows, own), mediator)
          const closed = own.map((steps, at) => (at === mediator ? new Int32Array(0) : steps))
          expect(isOptimal(without)).toBe(true)
          expect(without.held[mediator]).toEqual([])
          expect(costOf(without)).toBe(costOf(planFor(rows, closed)))
          const later = more.rows.filter(({ mediators }) => mediators.every((one) => one < own.length))
          const grown = later.reduce(withCase, without)
          expect(isOptimal(grown)).toBe(true)
          expect(costOf(grown)).toBe(costOf(planFor([...rows, ...later], closed)))
        }
      }),
    )
  })
})

describe('prices', () => {
  it('say no more of a pair than it would cost', () => {
    fc.assert(
      fc.property(small, (question) => {
        const plan = planFor(question.rows, question.steps)
        for (const [at, row] of question.rows.entries())
          for (const mediator of [nobody, ...row.mediators]) {
            const forced = question.rows.map((other, nth) => (nth === at ? only(row, mediator) : other))
            const dearer = cheapestOfAll({ ...question, rows: forced }) - costOf(plan)
            expect(extraCost(plan, at, mediator)).toBeLessThanOrEqual(dearer)
          }
      }),
    )
  })

  it('show a plan that is not the cheapest', () => {
    const plan = planFor([rowOf({ 0: 1, 1: 5 }, 1000)], [steps(0), steps(0)])
    expect(isOptimal(plan)).toBe(true)
    expect(isOptimal({ ...plan, placed: [1], held: [[], [0]] })).toBe(false)
    expect(isOptimal({ ...plan, placed: [nobody], held: [[], []] })).toBe(false)
    expect(isOptimal({ ...plan, held: [[], []] })).toBe(false)
    expect(isOptimal({ ...plan, prices: Float64Array.of(6, 0) })).toBe(false)
  })
})

/** The cost of the least of all plans, by trying each: infinite where a case can be nowhere. */
function cheapestOfAll({ rows, steps: own }: Question, at = 0, used = own.map(() => 0)): number {
  const row = rows[at]
  if (!row) return 0
  const waits = row.waiting + cheapestOfAll({ rows, steps: own }, at + 1, used)
  return [...row.mediators.entries()].reduce((least, [nth, mediator]) => {
    const step = own[mediator]![used[mediator]!]
    if (step === undefined) return least
    const after = used.map((count, one) => count + Number(one === mediator))
    const cost = row.costs[nth]! + step + cheapestOfAll({ rows, steps: own }, at + 1, after)
    return Math.min(least, cost)
  }, waits)
}

/** What the plan costs with these cases elsewhere; nothing where they cannot be. */
function placedBy(plan: Plan, moves: readonly (readonly [caseAt: number, mediator: number])[]) {
  const placed = [...plan.placed]
  for (const [at, mediator] of moves) placed[at] = mediator
  const held = plan.steps.map((_, mediator) => [...placed.keys()].filter((at) => placed[at] === mediator))
  if (held.some((own, mediator) => own.length > plan.steps[mediator]!.length)) return undefined
  const cost = costOf({ ...plan, placed, held })
  return cost === Infinity ? undefined : cost
}

/** The row of a case that can be with this mediator and nowhere else; with nobody, that must wait. */
function only(row: Question['rows'][number], mediator: number): Question['rows'][number] {
  if (mediator === nobody) return rowOf({}, row.waiting)
  return rowOf({ [mediator]: row.costs[row.mediators.indexOf(mediator)]! }, Infinity)
}

/** The items in the order of their keys. */
const shuffled = <Item>(items: readonly Item[], keys: readonly number[]): Item[] =>
  [...items.keys()].sort((one, two) => keys[one]! - keys[two]! || one - two).map((at) => items[at]!)
