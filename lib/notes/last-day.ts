import { and, eq, inArray, max, min } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents, caseParties, cases } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { addDays, earliest, latest, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { Notebook } from './note-key'

/** What the last day of a mediator's private notes is counted from. */
export type NoteFacts = {
  /** The day the mediation ended, whichever way; null while it goes on. */
  endedOn: CalendarDate | null
  certificateIssuedOn: CalendarDate | null
  closedOn: CalendarDate | null
  /** The day this mediator left the case. */
  leftOn: CalendarDate | null
}

/**
 * The last day of a mediator's notes: 28 days after the certificate or the end of the case, whichever is first, but
 * never while the mediation goes on; and 28 days after the mediator has left the case. Null where none of it has come.
 */
export function lastDayOfNotes(facts: NoteFacts): CalendarDate | null {
  const { endedOn, certificateIssuedOn, closedOn, leftOn } = facts
  const over = [certificateIssuedOn, closedOn].flatMap((day) =>
    day && endedOn ? [latest(day, endedOn)] : [],
  )
  const [first, ...others] = [...over, ...(leftOn ? [leftOn] : [])]
  return first ? addDays(earliest(first, ...others), daysKept) : null
}

const daysKept = 28

/** Those facts, from the rows of a case. */
export async function noteFacts(
  tx: Pick<Transaction, 'select'>,
  { caseId, mediatorId }: Notebook,
): Promise<NoteFacts> {
  const [found] = await tx.select().from(cases).where(eq(cases.id, caseId))
  const isOver = found?.state === 'ended' || found?.state === 'closed'
  const [ended] = await tx
    .select({ at: min(caseEvents.at) })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), inArray(caseEvents.state, ['ended', 'closed'])))
  const [issued] = await tx
    .select({ on: max(certificates.issuedOn) })
    .from(certificates)
    .where(eq(certificates.caseId, caseId))
  const standing = await tx
    .select({ untilAt: caseParties.untilAt })
    .from(caseParties)
    .where(
      and(
        eq(caseParties.caseId, caseId),
        eq(caseParties.userId, mediatorId),
        eq(caseParties.role, 'mediator'),
      ),
    )
  const left = standing.flatMap(({ untilAt }) => untilAt ?? [])
  const hasLeft = standing.length > 0 && left.length === standing.length
  return {
    endedOn: isOver && ended?.at ? londonDate(ended.at) : null,
    certificateIssuedOn: issued?.on ?? null,
    closedOn: found?.closedAt ? londonDate(found.closedAt) : null,
    leftOn: hasLeft ? londonDate(new Date(Math.max(...left.map(Number)))) : null,
  }
}
