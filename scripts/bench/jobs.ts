import { assignmentJob } from './assignment-job'
import { boardJob } from './board'
import { bookingJob } from './booking'
import { certificatesJob } from './certificates'
import { diariesJob } from './diaries'
import { feedsJob } from './feeds'
import type { Job } from './job'
import { matrixJob, slotsJob } from './slot-jobs'

/** Every job, in the order of docs/benchmarks.md. */
export const jobs: readonly Job[] = [
  slotsJob,
  diariesJob,
  matrixJob,
  bookingJob,
  assignmentJob,
  boardJob,
  certificatesJob,
  feedsJob,
]
