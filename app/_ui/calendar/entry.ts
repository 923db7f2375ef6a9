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
  /** Whose it is, where several people's times stand in one calendar. The words say it too. */
  tint?: Tint
  /** The letters that stand for them beside the tint: after eight people tints come again, and letters do not. */
  mark?: string
}

/** One of eight colours that tell people apart. */
export type Tint = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What a look or a colour means. */
export type Legend = readonly { look: EntryLook; tint?: Tint; mark?: string; says: string }[]

/** The tint of the one at this place among several: after eight they begin again. */
export const tintAt = (place: number) => (place % 8) as Tint

/** How much a calendar shows at once. */
export type Show = 'day' | 'week' | 'month' | 'list'
