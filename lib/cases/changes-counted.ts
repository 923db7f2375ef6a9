import { and, inArray, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import type { MeetingSide } from './meeting-sides'

/** How often a side asked to change a meeting of a case, had one cancelled, or was why one was not held. */
export type ChangeCount = {
  caseId: string
  side: MeetingSide
  asked: number
  cancelled: number
  notHeld: number
}

/**
 * What the events of these cases say about changes, side by side: nothing is forgotten when a meeting is booked anew.
 * One query, however many cases.
 */
export async function changesCounted(caseIds: readonly string[]): Promise<ChangeCount[]> {
  if (caseIds.length === 0) return []
  const side = sql<MeetingSide>`${caseEvents.detail} ->> 'side'`
  const named = (name: string) => sql<number>`count(*) filter (where ${caseEvents.name} = ${name})::int`
  return reader
    .select({
      ...{ caseId: caseEvents.caseId, side, asked: named('ask_to_change') },
      ...{ cancelled: named('cancel_meeting'), notHeld: named('did_not_happen') },
    })
    .from(caseEvents)
    .where(
      and(
        inArray(caseEvents.caseId, [...caseIds]),
        inArray(caseEvents.name, ['ask_to_change', 'cancel_meeting', 'did_not_happen']),
        sql`${side} is not null`,
      ),
    )
    .groupBy(caseEvents.caseId, side)
    .orderBy(caseEvents.caseId, side)
}
