import type { MeetingMode } from '@/lib/cases/case'
import type { Stretch } from './day-table'
import type { Frame } from './member'
import type { Colleagues, Person } from './search'
import { stretchOf, timesOfWeek } from './working-time'

/** A standing session as it comes round on one day, or an offer beside the usual week. */
export type Sitting = {
  time: Stretch
  modes: readonly MeetingMode[]
  officers: readonly string[]
  holds: number
  /** How many meetings stand in it. */
  held: number
}

/**
 * Every sitting of a body in the window, and how many meetings it holds already. A meeting counts in each sitting that
 * it overlaps and that its officer may sit in; with no officer named yet, in each.
 */
export function sittingsOf({ sessions, offers, booked }: Colleagues, { table, holidays }: Frame): Sitting[] {
  const sittings = [
    ...sessions.flatMap((session) =>
      timesOfWeek(session, table, holidays).map((time) => ({ ...limitsOf(session), time })),
    ),
    ...offers.map((offer) => ({ ...limitsOf(offer), time: stretchOf(offer) })),
  ]
  const meetings = booked.map((meeting) => ({ officer: meeting.officer, time: stretchOf(meeting) }))
  return sittings
    .filter(({ time: [from, until] }) => from < until)
    .map((sitting) => ({
      ...sitting,
      held: meetings.filter(
        ({ officer, time }) => overlap(time, sitting.time) && (officer === null || sitsIn(officer, sitting)),
      ).length,
    }))
}

/** When somebody has time by sittings that hold one more meeting; null is whomever the body chooses. */
export function stretchesFor(
  colleague: Pick<Person, 'id' | 'modes'> | null,
  sittings: readonly Sitting[],
  mode: MeetingMode,
): Stretch[] {
  return sittings
    .filter((sitting) => !isFull(sitting) && sitting.modes.includes(mode))
    .filter(
      (sitting) => colleague === null || (sitsIn(colleague.id, sitting) && colleague.modes.includes(mode)),
    )
    .map(({ time }) => time)
}

export const isFull = ({ held, holds }: Sitting) => held >= holds

/** Whether this officer may sit in it: named for it, or nobody is. */
export const sitsIn = (officer: string, { officers }: Pick<Sitting, 'officers'>) =>
  officers.length === 0 || officers.includes(officer)

const limitsOf = ({ modes, officers, holds }: Omit<Sitting, 'time' | 'held'>) => ({ modes, officers, holds })

const overlap = (a: Stretch, b: Stretch) => a[0] < b[1] && b[0] < a[1] && a[0] < a[1]
