import type { Job } from '@/lib/worker/job'
import { recordBreaches } from './breaches'
import { reportDayThirtyOne } from './day-thirty'
import { endAppealWindows } from './appeal-windows'
import { destroyNotes } from './destroy-notes'
import { lapseOffersAndHolds } from './lapse'
import { passRights } from './rights-pass'
import { askSilentFamilies } from './silent-families'
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

/** Each hour, and so at each London midnight: the right of those who left compulsory school age is their own. */
export const rightsPassing: Job = {
  name: 'pass-rights',
  every: '0 * * * *',
  alsoAtStart: true,
  run: () => passRights(theService),
}

/** Each night: times to appeal that are over are kept no more. */
export const appealsOver: Job = {
  name: 'end-appeal-windows',
  every: '41 3 * * *',
  run: () => endAppealWindows(theService),
}

/** Each working morning: families that have not answered are asked again. */
export const askingFamilies: Job = {
  name: 'ask-silent-families',
  every: '12 9 * * 1-5',
  run: () => askSilentFamilies(theService),
}

/** Each hour: a day of an agreement that has passed is recorded, and the family told what it can do. */
export const missing: Job = {
  name: 'record-breaches',
  every: '12 * * * *',
  alsoAtStart: true,
  run: () => recordBreaches(theService),
}

/** Each hour: mediators' private notes whose last day has gone by are destroyed. */
export const forgetting: Job = {
  name: 'destroy-private-notes',
  every: '34 * * * *',
  alsoAtStart: true,
  run: () => destroyNotes(theService),
}
