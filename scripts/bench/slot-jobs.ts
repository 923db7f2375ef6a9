import { millisecondsPerCall } from './compare'
import type { Comparison, Job, Prepared, Setting } from './job'
import { nationalMatrix, slotsAgainstBareAnd, slotsAgainstSweep } from './slots'

/** One thing done in two ways, and whether they come to the same. */
export type TwoWays = { gate: () => boolean; ours: () => unknown; theirs: () => unknown }

/** Times at which everybody can meet, from diaries in hand. */
export const slotsJob: Job = {
  id: 'S1',
  title: 'Times at which everybody can meet',
  workload:
    '30 days over a change of the clocks, 200 things in each diary, a meeting of 3 hours: 3 diaries. The gate also takes 1, 10 and 50, and two with any of 10, 50 and 200.',
  gate: 'The same as a day-by-day sweep with luxon, also on 1,000 random searches.',
  measures: [
    { id: 'S1.bound', ratio: 'diaries made ready ÷ the bare AND of the same bits', reach: { atMost: 3 } },
    { id: 'S1.sweep', ratio: 'the sweep with luxon ÷ from diaries as they come', reach: { atLeast: 100 } },
  ],
  prepare: ({ quick, say }: Setting) => {
    say('3 diaries')
    const [bound, sweep] = [slotsAgainstBareAnd(3, 0), slotsAgainstSweep()]
    const others = quick
      ? []
      : ([
          [1, 0],
          [10, 0],
          [50, 0],
          [2, 10],
          [2, 50],
          [2, 200],
        ] as const)
    const wrong = others.filter(([required, any]) => !slotsAgainstBareAnd(required, any).gate())
    return Promise.resolve({
      wrong: [
        ...(bound.gate() && wrong.length === 0 ? [] : ['Diaries made ready differ from the sweep']),
        ...(quick || sweep.gate() ? [] : ['A random search differs from the sweep']),
      ],
      comparisons: {
        'S1.bound': oursOverTheirs(bound, quick ? 2 : 20),
        'S1.sweep': theirsOverOurs(sweep, 2),
      },
    })
  },
}

/** Every waiting case beside every mediator. */
export const matrixJob: Job = {
  id: 'S3',
  title: 'Every waiting case beside every mediator',
  workload:
    '500 cases beside 200 mediators, nine pairs in ten possible: the earliest time of each pair, and how many.',
  gate: 'The same as the finder on 200 pairs.',
  measures: [{ id: 'S3.bound', ratio: 'all pairs ÷ the bare AND pass over them', reach: { atMost: 2 } }],
  prepare: ({ quick }: Setting): Promise<Prepared> => {
    const matrix = quick ? nationalMatrix(50, 20) : nationalMatrix(500, 200)
    return Promise.resolve({
      wrong: matrix.gate() ? [] : ['A pair differs from the finder'],
      comparisons: { 'S3.bound': oursOverTheirs(matrix, quick ? 2 : 5) },
    })
  },
}

/** How much longer ours takes. */
export const oursOverTheirs = ({ ours, theirs }: TwoWays, calls: number): Comparison => ({
  over: timed(ours, calls),
  under: timed(theirs, calls),
})

/** How much longer theirs takes. */
export const theirsOverOurs = ({ ours, theirs }: TwoWays, calls: number): Comparison => ({
  over: timed(theirs, 1),
  under: timed(ours, calls),
})

const timed = (work: () => unknown, calls: number) => () =>
  millisecondsPerCall(calls, () => Promise.resolve(work()))
