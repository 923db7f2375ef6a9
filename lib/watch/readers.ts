import { and, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { offers } from '@/db/schema/mediators'
import { memberships, users } from '@/db/schema/people'
import type { Recipient } from '@/emails/letter'
import type { OpenCase } from '@/lib/cases/open-case'
import { deskRecipient } from '@/lib/cases/recipients'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { mediatorRecipient } from '@/lib/mediators/offer'
import type { ToldTo } from './reminder-plan'
import type { OpenDuty } from './watched-duties'

type Asked = { tx: Transaction; mediationCase: OpenCase; today: CalendarDate }

/** Who is meant, in this case: one letter each. Nobody where there is none of them. */
export function readersOf(asked: Asked, duty: OpenDuty, to: ToldTo): Promise<Recipient[]> {
  return readers[to](asked, duty)
}

/** The council or ICB that owes a duty, once it has been told of the case. */
export const bodyOwing = ({ toldCouncil, icbs }: OpenCase, { organisationId }: OpenDuty) =>
  [...(toldCouncil ? [toldCouncil] : []), ...icbs].find((body) => body.organisation.id === organisationId)

const readers: Record<ToldTo, (asked: Asked, duty: OpenDuty) => Promise<Recipient[]>> = {
  family: ({ mediationCase: { holder } }) => Promise.resolve(holder ? [holder.to] : []),
  case_officer: caseOfficer,
  body_and_lead: bodyAndLead,
  adviser: async ({ tx, mediationCase }) => [await deskRecipient(tx, mediationCase)],
  desk: wholeDesk,
  mediator,
}

/** Whoever said there that the notice has arrived and still works there; until somebody has, the address for notices. */
async function caseOfficer({ tx, mediationCase, today }: Asked, duty: OpenDuty): Promise<Recipient[]> {
  const body = bodyOwing(mediationCase, duty)
  if (!body) return []
  const [officer] = await tx
    .select(person)
    .from(caseEvents)
    .innerJoin(users, eq(users.id, caseEvents.actorId))
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(
      and(
        eq(caseEvents.caseId, mediationCase.id),
        eq(caseEvents.name, 'acknowledge'),
        sql`${caseEvents.detail} ->> 'organisationId' = ${body.organisation.id}`,
        eq(memberships.organisationId, body.organisation.id),
        serves(today),
      ),
    )
    .orderBy(desc(caseEvents.version))
    .limit(1)
  return [officer ? asRecipient(officer) : body.to]
}

async function bodyAndLead({ tx, mediationCase, today }: Asked, duty: OpenDuty): Promise<Recipient[]> {
  const body = bodyOwing(mediationCase, duty)
  if (!body) return []
  const leads = await tx
    .select(person)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(eq(memberships.organisationId, body.organisation.id), eq(memberships.leads, true), serves(today)),
    )
  return [body.to, ...leads.map(asRecipient)]
}

/** Every adviser and administrator; the provider's own address while there is none. */
async function wholeDesk({ tx, today }: Asked): Promise<Recipient[]> {
  const desk = await tx
    .selectDistinct(person)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(inArray(memberships.role, ['adviser', 'administrator']), serves(today)))
  return desk.length > 0 ? desk.map(asRecipient) : [await deskRecipient(tx, { adviserId: null })]
}

/** The mediator of the case; for an offer, the one who was asked. */
async function mediator({ tx, mediationCase }: Asked, { duty, ground }: OpenDuty): Promise<Recipient[]> {
  if (duty !== 'answer_offer') return mediationCase.mediator ? [mediationCase.mediator.to] : []
  const [offer] = await tx.select().from(offers).where(eq(offers.id, ground))
  return offer ? [await mediatorRecipient(tx, offer.mediatorId)] : []
}

const person = { userId: users.id, name: users.name, email: users.email }

const asRecipient = ({ userId, name, email }: { userId: string; name: string | null; email: string }) => ({
  name: name ?? email,
  email,
  userId,
})

const serves = (today: CalendarDate) =>
  and(
    isNull(users.disabledAt),
    lte(memberships.fromOn, today),
    or(isNull(memberships.untilOn), gt(memberships.untilOn, today)),
  )
