import fc from 'fast-check'
import type { CaseRow } from './plan'

/** A question to the planner: what each case may cost and what each mediator's further cases cost. */
export type Question = { rows: CaseRow[]; steps: Int32Array[] }

export const rowOf = (costs: Readonly<Record<number, number>>, waiting: number): CaseRow => ({
  mediators: Int32Array.from(Object.keys(costs), Number),
  costs: Int32Array.from(Object.values(costs)),
  waiting,
})

/**
 * Questions of every kind: no mediator or no case, nobody who may take a case, no room, one mediator, more cases than
 * room, waiting that is cheap or dear, and costs so few that many plans cost the same.
 */
export const questions = (most: { cases: number; mediators: number; room: number }) =>
  fc
    .record({
      mediators: fc.integer({ min: 0, max: most.mediators }),
      dearest: fc.constantFrom(0, 2, 9, 1000),
    })
    .chain(({ mediators, dearest }) =>
      fc.record({
        rows: fc.array(oneRow(mediators, dearest), { maxLength: most.cases }),
        steps: fc.array(rising(dearest, most.room), { minLength: mediators, maxLength: mediators }),
      }),
    )

const oneRow = (mediators: number, dearest: number) =>
  fc
    .record({
      costs: fc.array(fc.option(fc.integer({ min: 0, max: dearest })), {
        minLength: mediators,
        maxLength: mediators,
      }),
      waiting: fc.oneof(fc.integer({ min: 0, max: 2 * dearest }), fc.integer({ min: 5000, max: 60_000 })),
    })
    .map(({ costs, waiting }) =>
      rowOf(Object.fromEntries(costs.flatMap((cost, at) => (cost === null ? [] : [[at, cost]]))), waiting),
    )

const rising = (dearest: number, room: number) =>
  fc
    .array(fc.integer({ min: 0, max: dearest }), { maxLength: room })
    .map((steps) => Int32Array.from(steps).sort())
