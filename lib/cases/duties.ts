import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { duties } from '@/db/schema/duties'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Deadline, DutyName } from '@/lib/law/deadline'
import { finishTasksFor } from './desk-tasks'

/** A deadline as a duty holds it: the day is null where the law gives none, or its clock has not started. */
export type DutyDeadline = Omit<Deadline, 'dueOn' | 'safeBy'> & {
  dueOn: CalendarDate | null
  safeBy: CalendarDate | null
}

/** What a command does to the duties of its case. */
export type DutyChange =
  | { does: 'open'; deadline: DutyDeadline; ground: string; organisationId: string | null }
  | {
      does: 'end'
      duty: DutyName
      ground: string | null
      how: 'discharged' | 'cancelled'
      reason: string | null
      /** The day it was done, where that is not the day it is recorded. */
      on?: CalendarDate
    }
  | { does: 'move'; deadline: DutyDeadline; ground: string; why: string; organisationId?: string }

/** Opens a duty. `ground` tells apart several of one name: a certificate's kind, an ICB, an offer. */
export const opens = (
  deadline: DutyDeadline,
  of: { ground?: string; organisationId?: string } = {},
): DutyChange => ({
  does: 'open',
  deadline,
  ground: of.ground ?? '',
  organisationId: of.organisationId ?? null,
})

/** Ends a duty because it was done. Without a ground: every open duty of that name. */
export const discharges = (duty: DutyName, ground: string | null = null): DutyChange => ({
  does: 'end',
  duty,
  ground,
  how: 'discharged',
  reason: null,
})

/** Ends a duty that was done on an earlier day than it is recorded: that day says whether it was in time. */
export const dischargesOn = (on: CalendarDate, duty: DutyName, ground: string | null = null): DutyChange => ({
  does: 'end',
  duty,
  ground,
  how: 'discharged',
  reason: null,
  on,
})

/** Ends a duty because it no longer binds. */
export const cancels = (duty: DutyName, reason: string, ground: string | null = null): DutyChange => ({
  does: 'end',
  duty,
  ground,
  how: 'cancelled',
  reason,
})

/** Gives an open duty new dates and keeps the old ones in its history. */
export const moves = (
  deadline: DutyDeadline,
  why: string,
  of: { ground?: string; organisationId?: string } = {},
): DutyChange => ({
  does: 'move',
  deadline,
  ground: of.ground ?? '',
  why,
  ...(of.organisationId && { organisationId: of.organisationId }),
})

type Cause = { caseId: string; eventId: string; at: Date; on: CalendarDate }

/** Writes the changes, in order, as of the event that caused them. */
export async function changeDuties(tx: Transaction, cause: Cause, changes: readonly DutyChange[]) {
  for (const change of changes) {
    if (change.does === 'open') await openDuty(tx, cause, change)
    else if (change.does === 'end') await endDuty(tx, cause, change)
    else await moveDuty(tx, cause, change)
  }
}

type Change<Does> = Extract<DutyChange, { does: Does }>

async function openDuty(tx: Transaction, { caseId, eventId, on }: Cause, change: Change<'open'>) {
  const { deadline, ground, organisationId } = change
  await tx.insert(duties).values({
    caseId,
    duty: deadline.duty,
    ground,
    owedBy: deadline.owedBy,
    organisationId,
    openedBy: eventId,
    openedOn: on,
    watchOn: on,
    ...datesOf(deadline),
  })
}

async function endDuty(tx: Transaction, { caseId, eventId, at, on }: Cause, change: Change<'end'>) {
  const { duty, ground, how, reason } = change
  const ended = await tx
    .update(duties)
    .set({ endedAt: at, endedOn: change.on ?? on, endedBy: eventId, howEnded: how, reason })
    .where(
      and(
        eq(duties.caseId, caseId),
        eq(duties.duty, duty),
        isNull(duties.endedAt),
        ground === null ? undefined : eq(duties.ground, ground),
      ),
    )
    .returning({ id: duties.id })
  await finishTasksFor(
    tx,
    ended.map(({ id }) => id),
    at,
  )
}

async function moveDuty(tx: Transaction, { caseId, on }: Cause, change: Change<'move'>) {
  const { deadline, ground, why, organisationId } = change
  const openOne = and(
    eq(duties.caseId, caseId),
    eq(duties.duty, deadline.duty),
    eq(duties.ground, ground),
    isNull(duties.endedAt),
  )
  const [was] = await tx.select().from(duties).where(openOne)
  if (!was) return
  const { dueOn, dueBy, safeOn, workings, rulesVersion, calendarVersion } = was
  const past = { dueOn, dueBy, safeOn, workings, rulesVersion, calendarVersion, movedOn: on, why }
  await tx
    .update(duties)
    .set({
      ...datesOf(deadline),
      ...(organisationId && { organisationId }),
      watchOn: on,
      history: [...was.history, past],
    })
    .where(eq(duties.id, was.id))
}

/** Families act by the safe day; everyone else is held to the due day. */
const datesOf = (deadline: DutyDeadline) => ({
  dueOn: deadline.dueOn,
  dueBy: deadline.dueBy,
  safeOn: deadline.safeBy,
  actByOn: deadline.owedBy === 'family' ? deadline.safeBy : deadline.dueOn,
  provision: deadline.provision,
  workings: deadline.workings,
  rulesVersion: deadline.rulesVersion,
  calendarVersion: deadline.calendarVersion,
})
