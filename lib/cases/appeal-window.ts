import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { addDays, type CalendarDate } from '@/lib/law/calendar/date'
import { opens, type DutyChange, type DutyDeadline } from './duties'
import { openDuty } from './open-duty'

/** For how many days after the last one the day stays in sight, with what can still be done about it. */
const daysInSight = 14

/** The last day on which an appeal that is late stands on the family's page; after it nobody keeps the day. */
export const lateHelpEndsOn = (dueOn: CalendarDate): CalendarDate => addDays(dueOn, daysInSight)

/** Times to appeal that ended before this day are over today. */
export const overBefore = (today: CalendarDate): CalendarDate => addDays(today, -daysInSight)

/**
 * The day to appeal kept again, where it was given up as over and now lies ahead after all: a certificate gives another
 * month, or a date was put right. Nothing where it is kept already, or ended because the family appealed.
 */
export async function keptAgain(
  tx: Transaction,
  caseId: string,
  appeal: DutyDeadline | null,
  today: CalendarDate,
): Promise<DutyChange[]> {
  if (!appeal || (appeal.dueOn && appeal.dueOn < today)) return []
  if (await openDuty(tx, caseId, 'start_appeal')) return []
  const given = and(eq(caseEvents.caseId, caseId), eq(caseEvents.name, 'appeal_window_over'))
  const reported = and(eq(caseEvents.caseId, caseId), eq(caseEvents.name, 'report_appeal'))
  const isOver = (await tx.$count(caseEvents, given)) > 0 && (await tx.$count(caseEvents, reported)) === 0
  return isOver ? [opens(appeal)] : []
}
