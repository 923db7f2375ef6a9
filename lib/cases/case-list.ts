import { and, desc, eq, exists, ilike, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { holds, organisationsOf, type Actor } from '@/lib/kernel/actor'
import type { Portal } from '@/lib/kernel/urls'
import type { CaseRole } from './case'
import { openDutiesOf } from './case-duties'
import { sideOf } from './parts-seen'
import { rolesOn, visibleTo } from './visibility'

export type CaseListFilter = {
  /** A reference, or part of one. */
  search?: string | undefined
  /** Counted from 1. */
  page?: number | undefined
  /** Only cases that belong to this portal: an adviser who is a parent too sees their own child's there, alone. */
  portal?: Portal | undefined
}

const pageSize = 50

/**
 * The cases an actor may know about, the one with least time left first and the closed ones last; each with the duty that
 * is next, of those the actor sees.
 */
export async function caseList(actor: Actor, { search, page = 1, portal }: CaseListFilter = {}) {
  const found = await reader
    .select({
      id: cases.id,
      reference: cases.reference,
      version: cases.version,
      state: cases.state,
      road: cases.road,
      councilName: sql<string>`coalesce(${organisations.name}, ${cases.localAuthorityNamed}, '')`,
      childFirstName: children.firstName,
      childLastName: children.lastName,
      laToldOn: cases.laToldOn,
      createdAt: cases.createdAt,
      closedAt: cases.closedAt,
    })
    .from(cases)
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(children, eq(children.caseId, cases.id))
    .where(
      and(
        visibleTo(actor),
        inPortal(actor, portal),
        search ? ilike(cases.reference, like(search)) : undefined,
      ),
    )
    .orderBy(
      sql`${cases.state} = 'closed'`,
      sql`${leastTime(actor)} asc nulls last`,
      desc(cases.createdAt),
      cases.id,
    )
    .limit(pageSize + 1)
    .offset((Math.max(1, Math.trunc(page) || 1) - 1) * pageSize)

  const rows = found.slice(0, pageSize)
  const roles = await rolesIn(actor, rows)
  const next = await nextDuties(actor, rows, roles)
  return {
    rows: rows.map((row) => ({ ...row, roles: roles(row.id), nextDuty: next.get(row.id) ?? null })),
    hasMore: found.length > pageSize,
  }
}

/** Backslash, percent and underscore mean themselves. */
const like = (search: string) => `%${search.slice(0, 50).replace(/[\\%_]/g, String.raw`\$&`)}%`

/** An officer's list goes by what their own organisation owes; everybody else's by whatever is next. */
function leastTime(actor: Actor): SQL {
  const served = officeOf(actor)
  const own = served.length > 0 ? inArray(duties.organisationId, served) : undefined
  const open = and(eq(duties.caseId, cases.id), isNull(duties.endedAt), own)
  return sql`(select min(${duties.actByOn}) from ${duties} where ${open})`
}

const officeOf = (actor: Actor) =>
  actor.kind === 'person' && !holds(actor, 'adviser', 'administrator')
    ? organisationsOf(actor, 'la_officer', 'icb_officer')
    : []

const portalRoles = {
  parent: ['parent', 'young_person', 'supporter'],
  mediator: ['mediator', 'co_mediator', 'observer'],
  authority: ['local_authority', 'icb'],
} as const

function inPortal(actor: Actor, portal: Portal | undefined): SQL | undefined {
  if (portal === undefined || portal === 'admin' || actor.kind === 'system') return undefined
  const served = organisationsOf(actor, 'la_officer', 'icb_officer')
  return exists(
    reader
      .select({ one: sql`1` })
      .from(caseParties)
      .where(
        and(
          eq(caseParties.caseId, cases.id),
          isNull(caseParties.untilAt),
          inArray(caseParties.role, [...portalRoles[portal]]),
          portal === 'authority'
            ? inArray(caseParties.organisationId, served)
            : eq(caseParties.userId, actor.userId),
        ),
      ),
  )
}

type Row = { id: string }
type RolesIn = (caseId: string) => CaseRole[]

async function rolesIn(actor: Actor, rows: readonly Row[]): Promise<RolesIn> {
  const ids = rows.map(({ id }) => id)
  const parties = ids.length
    ? await reader.select().from(caseParties).where(inArray(caseParties.caseId, ids))
    : []
  return (caseId) =>
    rolesOn(
      actor,
      parties.filter((party) => party.caseId === caseId),
    )
}

/** The first open duty of each case, read once for each side on which the actor stands. */
async function nextDuties(actor: Actor, rows: readonly Row[], roles: RolesIn) {
  const bySide = Map.groupBy(rows, ({ id }) => sideOf(roles(id)))
  const found = await Promise.all(
    [...bySide.values()].map((group) =>
      openDutiesOf(
        actor,
        roles(group[0]!.id),
        group.map(({ id }) => id),
      ),
    ),
  )
  const soonestLast = found.flatMap((open) => open.toReversed())
  return new Map(soonestLast.map((duty) => [duty.caseId, duty]))
}
