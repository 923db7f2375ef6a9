import { meetingStages } from '@/db/schema/scheduling'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { lastDayForNotice } from '@/lib/scheduling/window'

/** A time at which those who come to a meeting are reminded of it. */
export type MeetingStage = (typeof meetingStages)[number]

type Remembered = {
  startsAt: Date
  /** When everybody was told of the meeting as it stands now. */
  toldOn: CalendarDate
  /** What they were reminded of since. */
  said: readonly MeetingStage[]
}

/**
 * What those who come are reminded of now: 5 working days before, the day before, and on the morning itself. Of
 * several that were missed only the last is told; none whose day had come when they were told of the meeting, nor
 * any once it has begun.
 */
export function meetingStage(
  { startsAt, toldOn, said }: Remembered,
  at: Date,
  calendar: HolidayCalendar,
): MeetingStage | null {
  if (at >= startsAt) return null
  const [today, meetingOn] = [londonDate(at), londonDate(startsAt)]
  const days: Record<MeetingStage, CalendarDate> = {
    five_working_days_before: lastDayForNotice(meetingOn, calendar),
    day_before: addDays(meetingOn, -1),
    that_morning: meetingOn,
  }
  const come = meetingStages.filter((stage) => toldOn < days[stage] && days[stage] <= today).at(-1)
  return come && !said.includes(come) ? come : null
}
