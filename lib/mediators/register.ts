import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { interests, mediators, registerEntries } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { users } from '@/db/schema/people'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from './eligibility'
import { areasOf } from './mediator-facts'

/** Every mediator, with what would keep them from a meeting held today. For the desk. */
export async function mediatorRegister(actor: Actor) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const everybody = await reader
    .select({
      userId: mediators.userId,
      name: users.name,
      email: users.email,
      languages: mediators.languages,
    })
    .from(mediators)
    .innerJoin(users, eq(users.id, mediators.userId))
    .orderBy(asc(users.name))
  const entries = await entriesOf(everybody.map(({ userId }) => userId))
  const day = londonDate(now())
  return everybody.map((mediator) => {
    const own = entries.filter(({ mediatorId }) => mediatorId === mediator.userId)
    return { ...mediator, validUntilOn: own[0]?.validUntilOn ?? null, problems: papersProblems(own, day) }
  })
}

/** One mediator's working facts, entries, interests and areas, for the desk. */
export async function mediatorRecord(actor: Actor, mediatorId: string) {
  if (!holds(actor, 'adviser', 'administrator') || !isId(mediatorId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({
      userId: mediators.userId,
      name: users.name,
      independenceDeclaredOn: mediators.independenceDeclaredOn,
      trainingLevel: mediators.trainingLevel,
      languages: mediators.languages,
      modes: mediators.modes,
      specialisms: mediators.specialisms,
      coMediates: mediators.coMediates,
      observes: mediators.observes,
      longestTravelMinutes: mediators.longestTravelMinutes,
      casesPerWeek: mediators.casesPerWeek,
    })
    .from(mediators)
    .innerJoin(users, eq(users.id, mediators.userId))
    .where(eq(mediators.userId, mediatorId))
  if (!found) throw new Refusal('not_found')
  const declared = await reader
    .select({
      id: interests.id,
      organisation: organisations.name,
      reason: interests.reason,
      declaredAt: interests.declaredAt,
    })
    .from(interests)
    .innerJoin(organisations, eq(organisations.id, interests.organisationId))
    .where(and(eq(interests.mediatorId, mediatorId), isNull(interests.endedAt)))
    .orderBy(desc(interests.declaredAt))
  const areas = await areasOf(mediatorId)
  return { ...found, entries: await entriesOf([mediatorId]), interests: declared, areas }
}

const entriesOf = (ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : reader
        .select()
        .from(registerEntries)
        .where(inArray(registerEntries.mediatorId, [...ids]))
        .orderBy(desc(registerEntries.validUntilOn))
