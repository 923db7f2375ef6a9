import type { HolidayCalendar } from './calendar/bank-holidays'
import { instantWithOffset, londonDate, type CalendarDate } from './calendar/date'

/** What somebody owes. */
export type DutyName =
  | 'contact_adviser'
  | 'give_information'
  | 'make_choice'
  | 'issue_certificate'
  | 'notify_icb'
  | 'arrange_mediation'
  | 'acknowledge'
  | 'confirm_attendance'
  | 'give_notice'
  | 'answer_offer'
  | 'record_outcome'
  | 'carry_out'
  | 'tell_la_of_agreement'
  | 'start_appeal'
  | 'other_act'
  | 'respond_to_recommendation'

/** Who owes it; 'any' where it may be one side or another. */
export type OwedBy = 'family' | 'adviser' | 'local_authority' | 'icb' | 'mediator' | 'any'

/** One step of the count in plain words, with the day it reaches if it reaches one. */
export type Working = { readonly text: string; readonly date: CalendarDate | null }

/** A duty, by when, and how we got there. */
export type Deadline = {
  readonly duty: DutyName
  readonly owedBy: OwedBy
  /** The last day the rules allow. */
  readonly dueOn: CalendarDate
  /** The instant with its London offset, where the rules name an hour (5pm at the Tribunal); otherwise null. */
  readonly dueBy: string | null
  /** The day to keep: never after `dueOn`. Families see it first. */
  readonly safeBy: CalendarDate
  readonly provision: string
  /** Steps that a parent can follow by hand, in order. */
  readonly workings: readonly Working[]
  readonly rulesVersion: string
  readonly calendarVersion: string
}

/** The day to which these rules state the law. Stored beside every result; changes whenever an answer may. */
export const rulesVersion = '2026-11-23'

/** One step of the workings. */
export function working(text: string, date: CalendarDate | null): Working {
  return { text, date }
}

/** What the SEND Regulations leave open, as a step of the workings. */
export const meaningOfWorkingDay: Working = working(
  'The regulations do not say what a working day is. We use the Tribunal’s meaning: not a Saturday, a Sunday or a bank holiday. An office’s own closing days count.',
  null,
)

/** The versions that every result carries. */
export function versions(calendar: HolidayCalendar): Pick<Deadline, 'rulesVersion' | 'calendarVersion'> {
  return { rulesVersion, calendarVersion: calendar.version }
}

/** 5pm in London on this day: when an act under the Tribunal's rules must be done (HESC Rules 2008 r.12(1)). */
export function fivePm(day: CalendarDate): string {
  return instantWithOffset(day, '17:00')
}

/**
 * Whether its last moment has gone at this instant: the hour, where the rules name one (to the second: HESC Rules 2008
 * r.12(1)), or else the whole of the last day in London. What has no last day is never over.
 */
export function isOver(
  { dueOn, dueBy }: { readonly dueOn: CalendarDate | null; readonly dueBy: string | null },
  at: Date,
): boolean {
  if (dueBy !== null) return at.getTime() > new Date(dueBy).getTime()
  return dueOn !== null && dueOn < londonDate(at)
}
