import { and, asc, eq, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { companions } from '@/db/schema/companions'
import { organisations } from '@/db/schema/organisations'
import { users } from '@/db/schema/people'
import { meetings } from '@/db/schema/scheduling'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'

/** The meetings at which a mediator was asked to come along and has not answered: a council and a time, no names. */
export async function askedAlong(actor: Actor) {
  if (actor.kind === 'system' || !holds(actor, 'mediator')) throw new Refusal('not_found')
  return reader
    .select({
      companionId: companions.id,
      caseId: cases.id,
      version: cases.version,
      reference: cases.reference,
      kind: companions.kind,
      council: sql<string>`coalesce(${organisations.name}, ${cases.localAuthorityNamed}, '')`,
      mediator: users.name,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
    })
    .from(companions)
    .innerJoin(cases, eq(cases.id, companions.caseId))
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(meetings, and(eq(meetings.caseId, cases.id), eq(meetings.status, 'booked')))
    .leftJoin(users, eq(users.id, meetings.mediatorId))
    .where(and(eq(companions.mediatorId, actor.userId), eq(companions.status, 'asked')))
    .orderBy(asc(companions.askedAt))
}
