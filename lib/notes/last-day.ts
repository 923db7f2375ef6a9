import { and, asc, eq, max } from 'drizzle-orm'
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
  const happened = await tx
    .select({ state: caseEvents.state, at: caseEvents.at })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(asc(caseEvents.version))
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
    endedOn: lastEnding(happened),
    certificateIssuedOn: issued?.on ?? null,
    closedOn: found?.closedAt ? londonDate(found.closedAt) : null,
    leftOn: hasLeft ? londonDate(new Date(Math.max(...left.map(Number)))) : null,
  }
}

/** The day it ended for the last time: a family that said no may meet after all. Null while the mediation goes on. */
function lastEnding(happened: readonly Pick<typeof caseEvents.$inferSelect, 'state' | 'at'>[]) {
  const goesOn = happened.findLastIndex(({ state }) => state !== 'ended' && state !== 'closed')
  const ended = happened[goesOn + 1]
  return ended ? londonDate(ended.at) : null
}
