import {
  and,
  asc,
  eq,
  exists,
  gt,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  sql,
  type Column,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reader } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { meetings } from '@/db/schema/scheduling'
import type { CaseState } from '@/lib/cases/case'
import { visibleTo } from '@/lib/cases/visibility'
import { holds, organisationsOf, type Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays } from '@/lib/law/calendar/date'
import type { DutyName } from '@/lib/law/deadline'

export type AuthorityFilter = {
  /** A case's reference, or part of one. */
  search?: string | undefined
  /** One duty of theirs, cases that wait for others, or those that are over. Otherwise every case still going on. */
  due?: DutyName | 'nothing' | 'ended' | undefined
  /** Counted from 1. */
  page?: number | undefined
}

const pageSize = 50

/**
 * The cases of the councils and ICBs an officer serves: first those in which one of these owes something, the one with
 * least time left first, then those that wait for somebody else. Ordered by the stored day to act, as the desk's board.
 */
export async function authorityBoard(actor: Actor, filter: AuthorityFilter) {
  const served = servedBy(actor)
  const next = nextDuties(served, filter.due)
  const matching = and(visibleTo(actor), isParty(served), ...narrowed(filter, next.duty))
  const page = Math.max(1, Math.trunc(filter.page ?? 1) || 1)
  const rows = await reader
    .select({
      caseId: cases.id,
      reference: cases.reference,
      state: cases.state,
      childFirstName: children.firstName,
      childLastName: children.lastName,
      council: sql<string>`coalesce(${organisations.shortName}, ${cases.localAuthorityNamed}, '')`,
      duty: next.duty,
      dueOn: next.dueOn,
      safeOn: next.safeOn,
      others: next.others,
      /** Day 30, whoever arranges; nothing while the 30 days do not run. */
      lastOn: clock.dueOn,
      meetingStatus: meetings.status,
      meetingStartsAt: meetings.startsAt,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(cases)
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(children, eq(children.caseId, cases.id))
    .leftJoin(next, eq(next.caseId, cases.id))
    .leftJoin(
      clock,
      and(eq(clock.caseId, cases.id), eq(clock.duty, 'arrange_mediation'), isNull(clock.endedAt)),
    )
    .leftJoin(meetings, and(eq(meetings.caseId, cases.id), inArray(meetings.status, ['held', 'booked'])))
    .where(matching)
    .orderBy(
      sql`${next.duty} is null`,
      sql`${next.actByOn} asc nulls last`,
      asc(cases.createdAt),
      asc(cases.id),
    )
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  return { rows, page, total: rows[0]?.total ?? 0, pages: Math.ceil((rows[0]?.total ?? 0) / pageSize) }
}

/** In how many cases their next act is late, due today, due in three days or later; and how many wait for others. */
export async function authorityCounts(actor: Actor) {
  const served = servedBy(actor)
  const next = nextDuties(served)
  const day = today()
  const within = (condition: SQL | undefined) => sql<number>`count(*) filter (where ${condition})::int`
  const [counts] = await reader
    .select({
      late: within(sql`${next.actByOn} < ${day}`),
      today: within(sql`${next.actByOn} = ${day}`),
      soon: within(and(gt(next.actByOn, day), lte(next.actByOn, addDays(day, 3)))),
      later: within(and(isNotNull(next.duty), or(gt(next.actByOn, addDays(day, 3)), isNull(next.actByOn)))),
      waiting: within(isNull(next.duty)),
    })
    .from(cases)
    .leftJoin(next, eq(next.caseId, cases.id))
    .where(and(visibleTo(actor), isParty(served), goesOn(next.duty)))
  return counts ?? { late: 0, today: 0, soon: 0, later: 0, waiting: 0 }
}

/** The councils and ICBs that an officer serves today, with the names that their pages use. */
export function officesOf(actor: Actor) {
  const { id, kind, name, shortName } = organisations
  return reader
    .select({ id, kind, name, shortName })
    .from(organisations)
    .where(inArray(organisations.id, servedBy(actor)))
    .orderBy(asc(organisations.name))
}

const clock = alias(duties, 'clock')

function servedBy(actor: Actor): string[] {
  if (actor.kind === 'system' || !holds(actor, 'la_officer', 'icb_officer')) throw new Refusal('not_found')
  return organisationsOf(actor, 'la_officer', 'icb_officer')
}

/** Of each case the open duty of these organisations that has least time, and how many more there are. */
function nextDuties(served: readonly string[], due?: AuthorityFilter['due']) {
  const one = due && due !== 'nothing' && due !== 'ended' ? eq(duties.duty, due) : undefined
  return reader
    .selectDistinctOn([duties.caseId], {
      caseId: duties.caseId,
      duty: duties.duty,
      dueOn: duties.dueOn,
      safeOn: duties.safeOn,
      actByOn: duties.actByOn,
      others: sql<number>`(count(*) over (partition by ${duties.caseId}) - 1)::int`.as('others'),
    })
    .from(duties)
    .where(and(inArray(duties.organisationId, [...served]), isNull(duties.endedAt), one))
    .orderBy(duties.caseId, sql`${duties.actByOn} asc nulls last`, duties.id)
    .as('next')
}

const isParty = (served: readonly string[]) =>
  exists(
    reader
      .select({ one: sql`1` })
      .from(caseParties)
      .where(
        and(
          eq(caseParties.caseId, cases.id),
          isNull(caseParties.untilAt),
          inArray(caseParties.organisationId, [...served]),
        ),
      ),
  )

/** Mediation still goes on, or something is still owed. */
const goesOn = (nextDuty: Column) => or(notInArray(cases.state, over), isNotNull(nextDuty))
const over: CaseState[] = ['ended', 'closed']

/** Whoever types a reference finds the case, whether or not it is over. */
function narrowed({ search, due }: AuthorityFilter, nextDuty: Column): (SQL | undefined)[] {
  const typed = search?.trim().replace(/[%_\\]/g, String.raw`\$&`)
  const sought = typed ? ilike(cases.reference, `%${typed}%`) : undefined
  if (due === 'ended') return [sought, inArray(cases.state, over)]
  if (due === 'nothing') return [sought, notInArray(cases.state, over), isNull(nextDuty)]
  return [sought ?? goesOn(nextDuty), due && isNotNull(nextDuty)]
}

export type AuthorityRow = Awaited<ReturnType<typeof authorityBoard>>['rows'][number]
