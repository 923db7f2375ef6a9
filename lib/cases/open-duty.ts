import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { duties } from '@/db/schema/duties'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { DutyName } from '@/lib/law/deadline'

/** The first open duty of this name, if there is one. */
export async function openDuty(tx: Pick<Transaction, 'select'>, caseId: string, duty: DutyName) {
  const [open] = await tx
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, duty), isNull(duties.endedAt)))
    .limit(1)
  return open
}

/** The family's days to appeal as they stand, for letters; null when there is nothing to appeal or it is over. */
export async function appealDate(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
): Promise<{ safeOn: CalendarDate; dueOn: CalendarDate } | null> {
  const duty = await openDuty(tx, caseId, 'start_appeal')
  return duty?.safeOn && duty.dueOn ? { safeOn: duty.safeOn, dueOn: duty.dueOn } : null
}

/** Whether a duty of this name and ground is owed. */
export async function isOwed(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
  duty: DutyName,
  ground: string,
): Promise<boolean> {
  const owed = await tx
    .select({ id: duties.id })
    .from(duties)
    .where(
      and(
        eq(duties.caseId, caseId),
        eq(duties.duty, duty),
        eq(duties.ground, ground),
        isNull(duties.endedAt),
      ),
    )
  return owed.length > 0
}
