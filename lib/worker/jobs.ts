import { issuingBatches } from '@/lib/certificates/batch-jobs'
import { deliverLetters, findStrandedLetters } from '@/lib/letters/letter-jobs'
import { findDueFeeds, readCalendar } from '@/lib/scheduling/feeds/feed-jobs'
import { forgetWhatIsOver } from '@/lib/sign-in/forget-what-is-over'
import {
  appealsOver,
  askingFamilies,
  dayThirtyOne,
  forgetting,
  lapsing,
  missing,
  rightsPassing,
  watching,
  watchingMeetings,
} from '@/lib/watch/watch-jobs'
import { findOlderDates, recomputing } from '@/lib/watch/recompute-jobs'
import { makingRounds } from '@/lib/watch/round-jobs'
import type { Job } from './job'

/** Everything the worker does. */
export const jobs: readonly Job[] = [
  deliverLetters,
  findStrandedLetters,
  lapsing,
  dayThirtyOne,
  watching,
  watchingMeetings,
  rightsPassing,
  appealsOver,
  askingFamilies,
  missing,
  forgetting,
  recomputing,
  findOlderDates,
  findDueFeeds,
  readCalendar,
  makingRounds,
  issuingBatches,
  forgetWhatIsOver,
]
