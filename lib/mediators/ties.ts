import { and, eq, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { objections, offers } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { memberships } from '@/db/schema/people'
import { meetings } from '@/db/schema/scheduling'
import { familyRoles } from '@/lib/cases/case-people'
import { dayAndMonth, yearOf, type CalendarDate } from '@/lib/law/calendar/date'

type Source = Pick<Reader, 'select' | 'selectDistinct'>

/** What binds a mediator to a case without anybody having declared it, in words for the desk. */
export type Tie = { mediatorId: string; reason: string }

type Asked = {
  caseId: string
  bodies: readonly string[]
  today: CalendarDate
  /** The family would like a mediator it has met. */
  sameMediatorWanted: boolean
}

/**
 * Every tie of every mediator to this case: they met the family about another decision, the family objected to them,
 * they said that they know somebody, they stood in a case of this family themselves, or they once worked for a body of
 * this one. A family's cases are those of the same parent or young person, and those about the same child.
 */
export async function tiesOf(source: Source, asked: Asked): Promise<Tie[]> {
  const { caseId, bodies, today, sameMediatorWanted } = asked
  const others = await otherCasesOfFamily(source, caseId)
  return [
    ...(sameMediatorWanted ? [] : await haveMet(source, others)),
    ...(await objectedTo(source, caseId, others)),
    ...(await knowSomebody(source, others)),
    ...(await stoodThemselves(source, [caseId, ...others])),
    ...(await workedFor(source, bodies, today)),
  ]
}

async function otherCasesOfFamily(source: Source, caseId: string): Promise<string[]> {
  const [other, otherChild] = [alias(caseParties, 'other_party'), alias(children, 'other_child')]
  const sameHolder = await source
    .selectDistinct({ id: other.caseId })
    .from(caseParties)
    .innerJoin(other, and(eq(other.userId, caseParties.userId), inArray(other.role, familyRoles)))
    .where(and(eq(caseParties.caseId, caseId), inArray(caseParties.role, familyRoles)))
  const sameChild = await source
    .selectDistinct({ id: otherChild.caseId })
    .from(children)
    .innerJoin(
      otherChild,
      and(
        eq(otherChild.dateOfBirth, children.dateOfBirth),
        eq(sql`lower(${otherChild.firstName})`, sql`lower(${children.firstName})`),
        eq(sql`lower(${otherChild.lastName})`, sql`lower(${children.lastName})`),
      ),
    )
    .where(eq(children.caseId, caseId))
  return [...new Set([...sameHolder, ...sameChild].map(({ id }) => id))].filter((id) => id !== caseId)
}

async function haveMet(source: Source, others: readonly string[]): Promise<Tie[]> {
  const found = await source
    .selectDistinct({ mediatorId: meetings.mediatorId, reference: cases.reference })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .where(
      and(
        inArray(meetings.caseId, [...others]),
        isNotNull(meetings.startedAt),
        ne(meetings.status, 'did_not_happen'),
      ),
    )
    .orderBy(cases.reference)
  return found.map(({ mediatorId, reference }) =>
    tie(mediatorId, `Has met this family, in case ${reference}`),
  )
}

/** A council's or ICB's word counts in the case it was said of: no body chooses the mediators of its cases. */
async function objectedTo(source: Source, caseId: string, others: readonly string[]): Promise<Tie[]> {
  const found = await source
    .selectDistinct({
      mediatorId: objections.mediatorId,
      madeBy: objections.madeBy,
      caseId: objections.caseId,
    })
    .from(objections)
    .where(
      or(
        eq(objections.caseId, caseId),
        and(inArray(objections.caseId, [...others]), eq(objections.madeBy, 'family')),
      ),
    )
    .orderBy(objections.madeBy)
  return found.map((one) =>
    tie(
      one.mediatorId,
      `${objector[one.madeBy]} objected to them${one.caseId === caseId ? '' : ' in another case'}`,
    ),
  )
}

const objector = { family: 'The family', council: 'The council', icb: 'The ICB' }

async function knowSomebody(source: Source, others: readonly string[]): Promise<Tie[]> {
  const found = await source
    .selectDistinct({ mediatorId: offers.mediatorId, reference: cases.reference })
    .from(offers)
    .innerJoin(cases, eq(cases.id, offers.caseId))
    .where(and(inArray(offers.caseId, [...others]), eq(offers.knowsSomebody, true)))
    .orderBy(cases.reference)
  return found.map(({ mediatorId, reference }) =>
    tie(mediatorId, `Knows somebody in this family’s case ${reference}`),
  )
}

async function stoodThemselves(source: Source, caseIds: readonly string[]): Promise<Tie[]> {
  const found = await source
    .selectDistinct({ mediatorId: caseParties.userId, role: caseParties.role, reference: cases.reference })
    .from(caseParties)
    .innerJoin(cases, eq(cases.id, caseParties.caseId))
    .where(
      and(
        inArray(caseParties.caseId, [...caseIds]),
        inArray(caseParties.role, [...familyRoles, 'supporter']),
        isNotNull(caseParties.userId),
      ),
    )
    .orderBy(cases.reference)
  return found.map(({ mediatorId, role, reference }) =>
    tie(
      mediatorId!,
      role === 'supporter'
        ? `Supported this family in case ${reference}`
        : `Is of the family in case ${reference}`,
    ),
  )
}

/** Who works there still is not independent at all: `employersOf`. */
async function workedFor(source: Source, bodies: readonly string[], today: CalendarDate): Promise<Tie[]> {
  const found = await source
    .select({ mediatorId: memberships.userId, name: organisations.name, untilOn: memberships.untilOn })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        inArray(memberships.organisationId, [...bodies]),
        inArray(memberships.role, ['la_officer', 'icb_officer']),
        lte(memberships.untilOn, today),
      ),
    )
    .orderBy(organisations.name)
  return found.map(({ mediatorId, name, untilOn }) =>
    tie(mediatorId, `Worked for ${name} until ${dayAndMonth(untilOn!)} ${yearOf(untilOn!)}`),
  )
}

const tie = (mediatorId: string, reason: string): Tie => ({ mediatorId, reason })
