import { and, eq, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseEvents, caseParties, cases } from '@/db/schema/cases'
import { objections, offers } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { memberships } from '@/db/schema/people'
import { meetings } from '@/db/schema/scheduling'
import { familyRoles } from '@/lib/cases/case-people'
import { dayAndMonth, yearOf, type CalendarDate } from '@/lib/law/calendar/date'
import { familiesOf } from './families'

type Source = Pick<Reader, 'select' | 'selectDistinct'>

/** What binds a mediator to a case without anybody having declared it, in words for the desk. */
export type Tie = { mediatorId: string; reason: string }

type Asked = {
  caseId: string
  bodies: readonly string[]
  /** The family would like a mediator it has met. */
  sameMediatorWanted: boolean
}

/** A case with the other cases of its family. */
type Family = Asked & { others: readonly string[] }

/**
 * Every tie of every mediator to each of these cases: they met the family about another decision, the family objected
 * to them, they stepped down from this case, they said that they know somebody, they stood in a case of this family
 * themselves, or they once worked for a body of this one. A family's cases are those of the same parent or young person, and those about the same child. As
 * many queries as for one case, however many there are.
 */
export async function tiesOfAll(
  source: Source,
  asked: readonly Asked[],
  today: CalendarDate,
): Promise<Map<string, Tie[]>> {
  const families = await familiesOf(
    source,
    asked.map(({ caseId }) => caseId),
  )
  const all: Family[] = asked.map((one) => ({ ...one, others: families.get(one.caseId) ?? [] }))
  const kinds = [
    await haveMet(source, all),
    await objectedTo(source, all),
    await steppedDown(source, all),
    await knowSomebody(source, all),
    await stoodThemselves(source, all),
    await workedFor(source, all, today),
  ]
  return new Map(all.map((one) => [one.caseId, kinds.flatMap((tiesTo) => tiesTo(one))]))
}

/** The same for one case. */
export const tiesOf = async (source: Source, asked: Asked & { today: CalendarDate }): Promise<Tie[]> =>
  (await tiesOfAll(source, [asked], asked.today)).get(asked.caseId) ?? []

type TiesTo = (one: Family) => Tie[]

const othersOf = (all: readonly Family[]) => [...new Set(all.flatMap(({ others }) => others))]

async function haveMet(source: Source, all: readonly Family[]): Promise<TiesTo> {
  const found = await source
    .selectDistinct({
      mediatorId: meetings.mediatorId,
      caseId: meetings.caseId,
      reference: cases.reference,
    })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .where(
      and(
        inArray(meetings.caseId, othersOf(all)),
        isNotNull(meetings.startedAt),
        ne(meetings.status, 'did_not_happen'),
      ),
    )
    .orderBy(cases.reference)
  return ({ others, sameMediatorWanted }) =>
    sameMediatorWanted
      ? []
      : found
          .filter(({ caseId }) => others.includes(caseId))
          .map(({ mediatorId, reference }) => tie(mediatorId, `Has met this family, in case ${reference}`))
}

/**
 * A council's or ICB's word counts in the case it was said of: no body chooses the mediators of its cases. Where the
 * desk decided that the mediator goes on, the word counts in that case no more.
 */
async function objectedTo(source: Source, all: readonly Family[]): Promise<TiesTo> {
  const { mediatorId, madeBy, caseId } = objections
  const found = await source
    .selectDistinct({
      ...{ mediatorId, madeBy, caseId },
      settled: sql<boolean>`coalesce(${objections.decision} = 'goes_on', false)`,
    })
    .from(objections)
    .where(inArray(caseId, [...othersOf(all), ...all.map((one) => one.caseId)]))
    .orderBy(madeBy)
  return (one) =>
    found
      .filter((said) =>
        said.caseId === one.caseId
          ? !said.settled
          : said.madeBy === 'family' && one.others.includes(said.caseId),
      )
      .map((said) => {
        const where = said.caseId === one.caseId ? '' : ' in another case'
        return tie(said.mediatorId, `${objector[said.madeBy]} objected to them${where}`)
      })
}

const objector = { family: 'The family', council: 'The council', icb: 'The ICB' }

/** Whom the desk took off, it may ask again. */
async function steppedDown(source: Source, all: readonly Family[]): Promise<TiesTo> {
  const { actorId: mediatorId, caseId, name, actorRole } = caseEvents
  const found = await source
    .selectDistinct({ mediatorId, caseId })
    .from(caseEvents)
    .where(
      and(
        inArray(
          caseId,
          all.map((one) => one.caseId),
        ),
        eq(name, 'release_mediator'),
        eq(actorRole, 'mediator'),
      ),
    )
  return (one) =>
    found
      .filter((event) => event.caseId === one.caseId)
      .map((event) => tie(event.mediatorId!, 'Has stepped down from this case'))
}

async function knowSomebody(source: Source, all: readonly Family[]): Promise<TiesTo> {
  const found = await source
    .selectDistinct({ mediatorId: offers.mediatorId, caseId: offers.caseId, reference: cases.reference })
    .from(offers)
    .innerJoin(cases, eq(cases.id, offers.caseId))
    .where(and(inArray(offers.caseId, othersOf(all)), eq(offers.knowsSomebody, true)))
    .orderBy(cases.reference)
  return ({ others }) =>
    found
      .filter(({ caseId }) => others.includes(caseId))
      .map(({ mediatorId, reference }) =>
        tie(mediatorId, `Knows somebody in this family’s case ${reference}`),
      )
}

async function stoodThemselves(source: Source, all: readonly Family[]): Promise<TiesTo> {
  const { userId, role, caseId } = caseParties
  const found = await source
    .selectDistinct({ mediatorId: userId, role, caseId, reference: cases.reference })
    .from(caseParties)
    .innerJoin(cases, eq(cases.id, caseId))
    .where(
      and(
        inArray(caseId, [...othersOf(all), ...all.map((one) => one.caseId)]),
        inArray(role, [...familyRoles, 'supporter']),
        isNotNull(userId),
      ),
    )
    .orderBy(cases.reference)
  return (one) =>
    found
      .filter((stood) => stood.caseId === one.caseId || one.others.includes(stood.caseId))
      .map((stood) =>
        tie(
          stood.mediatorId!,
          stood.role === 'supporter'
            ? `Supported this family in case ${stood.reference}`
            : `Is of the family in case ${stood.reference}`,
        ),
      )
}

/** Who works there still is not independent at all: `employersOf`. */
async function workedFor(source: Source, all: readonly Family[], today: CalendarDate): Promise<TiesTo> {
  const { organisationId, untilOn } = memberships
  const found = await source
    .select({ mediatorId: memberships.userId, organisationId, name: organisations.name, untilOn })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(
      and(
        inArray(organisationId, [...new Set(all.flatMap(({ bodies }) => bodies))]),
        inArray(memberships.role, ['la_officer', 'icb_officer']),
        lte(untilOn, today),
      ),
    )
    .orderBy(organisations.name)
  return ({ bodies }) =>
    found
      .filter((worked) => bodies.includes(worked.organisationId))
      .map((worked) =>
        tie(
          worked.mediatorId,
          `Worked for ${worked.name} until ${dayAndMonth(worked.untilOn!)} ${yearOf(worked.untilOn!)}`,
        ),
      )
}

const tie = (mediatorId: string, reason: string): Tie => ({ mediatorId, reason })
