import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseParties, cases, decisions, mediationIssues } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { offers } from '@/db/schema/mediators'
import { today } from '@/lib/kernel/now'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'
import { specialismFor } from '@/lib/mediators/specialism-for'
import type { Specialism } from '@/lib/mediators/mediator'

type Source = Pick<Reader, 'select'>

/** A case that waits for a mediator: nobody has it, and nobody is being asked. */
export type Waiting = {
  caseId: string
  version: number
  reference: string
  /** The council and every ICB of the case. */
  bodies: readonly string[]
  /** How many of its 30 days are left; 30 while their clock has not started. */
  daysLeft: number
  dueOn: CalendarDate | null
  safeOn: CalendarDate | null
  /** What it is about, as mediators know it. */
  about: Specialism | null
}

/** Every case that waits for a mediator, the most urgent first. Four queries, however many there are. */
export async function waitingCases(source: Source): Promise<Waiting[]> {
  const hasMediator = source
    .select({ one: sql`1` })
    .from(caseParties)
    .where(
      and(eq(caseParties.caseId, cases.id), eq(caseParties.role, 'mediator'), isNull(caseParties.untilAt)),
    )
  const isOffered = source
    .select({ one: sql`1` })
    .from(offers)
    .where(and(eq(offers.caseId, cases.id), eq(offers.status, 'open')))
  const found = await source
    .select({
      caseId: cases.id,
      version: cases.version,
      reference: cases.reference,
      localAuthorityId: cases.localAuthorityId,
      grounds: decisions.grounds,
    })
    .from(cases)
    .leftJoin(decisions, eq(decisions.caseId, cases.id))
    .where(and(inArray(cases.state, ['arranging', 'booked']), notExists(hasMediator), notExists(isOffered)))
  const ids = found.map(({ caseId }) => caseId)
  if (ids.length === 0) return []
  const boards = await source
    .select({ caseId: caseParties.caseId, id: caseParties.organisationId })
    .from(caseParties)
    .where(and(inArray(caseParties.caseId, ids), eq(caseParties.role, 'icb'), isNull(caseParties.untilAt)))
  const clocks = await source
    .select({ caseId: duties.caseId, dueOn: duties.dueOn, safeOn: duties.safeOn })
    .from(duties)
    .where(and(inArray(duties.caseId, ids), eq(duties.duty, 'arrange_mediation'), isNull(duties.endedAt)))
  const issues = await source
    .select({ caseId: mediationIssues.caseId, kind: mediationIssues.kind })
    .from(mediationIssues)
    .where(inArray(mediationIssues.caseId, ids))
  const day = today()
  return found
    .map(({ localAuthorityId, grounds, ...one }) => {
      const clock = clocks.find(({ caseId }) => caseId === one.caseId)
      const own = boards.filter(({ caseId }) => caseId === one.caseId)
      const kinds = issues.filter(({ caseId }) => caseId === one.caseId).map(({ kind }) => kind)
      return {
        ...one,
        bodies: [localAuthorityId, ...own.map(({ id }) => id)].flatMap((id) => id ?? []),
        dueOn: clock?.dueOn ?? null,
        safeOn: clock?.safeOn ?? null,
        daysLeft: clock?.dueOn ? daysBetween(day, clock.dueOn) : 30,
        about: specialismFor(grounds ?? [], kinds),
      }
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.caseId < b.caseId ? -1 : 1))
}
