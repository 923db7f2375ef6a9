import loadHighs, { type Highs, type ModelData } from 'highs'
import type { CaseRow } from './plan'

/**
 * The same question as a linear programme in HiGHS's own sparse columns: a variable for each pair, each waiting case and
 * each step of load; every case is somewhere, and a mediator's cases use up steps. The matrix is that of a network, so
 * its vertices are whole numbers and no branching is needed.
 */
export function asProgramme(rows: readonly CaseRow[], steps: readonly Int32Array[]): ModelData {
  const [costs, upper]: [number[], number[]] = [[], []]
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []]
  const column = (
    cost: number,
    most: number,
    entries: readonly (readonly [row: number, value: number])[],
  ) => {
    costs.push(cost)
    upper.push(most)
    for (const [row, value] of entries) {
      indices.push(row)
      values.push(value)
    }
    starts.push(indices.length)
  }
  for (const [at, { mediators, costs: own, waiting }] of rows.entries()) {
    for (const [nth, mediator] of mediators.entries())
      column(own[nth]!, 1, [
        [at, 1],
        [rows.length + mediator, 1],
      ])
    column(waiting, 1, [[at, 1]])
  }
  for (const [mediator, own] of steps.entries())
    for (const step of own) column(step, 1, [[rows.length + mediator, -1]])

  const numRows = rows.length + steps.length
  const bounds = Float64Array.from({ length: numRows }, (_, at) => (at < rows.length ? 1 : 0))
  return {
    numCols: costs.length,
    numRows,
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: Float64Array.from(upper),
    rowLower: bounds,
    rowUpper: bounds,
    matrix: {
      format: 'csc',
      numRows,
      numCols: costs.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  }
}

/** What the cheapest plan costs by HiGHS: its own solution, checked to be whole and added up in whole numbers. */
export function optimumOf(highs: Highs, programme: ModelData): number {
  if (programme.numCols === 0) return 0
  return highs.withModel(programme, (model) => {
    model.options.set({ output_flag: false })
    const { modelStatus } = model.run()
    if (modelStatus !== highs.constants.modelStatus.optimal)
      throw new Error(`HiGHS ended with ${modelStatus}`)
    return model.getSolution().colValue.reduce((sum, value, at) => {
      const whole = Math.round(value)
      if (Math.abs(value - whole) > 1e-6) throw new Error(`HiGHS gave ${value}, which is no whole number`)
      return sum + whole * programme.colCost[at]!
    }, 0)
  })
}

export const highs = await loadHighs()
