/**
 * How an entry of a calendar looks, from the firmest: a meeting that is booked, a time held or offered, time that is
 * not free, time that is free beside the usual hours, what belongs to a meeting, and the usual hours behind it all.
 */
export type EntryLook = 'firm' | 'held' | 'offered' | 'off' | 'extra' | 'around' | 'usual'

/** Something in a calendar. The same entries are drawn and listed. */
export type CalendarEntry = {
  key: string
  look: EntryLook
  startsAt: Date
  endsAt: Date
  /** The entry takes whole days, from midnight to midnight in London. */
  allDay?: boolean
  title: string
  /** Said after the title, smaller. */
  says?: string
  href?: string
}

/** How much a calendar shows at once. */
export type Show = 'day' | 'week' | 'month' | 'list'
