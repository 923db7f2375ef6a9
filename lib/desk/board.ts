import {
  and,
  asc,
  eq,
  exists,
  gt,
  ilike,
  inArray,
  isNull,
  ne,
  notExists,
  or,
  sql,
  type Column,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reader } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { duties, dutyReminders } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { visibleTo } from '@/lib/cases/visibility'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { today } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { addDays, isCalendarDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { DutyName, OwedBy } from '@/lib/law/deadline'

export type BoardFilter = {
  /** A family's name or a case's reference, or part of one. */
  search?: string | undefined
  councilId?: string | undefined
  owedBy?: OwedBy | undefined
  duty?: DutyName | undefined
  /** How much time is left, in the groups that are counted. */
  left?: TimeLeft | undefined
  /** Where the last page ended, as its `next` said. */
  after?: string | undefined
}

/** How much time a case has: its day has gone, is today, comes in three days, or later. */
export const timesLeft = ['late', 'today', 'soon', 'later'] as const
export type TimeLeft = (typeof timesLeft)[number]

const pageSize = 50

/**
 * Every open case by time left, each with the duty that has least: what the desk works through. Ordered by
 * the stored day to act, so that the order does not change with the clock; and only the rows of a page are
 * completed, so that it costs the same at any size.
 */
export async function board(actor: Actor, filter: BoardFilter) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const page = reader
    .select({
      dutyId: duties.id,
      caseId: duties.caseId,
      reference: cases.reference,
      state: cases.state,
      localAuthorityId: cases.localAuthorityId,
      localAuthorityNamed: cases.localAuthorityNamed,
      duty: duties.duty,
      ground: duties.ground,
      owedBy: duties.owedBy,
      actByOn: duties.actByOn,
      dueOn: duties.dueOn,
      laToldOn: cases.laToldOn,
      openedOn: duties.openedOn,
      day: dayToAct.as('day'),
    })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .where(and(shown(actor, filter), leaves(filter.left), comesAfter(filter.after)))
    .orderBy(asc(dayToAct), asc(duties.id))
    .limit(pageSize + 1)
    .as('page')
  const rows = await reader
    .select({
      dutyId: page.dutyId,
      caseId: page.caseId,
      reference: page.reference,
      state: page.state,
      family: holder.name,
      childLastName: children.lastName,
      council: sql<string>`coalesce(${organisations.shortName}, ${page.localAuthorityNamed}, '')`,
      duty: page.duty,
      ground: page.ground,
      owedBy: page.owedBy,
      actByOn: page.actByOn,
      dueOn: page.dueOn,
      laToldOn: page.laToldOn,
      openedOn: page.openedOn,
    })
    .from(page)
    .leftJoin(organisations, eq(organisations.id, page.localAuthorityId))
    .leftJoin(children, eq(children.caseId, page.caseId))
    .leftJoin(holder, and(eq(holder.caseId, page.caseId), isHolder))
    .orderBy(asc(page.day), asc(page.dutyId))

  const last = rows[pageSize - 1]
  const onPage = rows.slice(0, pageSize)
  const told = await toldOf(onPage.map(({ dutyId }) => dutyId))
  return {
    rows: onPage.map((row) => ({ ...row, told: told.get(row.dutyId) ?? null })),
    next: rows.length > pageSize && last ? `${last.actByOn ?? noDay}_${last.dutyId}` : null,
  }
}

/** How many cases are late, due today, due in three days, and later, under the same filter but for the time. */
export async function boardCounts(actor: Actor, filter: BoardFilter) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const within = (left: TimeLeft) => sql<number>`count(*) filter (where ${leaves(left)})::int`
  const [counts] = await reader
    .select({ late: within('late'), today: within('today'), soon: within('soon'), later: within('later') })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .where(shown(actor, filter))
  return counts ?? { late: 0, today: 0, soon: 0, later: 0 }
}

/** The condition of having so much time left; none where it is not asked. */
function leaves(left: TimeLeft | undefined): SQL | undefined {
  const [on, day] = [duties.actByOn, today()]
  const threeDays = addDays(day, 3)
  if (left === 'late') return sql`${on} < ${day}`
  if (left === 'today') return sql`${on} = ${day}`
  if (left === 'soon') return sql`${on} > ${day} and ${on} <= ${threeDays}`
  return left && sql`(${on} > ${threeDays} or ${on} is null)`
}

/** How often the watch told of these duties, and when last. */
async function toldOf(dutyIds: readonly string[]) {
  const told = await reader
    .select({
      dutyId: dutyReminders.dutyId,
      times: sql<number>`count(*)::int`,
      lastOn: sql<CalendarDate>`max(${dutyReminders.on})::text`,
    })
    .from(dutyReminders)
    .where(inArray(dutyReminders.dutyId, [...dutyIds]))
    .groupBy(dutyReminders.dutyId)
  return new Map(told.map(({ dutyId, ...one }) => [dutyId, one]))
}

const holder = alias(caseParties, 'holder')
const sooner = alias(duties, 'sooner')
const isHolder = sql`${holder.role} in ('parent', 'young_person') and ${holder.untilAt} is null`

// Written as in the indexes, so that PostgreSQL sees that they are meant.
const noDay = '9999-12-31' as CalendarDate
const never = sql.raw(`'${noDay}'::date`)
/** A duty without a day (a choice) stands after all that have one. */
const dayOf = (actByOn: Column) => sql`coalesce(${actByOn}, ${never})`
const dayToAct = dayOf(duties.actByOn)

/** An open duty that somebody can still act on: a time to appeal that is over asks nothing, and hides nothing. */
const binds = ({ endedAt, duty, dueOn }: typeof duties | typeof sooner) =>
  and(
    isNull(endedAt),
    sql`${duty} <> 'contact_adviser'`,
    sql`case ${duty} when 'start_appeal' then ${dueOn} else ${never} end >= ${today()}::date`,
  )

/** The duty with least time of a case that is not closed and no longer a draft. */
const onTheBoard = () =>
  and(
    binds(duties),
    ne(cases.state, 'closed'),
    ne(cases.state, 'draft'),
    notExists(
      reader
        .select({ one: sql`1` })
        .from(sooner)
        .where(
          and(
            eq(sooner.caseId, duties.caseId),
            binds(sooner),
            sql`(${dayOf(sooner.actByOn)}, ${sooner.id}) < (${dayToAct}, ${duties.id})`,
          ),
        ),
    ),
  )

const shown = (actor: Actor, filter: BoardFilter) => and(visibleTo(actor), onTheBoard(), ...matching(filter))

function matching({ search, councilId, owedBy, duty }: BoardFilter): (SQL | undefined)[] {
  const typed = search?.trim().replace(/[%_\\]/g, '\\$&')
  return [
    typed ? named(`%${typed}%`) : undefined,
    councilId && isId(councilId) ? eq(cases.localAuthorityId, councilId) : undefined,
    owedBy ? eq(duties.owedBy, owedBy) : undefined,
    duty ? eq(duties.duty, duty) : undefined,
  ]
}

/** The case has this reference, or its child or family this name. */
function named(pattern: string): SQL | undefined {
  const one = { one: sql`1` }
  const child = and(eq(children.caseId, cases.id), ilike(children.lastName, pattern))
  const family = and(eq(holder.caseId, cases.id), isHolder, ilike(holder.name, pattern))
  return or(
    ilike(cases.reference, pattern),
    exists(reader.select(one).from(children).where(child)),
    exists(reader.select(one).from(holder).where(family)),
  )
}

function comesAfter(after: string | undefined): SQL | undefined {
  const [day, id] = after?.split('_') ?? []
  if (!day || !id || !isCalendarDate(day) || !isId(id)) return undefined
  return gt(sql`(${dayToAct}, ${duties.id})`, sql`(${day}::date, ${id}::uuid)`)
}

export type BoardRow = Awaited<ReturnType<typeof board>>['rows'][number]
