import type { Near } from './near'

/** What a case may cost: the mediators who could take it, by number, what each would cost, and what waiting costs. */
export type CaseRow = {
  readonly mediators: Int32Array
  readonly costs: Int32Array
  readonly waiting: number
}

/**
 * Cases given to mediators at the least cost altogether, with the price of a place at each mediator that proves it
 * (`isOptimal`). Everything is a whole number, and cases and mediators go by number.
 */
export type Plan = {
  readonly rows: CaseRow[]
  /** What the first case costs a mediator, the second and so on: never less than the one before. As long as the room. */
  readonly steps: readonly Int32Array[]
  /** The mediator of each case, or `nobody`. */
  readonly placed: number[]
  /** What each placed case costs where it is. */
  readonly paid: number[]
  /** Whom each case would look at first. */
  readonly near: Near[]
  /** The cases of each mediator. */
  readonly held: number[][]
  /** What one place at a mediator is worth to all the cases: what the next step costs at most, the last one at least. */
  readonly prices: Float64Array
}

/** A case that waits is with nobody. */
export const nobody = -1

/** A plan without any case. A mediator's first place is priced at its first step. */
export function emptyPlan(steps: readonly Int32Array[]): Plan {
  return {
    rows: [],
    steps,
    placed: [],
    paid: [],
    near: [],
    held: steps.map(() => []),
    prices: Float64Array.from(steps, (step) => step[0] ?? 0),
  }
}

/** A plan that can be changed and leaves this one as it is. */
export function copyOf({ rows, steps, placed, paid, near, held, prices }: Plan): Plan {
  return {
    rows: [...rows],
    steps,
    placed: [...placed],
    paid: [...paid],
    near: [...near],
    held: held.map((own) => [...own]),
    prices: prices.slice(),
  }
}

/** What the whole plan costs: each pair, each step of load, and each case that waits. */
export function costOf({ rows, steps, placed, held }: Plan): number {
  const pairs = rows.reduce((sum, row, at) => sum + costWith(row, placed[at]!), 0)
  const loads = held.reduce(
    (sum, { length }, mediator) =>
      sum + steps[mediator]!.slice(0, length).reduce((all, step) => all + step, 0),
    0,
  )
  return pairs + loads
}

/** What a case costs with this mediator, or with nobody; infinite with one who cannot take it. */
export function costWith(row: CaseRow, mediator: number): number {
  if (mediator === nobody) return row.waiting
  const at = row.mediators.indexOf(mediator)
  return at < 0 ? Infinity : row.costs[at]!
}

/**
 * By how much the whole plan would cost more, at least, with this case at this mediator instead: its reduced cost. Zero
 * where it stands; never negative in an optimal plan. A mediator without a free place may cost more than this.
 */
export function extraCost({ rows, placed, prices }: Plan, caseAt: number, mediator: number): number {
  const row = rows[caseAt]!
  const priced = (one: number) => costWith(row, one) + (one === nobody ? 0 : prices[one]!)
  return priced(mediator) - priced(placed[caseAt]!)
}

/**
 * Whether no other plan costs less. The prices show it, however the plan was found: every case is where it costs least
 * at these prices, and no mediator would take one case more or fewer at theirs (complementary slackness).
 */
export function isOptimal(plan: Plan): boolean {
  const { rows, steps, placed, held, prices } = plan
  const casesStand = rows.every(
    ({ mediators }, at) =>
      extraCost(plan, at, nobody) >= 0 && mediators.every((mediator) => extraCost(plan, at, mediator) >= 0),
  )
  const mediatorsStand = held.every((own, mediator) => {
    const [last, next] = [steps[mediator]![own.length - 1], steps[mediator]![own.length]]
    const price = prices[mediator]!
    return (
      own.length <= steps[mediator]!.length && (last ?? -Infinity) <= price && price <= (next ?? Infinity)
    )
  })
  const eachOnce = placed.every((mediator, at) => mediator === nobody || held[mediator]!.includes(at))
  return casesStand && mediatorsStand && eachOnce
}
