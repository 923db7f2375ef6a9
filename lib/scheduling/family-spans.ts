import type { familyTimes, FamilyTimeKind } from '@/db/schema/family-times'
import { addDays, instantAt, londonDate, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'
import type { Span } from './free-times'

/** Days from one to another or a day of every week, whole or from and until a time. */
export type FamilyTime = Pick<
  typeof familyTimes.$inferSelect,
  'fromOn' | 'untilOn' | 'weekday' | 'startsAt' | 'endsAt'
>

/** A family's time on each day of a window on which it comes round, by the London clock. */
export function familySpans(
  { fromOn, untilOn, weekday, startsAt, endsAt }: FamilyTime,
  days: readonly CalendarDate[],
): Span[] {
  return days
    .filter((day) => weekday === null || weekdayOf(day) === weekday)
    .filter((day) => (fromOn === null || fromOn <= day) && (untilOn === null || day <= untilOn))
    .map((day) => ({
      startsAt: instantAt(day, startsAt?.slice(0, 5) ?? '00:00'),
      endsAt: endsAt ? instantAt(day, endsAt.slice(0, 5)) : instantAt(addDays(day, 1), '00:00'),
    }))
}

/** Whether the family has said that it cannot come at this time, or at some of it. */
export function rulesOut(
  times: readonly (FamilyTime & { kind: FamilyTimeKind })[],
  { startsAt, endsAt }: Span,
): boolean {
  const days = daysFrom(londonDate(startsAt), londonDate(endsAt))
  return times
    .filter(({ kind }) => kind === 'cannot')
    .flatMap((time) => familySpans(time, days))
    .some((span) => span.startsAt < endsAt && startsAt < span.endsAt)
}

/** The days from one to another, both included. */
export function daysFrom(fromOn: CalendarDate, untilOn: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = fromOn; day <= untilOn; day = addDays(day, 1)) days.push(day)
  return days
}
