import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { meetingWishes } from '@/db/schema/cases'

/** How many minutes longer than usual the family needs its meeting to be, as for breaks or an interpreter. */
export async function extraMinutesOf(source: Pick<Reader, 'select'>, caseId: string): Promise<number> {
  const [wish] = await source
    .select({ extraMinutes: meetingWishes.extraMinutes })
    .from(meetingWishes)
    .where(eq(meetingWishes.caseId, caseId))
  return wish?.extraMinutes ?? 0
}
