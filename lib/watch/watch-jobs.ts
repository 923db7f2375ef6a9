import type { Job } from '@/lib/worker/job'
import { reportDayThirtyOne } from './day-thirty'
import { lapseOffersAndHolds } from './lapse'
import { theService } from './the-service'
import { watchDuties } from './watch-duties'
import { watchMeetings } from './watch-meetings'

/** Each minute: offers that nobody answered and holds that nobody confirmed give way. */
export const lapsing: Job = {
  name: 'lapse-offers-and-holds',
  every: '* * * * *',
  run: () => lapseOffersAndHolds(theService),
}

/** Each hour: where the 30 days are over and nobody said so, a draft goes to the adviser. */
export const dayThirtyOne: Job = {
  name: 'day-thirty-one',
  every: '7 * * * *',
  run: () => reportDayThirtyOne(theService),
}

/**
 * Each hour, and at once when a worker starts after it was down: who owes something is reminded, what is late
 * escalates. So what a day brings is told on that day, whichever of its hours the service runs in.
 */
export const watching: Job = {
  name: 'watch-duties',
  every: '2 * * * *',
  alsoAtStart: true,
  run: () => watchDuties(theService),
}

/** Each quarter of an hour from the morning on: everybody who comes to a meeting is reminded of it. */
export const watchingMeetings: Job = {
  name: 'watch-meetings',
  every: '*/15 * * * *',
  alsoAtStart: true,
  run: () => watchMeetings(theService),
}
