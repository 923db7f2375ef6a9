import { inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { duties } from '@/db/schema/duties'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { rulesVersion, type DutyName, type Working } from '@/lib/law/deadline'
import type { CaseFacts, OpenDuty } from './case-facts'
import { deadlineAgain } from './deadline-again'
import { moves, type DutyChange, type DutyDeadline } from './duties'

/** A duty beside its deadline as worked out again. */
export type Again = { duty: OpenDuty; deadline: DutyDeadline }

/** The open duties of a case worked out again: those of which a day moves, and those of which none does. */
export function workedOutAgain(facts: CaseFacts, calendar: HolidayCalendar) {
  const all = facts.owed.map((duty): Again => ({ duty, deadline: deadlineAgain(duty, facts, calendar) }))
  return { moved: all.filter(dayMoves), unmoved: all.filter((one) => !dayMoves(one)) }
}

const dayMoves = ({ duty, deadline }: Again) =>
  duty.dueOn !== deadline.dueOn || duty.dueBy !== deadline.dueBy || duty.safeOn !== deadline.safeBy

/** What an event keeps of a day that moved. */
export type MovedDay = {
  duty: DutyName
  ground: string
  owedBy: OpenDuty['owedBy']
  organisationId: string | null
  from: { dueOn: CalendarDate | null; safeOn: CalendarDate | null }
  to: { dueOn: CalendarDate | null; safeOn: CalendarDate | null }
  why: string
}

/** The changes to the duties that moved, each with its reason, and the same for the event. */
export function movedDays(
  moved: readonly Again[],
  whyOf: (one: Again) => string,
): { duties: DutyChange[]; days: MovedDay[] } {
  const reasoned = moved.map((one) => ({ ...one, why: whyOf(one) }))
  return {
    duties: reasoned.map(({ duty: { ground }, deadline, why }) => moves(deadline, why, { ground })),
    days: reasoned.map(({ duty, deadline, why }) => ({
      duty: duty.duty,
      ground: duty.ground,
      owedBy: duty.owedBy,
      organisationId: duty.organisationId,
      from: { dueOn: duty.dueOn, safeOn: duty.safeOn },
      to: { dueOn: deadline.dueOn, safeOn: deadline.safeBy },
      why,
    })),
  }
}

/**
 * Writes down that these duties stand as they did, by these rules and this list of bank holidays. No day of theirs
 * moved, so there is nothing to tell anybody; a step of the workings may have.
 */
export async function standAsTheyDid(
  tx: Transaction,
  unmoved: readonly Again[],
  { version: calendarVersion }: HolidayCalendar,
): Promise<void> {
  if (unmoved.length === 0) return
  const ids = unmoved.map(({ duty }) => duty.id)
  await tx.update(duties).set({ rulesVersion, calendarVersion }).where(inArray(duties.id, ids))
  for (const { duty, deadline } of unmoved)
    if (!sameSteps(duty.workings, deadline.workings))
      await tx
        .update(duties)
        .set({ workings: deadline.workings })
        .where(inArray(duties.id, [duty.id]))
}

const sameSteps = (some: readonly Working[], others: readonly Working[]) =>
  some.length === others.length &&
  some.every(({ text, date }, at) => text === others[at]?.text && date === others[at].date)
