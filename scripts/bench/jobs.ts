import { boardJob } from './board'
import { feedsJob } from './feeds'
import type { Job } from './job'

/** Every job, in the order of docs/benchmarks.md. */
export const jobs: readonly Job[] = [boardJob, feedsJob]
