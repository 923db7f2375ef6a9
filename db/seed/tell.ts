import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import type { CaseCommand } from '@/lib/cases/case-command'
import type { Actor } from '@/lib/kernel/actor'
import { asOf, today } from '@/lib/kernel/now'
import type { Problem } from '@/lib/kernel/refusal'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import {
  addWorkingDays,
  sameOrNextWorkingDay,
  sameOrPreviousWorkingDay,
} from '@/lib/law/calendar/working-day'

/** Does something at this time of a day, as those who did it then would have. */
export const onDay = <Result>(day: CalendarDate, time: string, work: () => Promise<Result>) =>
  asOf(instantAt(day, time), work)

/** Gives a command on the case as it stands. A story that cannot be told stops the program and says why. */
export async function tell(actor: Actor, caseId: string, command: CaseCommand<never>, input: unknown = {}) {
  const [found] = await reader.select({ version: cases.version }).from(cases).where(eq(cases.id, caseId))
  await agreed(command(actor, { caseId, version: found?.version ?? 0 }, input))
}

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
