import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import type { CaseAt } from '@/lib/cases/case-command'
import type { Actor } from '@/lib/kernel/actor'
import { asOf, now, today } from '@/lib/kernel/now'
import type { Problem } from '@/lib/kernel/refusal'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import {
  addWorkingDays,
  sameOrNextWorkingDay,
  sameOrPreviousWorkingDay,
} from '@/lib/law/calendar/working-day'

const minute = 60_000
let toldUpTo = 0

/** Begins another story, whatever day the one before had come to. */
export function newStory(): void {
  toldUpTo = 0
}

/**
 * Does something at this time of a day, as those who did it then would have. Days before today are rolled back over
 * weekends, so two of them can be one: a story never goes back in time, and never beyond now.
 */
export function onDay<Result>(day: CalendarDate, time: string, work: () => Promise<Result>): Promise<Result> {
  const wanted = Math.max(instantAt(day, time).getTime(), toldUpTo + 15 * minute)
  toldUpTo = Math.min(wanted, now().getTime())
  return asOf(new Date(toldUpTo), work)
}

/** Gives a command on the case as it stands. A story that cannot be told stops the program and says why. */
export async function tell(actor: Actor, caseId: string, command: Told, input: unknown = {}) {
  const [found] = await reader.select({ version: cases.version }).from(cases).where(eq(cases.id, caseId))
  // Every command reads what it is given and says what is wrong with it.
  await agreed(command(actor, { caseId, version: found?.version ?? 0 }, input as never))
}

type Told = (actor: Actor, at: CaseAt, input: never) => Promise<readonly Problem[]>

/** Fails when a step has problems. */
export async function agreed(step: Promise<readonly Problem[]>): Promise<void> {
  const problems = await step
  if (problems.length > 0)
    throw new Error(problems.map(({ field, message }) => `${field}: ${message}`).join('; '))
}

/** A working day so many calendar days before today, or the working day before that. */
export const workingDayAgo = (days: number) =>
  sameOrPreviousWorkingDay(addDays(today(), -days), shippedCalendar)

/** The working day so many working days after today. */
export const workingDayAhead = (days: number) =>
  addWorkingDays(sameOrNextWorkingDay(today(), shippedCalendar), days, shippedCalendar)
