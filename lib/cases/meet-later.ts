import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { meetingWishes } from '@/db/schema/cases'
import { londonDate } from '@/lib/law/calendar/date'
import { meetingNeeded } from '@/lib/scheduling/meeting-needed'

/** Whether this time is after the 30 days, and the family has not chosen to meet so late rather than have its certificate. */
export async function isLateUnchosen(tx: Transaction, caseId: string, startsAt: Date): Promise<boolean> {
  const { clock, laterAccepted } = await meetingNeeded(tx, caseId)
  return !laterAccepted && !!clock?.dueOn && londonDate(startsAt) > clock.dueOn
}

/** Writes down that the family would rather meet after the 30 days than have its certificate now, and why. */
export async function chooseLater(tx: Transaction, caseId: string, laterReason: string, now: Date) {
  const chosen = { laterAcceptedAt: now, laterReason }
  const [known] = await tx
    .update(meetingWishes)
    .set(chosen)
    .where(eq(meetingWishes.caseId, caseId))
    .returning()
  if (!known) await tx.insert(meetingWishes).values({ caseId, mode: 'no_preference', ...chosen })
}
