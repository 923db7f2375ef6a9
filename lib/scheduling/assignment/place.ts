import { nearOf, unseen } from './near'
import { copyOf, emptyPlan, nobody, type CaseRow, type Plan } from './plan'

/** The cheapest plan for all these cases. `steps` is what each mediator's first, second and further case costs. */
export function planFor(rows: readonly CaseRow[], steps: readonly Int32Array[]): Plan {
  const plan = emptyPlan(steps)
  const ways = waysAmong(steps.length)
  for (const row of rows) place(plan, row, ways)
  return plan
}

/** The cheapest plan with one case more. Others move only where that costs less altogether. */
export function withCase(before: Plan, row: CaseRow): Plan {
  const plan = copyOf(before)
  place(plan, row, waysAmong(plan.steps.length))
  return plan
}

/** The cheapest plan without this mediator, whose cases are placed anew; all the others start from where they are. */
export function withoutMediator(before: Plan, mediator: number): Plan {
  const steps = before.steps.map((own, at) => (at === mediator ? new Int32Array(0) : own))
  const plan = { ...copyOf(before), steps }
  const homeless = plan.held[mediator]!.toSorted((a, b) => a - b)
  plan.held[mediator] = []
  for (const caseAt of homeless) plan.placed[caseAt] = nobody
  const ways = waysAmong(steps.length)
  for (const caseAt of homeless) settle(plan, caseAt, ways)
  return plan
}

/** Adds a case to an optimal plan and leaves it optimal. */
function place(plan: Plan, row: CaseRow, ways: Ways): void {
  const { mediators, costs } = row
  if (mediators.length !== costs.length) throw new RangeError('Each mediator of a case has one cost')
  plan.rows.push(row)
  plan.placed.push(nobody)
  plan.paid.push(0)
  plan.near.push(unseen)
  settle(plan, plan.rows.length - 1, ways)
}

/** The cheapest way to each mediator that a search has found, the case that would move there, and what it would pay. */
type Ways = { distance: Float64Array; mover: Int32Array; fare: Int32Array }

const waysAmong = (mediators: number): Ways => ({
  distance: new Float64Array(mediators),
  mover: new Int32Array(mediators),
  fare: new Int32Array(mediators),
})

/** Where a chain of moves ends: a mediator takes one case more, or a case of theirs (or the new one) waits. */
type End = { cost: number; mediator: number; waits: number }

/**
 * Finds the cheapest chain of moves that makes a place for a case (Dijkstra on costs reduced by the prices, so that no
 * step is negative), raises the prices of whoever was nearer than its end, and makes the moves.
 */
function settle(plan: Plan, caseAt: number, { distance, mover, fare }: Ways): void {
  const { rows, steps, placed, paid, near, held, prices } = plan
  distance.fill(Infinity)
  /** Mediators that can be reached and were not gone through yet; and those that were. */
  const open: number[] = []
  const passed: number[] = []
  let end: End = { cost: rows[caseAt]!.waiting, mediator: nobody, waits: caseAt }

  reach(caseAt, 0)
  for (let at = nearest(); at >= 0; at = nearest()) {
    const mediator = open[at]!
    const here = distance[mediator]!
    if (here >= end.cost) break
    open[at] = open.at(-1)!
    open.pop()
    passed.push(mediator)
    for (const other of held[mediator]!) {
      const leaving = here - paid[other]! - prices[mediator]!
      const waits = leaving + rows[other]!.waiting
      if (waits < end.cost) end = { cost: waits, mediator, waits: other }
      reach(other, leaving)
    }
  }

  for (const mediator of passed) prices[mediator]! += end.cost - distance[mediator]!
  move()

  /** Looks from a case, which can go at this cost, to whoever could take it for less than what is found already. */
  function reach(other: number, leaving: number) {
    look(near[other]!, other, leaving)
    if (leaving + near[other]!.beyond >= end.cost) return
    near[other] = nearOf(rows[other]!, prices)
    look(near[other], other, leaving)
    if (leaving + near[other].beyond < end.cost) look(rows[other]!, other, leaving)
  }

  function look({ mediators, costs }: Pick<CaseRow, 'mediators' | 'costs'>, other: number, leaving: number) {
    for (let at = 0; at < mediators.length; at++) {
      const mediator = mediators[at]!
      const there = leaving + costs[at]! + prices[mediator]!
      if (there >= distance[mediator]! || there >= end.cost) continue
      if (distance[mediator] === Infinity) open.push(mediator)
      distance[mediator] = there
      mover[mediator] = other
      fare[mediator] = costs[at]!
      const step = steps[mediator]![held[mediator]!.length]
      if (step === undefined) continue
      const takes = there + step - prices[mediator]!
      if (takes < end.cost) end = { cost: takes, mediator, waits: nobody }
    }
  }

  /** Where in `open` the nearest stands; of two as near, whoever has the lower number. */
  function nearest() {
    let best = -1
    for (let at = 0; at < open.length; at++) {
      const closer = best < 0 ? -1 : distance[open[at]!]! - distance[open[best]!]!
      if (closer < 0 || (closer === 0 && open[at]! < open[best]!)) best = at
    }
    return best
  }

  /** Makes the moves of the chain, from its end to the new case. */
  function move() {
    if (end.mediator === nobody) return
    if (end.waits !== nobody) leave(end.waits)
    for (let mediator = end.mediator; mediator !== nobody;) {
      const moved = mover[mediator]!
      const was = placed[moved]!
      if (was !== nobody) leave(moved)
      held[mediator]!.push(moved)
      placed[moved] = mediator
      paid[moved] = fare[mediator]!
      mediator = was
    }
  }

  function leave(other: number) {
    const own = held[placed[other]!]!
    own.splice(own.indexOf(other), 1)
    placed[other] = nobody
  }
}
