import { and, eq, inArray, like, lt } from 'drizzle-orm'
import { reader, transact } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { mediators } from '@/db/schema/mediators'
import { calendars, exceptions } from '@/db/schema/scheduling'
import { cast } from '@/db/seed/cast'
import type { CastName } from '@/lib/kernel/demo-cast'
import { now, today } from '@/lib/kernel/now'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { isWorkingDay } from '@/lib/law/calendar/working-day'
import { mediatorDiary } from '@/lib/mediators/queries'

/** A case that was told into being, as pages and letters name it. */
export async function referenceOf(caseId: string): Promise<string> {
  const [row] = await reader.select({ reference: cases.reference }).from(cases).where(eq(cases.id, caseId))
  return row!.reference
}

/** This week a mediator takes as many cases as come: journeys run again and again. */
export function takesAnyNumber(name: CastName): Promise<unknown> {
  return transact((tx) =>
    tx.update(mediators).set({ casesPerWeek: 10_000 }).where(eq(mediators.userId, cast[name].userId)),
  )
}

/** Working days without anything in the mediator's diary, with time for notice before the first of them. */
export async function freeDaysOf(name: CastName, count: number): Promise<CalendarDate[]> {
  const { meetings } = await mediatorDiary(cast[name], today(), addDays(today(), 80))
  const taken = meetings.map(({ startsAt }) => londonDate(startsAt))
  const days = Array.from({ length: 70 }, (_, at) => addDays(today(), 9 + at))
  return days.filter((day) => isWorkingDay(day) && !taken.includes(day)).slice(0, count)
}

/** Times of disagreements that are over take no place in a mediator's diary: the same journey is told again and again. */
export function hasForgottenWhatIsOver(name: CastName): Promise<unknown> {
  return transact((tx) => {
    const own = tx.select({ id: calendars.id }).from(calendars).where(eq(calendars.userId, cast[name].userId))
    const isOver = and(like(exceptions.note, 'DR-%'), lt(exceptions.endsAt, now()))
    return tx.delete(exceptions).where(and(isOver, inArray(exceptions.calendarId, own)))
  })
}
