import { and, asc, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { calendars, exceptions } from '@/db/schema/scheduling'
import { sessionOffers, standingSessions } from '@/db/schema/sittings'
import { organisationsOf, type Actor } from '@/lib/kernel/actor'
import { now, today } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { officersOf } from './officers'

/**
 * When the councils and ICBs that an officer serves can take meetings: standing sessions, offers to come, and whose
 * leave is to come, with the officers who can be named.
 */
export async function sittingsOf(actor: Actor) {
  const served = actor.kind === 'person' ? organisationsOf(actor, 'la_officer', 'icb_officer') : []
  if (served.length === 0) throw new Refusal('not_found')
  const sessions = await reader
    .select()
    .from(standingSessions)
    .where(
      and(
        inArray(standingSessions.organisationId, served),
        or(isNull(standingSessions.untilOn), gte(standingSessions.untilOn, today())),
      ),
    )
    .orderBy(asc(standingSessions.weekday), asc(standingSessions.startsAt), asc(standingSessions.id))
  const offers = await reader
    .select()
    .from(sessionOffers)
    .where(and(inArray(sessionOffers.organisationId, served), gt(sessionOffers.endsAt, now())))
    .orderBy(asc(sessionOffers.startsAt), asc(sessionOffers.id))
  const officers = await officersOf(reader, served, today())
  const away = await awayOf(officers.map(({ userId }) => userId))
  return { sessions, offers, officers, away }
}

/** One session of a body that the officer serves. */
export async function sessionOf(actor: Actor, sessionId: string) {
  const { sessions, officers } = await sittingsOf(actor)
  const session = sessions.find(({ id }) => id === sessionId)
  if (!session) throw new Refusal('not_found')
  return { session, officers }
}

/** Leave and other things to come in colleagues' diaries; never the note, which is their own. */
async function awayOf(userIds: readonly string[]) {
  if (userIds.length === 0) return []
  const found = await reader
    .select({
      id: exceptions.id,
      userId: calendars.userId,
      kind: exceptions.kind,
      startsAt: exceptions.startsAt,
      endsAt: exceptions.endsAt,
    })
    .from(exceptions)
    .innerJoin(calendars, eq(calendars.id, exceptions.calendarId))
    .where(and(inArray(calendars.userId, [...userIds]), gt(exceptions.endsAt, now())))
    .orderBy(asc(exceptions.startsAt), asc(exceptions.id))
  return found
}
