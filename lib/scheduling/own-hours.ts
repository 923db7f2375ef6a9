import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { mediators } from '@/db/schema/mediators'
import type { MeetingMode } from '@/lib/cases/case'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { londonDate } from '@/lib/law/calendar/date'
import { availabilityOf } from './availability'
import { after, type Span } from './free-times'
import { dayTable } from './slots/day-table'
import { ownTime } from './slots/diary-cells'

/**
 * Whether a mediator has said that they work at this time: in their usual week or in extra time, for this way of
 * meeting, and as many hours ahead as they want to know of a meeting. Leave and whatever else takes their time is what
 * `mediatorObstacles` says.
 */
export async function inOwnHours(
  source: Pick<Reader, 'select'>,
  mediatorId: string,
  { startsAt, endsAt, mode }: Span & { mode: MeetingMode },
  { now, calendar }: { now: Date; calendar: HolidayCalendar },
): Promise<boolean> {
  const [profile] = await source.select().from(mediators).where(eq(mediators.userId, mediatorId))
  if (!profile || startsAt < after(now, 60 * profile.noticeHours)) return false
  const diaries = await availabilityOf(source, [mediatorId], { startsAt, endsAt, now })
  const table = dayTable(londonDate(startsAt), londonDate(endsAt))
  const hours = ownTime(diaries.get(mediatorId)!, mode, { table, holidays: calendar.days })
  return hours.some(([from, until]) => from <= startsAt.getTime() && endsAt.getTime() <= until)
}
