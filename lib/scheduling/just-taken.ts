import type { Transaction } from '@/db/client'
import { modeWords } from '@/lib/cases/case'
import { londonTime, longDate } from '@/lib/law/calendar/date'
import { daysToSearch, searchFor } from './case-search'
import type { MeetingNeeded } from './meeting-needed'
import { findSlots } from './slots/find-slots'
import type { Chosen, When } from './search-of-one-day'

/** What somebody reads whose time went to somebody else: that it is taken, and the next best three. */
export async function justTaken(
  tx: Transaction,
  needed: MeetingNeeded,
  { id, mediatorId, startsAt, endsAt }: Chosen & { id: string },
  when: When,
): Promise<string> {
  const { search } = await searchFor(tx, needed, {
    ...when,
    ...daysToSearch(needed, when.today),
    mediators: [{ userId: mediatorId, recentLoad: 0 }],
    otherMediators: [],
    minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
    without: id,
  })
  const left = findSlots(search)
    .slice(0, 3)
    .map((slot) => `${longDate(slot.on)} at ${londonTime(slot.startsAt)} ${modeWords[slot.mode]}`)
  return left.length === 0
    ? 'That time has just been taken. Choose another, or say that none suits you'
    : `That time has just been taken. The next best: ${left.join('; ')}`
}
