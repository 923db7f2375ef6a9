import { assignment } from './assignment'
import type { Job, Setting } from './job'
import { theirsOverOurs } from './slot-jobs'

/** All waiting cases given to mediators at once. */
export const assignmentJob: Job = {
  id: 'A1',
  title: 'All waiting cases given to mediators',
  workload:
    '500 cases to 200 mediators and 2,000 to 800: nine pairs in ten possible, room for up to five cases each, and each further case costs more.',
  gate: 'Our prices prove that nothing is cheaper, and HiGHS (npm highs) comes to the same cost.',
  measures: [
    { id: 'A1.500', ratio: 'HiGHS ÷ ours, 500 cases', reach: { atLeast: 20 } },
    { id: 'A1.2000', ratio: 'HiGHS ÷ ours, 2,000 cases', reach: { atLeast: 20 } },
  ],
  prepare: ({ quick, say }: Setting) => {
    const sizes = quick
      ? ([
          [50, 20],
          [100, 40],
        ] as const)
      : ([
          [500, 200],
          [2000, 800],
        ] as const)
    const [small, large] = sizes.map(([cases, mediators]) => {
      say(`${cases} cases, ${mediators} mediators`)
      return assignment(cases, mediators)
    })
    return Promise.resolve({
      wrong: [
        ...(small!.gate() ? [] : ['The plan of the smaller batch is not the cheapest']),
        ...(large!.gate() ? [] : ['The plan of the larger batch is not the cheapest']),
      ],
      comparisons: { 'A1.500': theirsOverOurs(small!, 5), 'A1.2000': theirsOverOurs(large!, 3) },
    })
  },
}
