import type { CaseRow } from './plan'

/**
 * The few mediators who cost a case least at the prices of a moment, and what every other costs at least. Prices only
 * rise, so that bound holds from then on, and most looks at a case need not go through everybody.
 */
export type Near = { readonly mediators: Int32Array; readonly costs: Int32Array; readonly beyond: number }

/** Nobody looked at yet: everybody may be as cheap as can be. */
export const unseen: Near = { mediators: new Int32Array(0), costs: new Int32Array(0), beyond: -Infinity }

/** Goes through everybody who could take the case, once. */
export function nearOf({ mediators, costs }: CaseRow, prices: Float64Array): Near {
  const [ids, own, priced] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)]
  let [count, beyond] = [0, Infinity]
  for (let at = 0; at < mediators.length; at++) {
    const cost = costs[at]! + prices[mediators[at]!]!
    if (count === most) {
      const worst = priced[most - 1]!
      if (cost >= worst) {
        if (cost < beyond) beyond = cost
        continue
      }
      beyond = worst
    } else count++
    let place = count - 1
    for (; place > 0 && priced[place - 1]! > cost; place--) {
      priced[place] = priced[place - 1]!
      ids[place] = ids[place - 1]!
      own[place] = own[place - 1]!
    }
    priced[place] = cost
    ids[place] = mediators[at]!
    own[place] = costs[at]!
  }
  return { mediators: ids.slice(0, count), costs: own.slice(0, count), beyond }
}

/** How many are kept near: enough that a case is seldom gone through again, few enough to be quick. */
const most = 12
