import { and, asc, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { reader } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { organisationsOf, type Actor } from '@/lib/kernel/actor'
import type { DutyName } from '@/lib/law/deadline'
import type { CaseRole } from './case'
import { sideOf } from './parts-seen'

/** Duties of a case that somebody sees: the open ones by the day to act, then the ended ones, latest first. */
export async function dutiesOf(actor: Actor, roles: readonly CaseRole[], caseId: string) {
  return reader
    .select(columns)
    .from(duties)
    .where(and(eq(duties.caseId, caseId), dutiesSeen(actor, roles)))
    .orderBy(desc(isNull(duties.endedAt)), asc(duties.actByOn), desc(duties.endedAt), asc(duties.duty))
}

/** The open duties of several cases, by the day to act. */
export async function openDutiesOf(actor: Actor, roles: readonly CaseRole[], caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return reader
    .select(columns)
    .from(duties)
    .where(and(inArray(duties.caseId, [...caseIds]), isNull(duties.endedAt), dutiesSeen(actor, roles)))
    .orderBy(asc(duties.actByOn), asc(duties.duty))
}

const { caseId, duty, ground, owedBy, organisationId, openedOn, dueOn, dueBy, safeOn, actByOn } = duties
const { provision, workings, rulesVersion, calendarVersion, history, endedOn, howEnded, reason } = duties
const columns = {
  ...{ id: duties.id, caseId, duty, ground, owedBy, organisationId, openedOn, dueOn, dueBy, safeOn, actByOn },
  ...{ provision, workings, rulesVersion, calendarVersion, history, endedOn, howEnded, reason },
}

export type CaseDuty = Awaited<ReturnType<typeof dutiesOf>>[number]

/**
 * Family, supporter and desk see every duty. A council and an ICB see their own and the 30 days, whoever owes
 * them, but not what the family owes or the adviser; a mediator sees what the meeting needs.
 */
function dutiesSeen(actor: Actor, roles: readonly CaseRole[]): SQL | undefined {
  const side = sideOf(roles)
  if (side === 'mediator') return inArray(duties.duty, seenByMediators)
  if (side !== 'council' && side !== 'icb') return undefined
  const served = actor.kind === 'person' ? organisationsOf(actor, 'la_officer', 'icb_officer') : []
  const shared = inArray(duties.duty, seenByBodies)
  return served.length > 0 ? or(shared, inArray(duties.organisationId, served)) : shared
}

/** What a council and an ICB see, whichever of them owes it. */
export const seenByBodies: DutyName[] = ['arrange_mediation', 'give_notice', 'notify_icb']

/** What a mediator sees. */
export const seenByMediators: DutyName[] = [
  'arrange_mediation',
  'confirm_attendance',
  'give_notice',
  'record_outcome',
]
