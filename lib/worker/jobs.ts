import { issuingBatches } from '@/lib/certificates/batch-jobs'
import { deliverLetters, findStrandedLetters } from '@/lib/letters/letter-jobs'
import { forgetWhatIsOver } from '@/lib/sign-in/forget-what-is-over'
import { dayThirtyOne, lapsing, watching } from '@/lib/watch/watch-jobs'
import { findOlderDates, recomputing } from '@/lib/watch/recompute-jobs'
import type { Job } from './job'

/** Everything the worker does. */
export const jobs: readonly Job[] = [
  deliverLetters,
  findStrandedLetters,
  lapsing,
  dayThirtyOne,
  watching,
  recomputing,
  findOlderDates,
  issuingBatches,
  forgetWhatIsOver,
]
