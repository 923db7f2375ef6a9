import { modeNames, partyNames } from '@/app/_case/decision-names'
import type { CalendarEntry, EntryLook } from '@/app/_ui/calendar/entry'
import type { MeetingMode, PartyRole } from '@/lib/cases/case'

type Shown = {
  id: string
  reference: string
  status: string
  startsAt: Date
  endsAt: Date
  mode: MeetingMode
}

/** A meeting as an entry of a calendar of those who do not run it. `about` is said after how people meet. */
export function meetingEntry(meeting: Shown, about: readonly string[], href: string): CalendarEntry {
  const { id, reference, status, startsAt, endsAt, mode } = meeting
  const { look, title, says } = looks[status] ?? looks.ended!
  return {
    key: id,
    look,
    title: `${title}, ${reference}`,
    says: [modeNames[mode], ...about, says].filter(Boolean).join('. '),
    startsAt,
    endsAt,
    href,
  }
}

/**
 * The same where several mediators' meetings stand together: whose it is comes first, and as what they come unless they
 * run it. A meeting stands there once for each of them.
 */
export function meetingEntryOf(
  mediator: string,
  meeting: Shown & { userId: string; as: PartyRole },
  href: string,
): CalendarEntry {
  const { id, userId, as, status, reference } = meeting
  const { title } = looks[status] ?? looks.ended!
  const who = as === 'mediator' ? mediator : `${mediator} (${partyNames[as].toLowerCase()})`
  return {
    ...meetingEntry(meeting, [], href),
    key: `${id} ${userId}`,
    title: `${who}: ${title.toLowerCase()}, ${reference}`,
  }
}

const looks: Record<string, { look: EntryLook; title: string; says: string }> = {
  held: { look: 'held', title: 'Time held', says: 'Waiting to hear who can decide' },
  booked: { look: 'firm', title: 'Meeting', says: 'Booked' },
  ended: { look: 'around', title: 'Meeting ended', says: '' },
  adjourned: { look: 'around', title: 'Meeting adjourned', says: 'It goes on another day' },
}
