import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { meetings } from '@/db/schema/scheduling'

/** One case that a mediator has, with the meeting that stands in it. */
export type CaseInHand = Awaited<ReturnType<typeof casesInHand>>[number]

/** Every case that a mediator has and has not finished: open, or ended with the outcome still owed. Soonest meeting first. */
export async function casesInHand(source: Pick<Reader, 'select'>, mediatorId: string, at: Date) {
  const found = await source
    .select({
      caseId: cases.id,
      version: cases.version,
      reference: cases.reference,
      state: cases.state,
      council: organisations.name,
      localAuthorityId: cases.localAuthorityId,
      meeting: {
        id: meetings.id,
        status: meetings.status,
        startsAt: meetings.startsAt,
        endsAt: meetings.endsAt,
        mode: meetings.mode,
      },
      outcomeDueOn: duties.dueOn,
    })
    .from(caseParties)
    .innerJoin(cases, eq(cases.id, caseParties.caseId))
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(
      meetings,
      and(
        eq(meetings.caseId, cases.id),
        or(eq(meetings.status, 'booked'), and(eq(meetings.status, 'held'), gt(meetings.heldUntil, at))),
      ),
    )
    .leftJoin(
      duties,
      and(eq(duties.caseId, cases.id), eq(duties.duty, 'record_outcome'), isNull(duties.endedAt)),
    )
    .where(
      and(
        eq(caseParties.userId, mediatorId),
        eq(caseParties.role, 'mediator'),
        isNull(caseParties.untilAt),
        inArray(cases.state, ['arranging', 'booked', 'ended']),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(cases.reference))
  return found.filter(({ state, outcomeDueOn }) => state !== 'ended' || outcomeDueOn !== null)
}
