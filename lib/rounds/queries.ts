import { and, asc, desc, eq, exists, gt, isNull, ne, notInArray, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents, caseParties, cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { users } from '@/db/schema/people'
import { roundCases, rounds } from '@/db/schema/rounds'
import { onlyTells } from '@/lib/cases/transitions'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { waitingCases } from './waiting-cases'

/** What a round says of one case, and whether the case has changed since. */
export type RoundCase = NonNullable<Awaited<ReturnType<typeof currentRound>>>['cases'][number]

/** The proposal that waits for the desk, the most urgent case first; nothing when there is none. For the desk. */
export async function currentRound(actor: Actor) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const [round] = await reader
    .select({ round: rounds, askedByName: users.name })
    .from(rounds)
    .innerJoin(users, eq(users.id, rounds.askedBy))
    .where(ne(rounds.status, 'over'))
    .orderBy(desc(rounds.askedAt))
    .limit(1)
  if (!round) return null
  const since = reader
    .select({ one: sql`1` })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.caseId, roundCases.caseId),
        gt(caseEvents.version, roundCases.caseVersion),
        notInArray(caseEvents.name, [...onlyTells]),
      ),
    )
  const found = await reader
    .select({
      of: roundCases,
      reference: cases.reference,
      council: sql<string>`coalesce(${organisations.name}, ${cases.localAuthorityNamed}, '')`,
      family: caseParties.name,
      mediatorName: users.name,
      dueOn: duties.dueOn,
      changed: sql<boolean>`${exists(since)}`,
    })
    .from(roundCases)
    .innerJoin(cases, eq(cases.id, roundCases.caseId))
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(
      caseParties,
      and(
        eq(caseParties.caseId, cases.id),
        isNull(caseParties.untilAt),
        sql`${caseParties.role} in ('parent', 'young_person')`,
      ),
    )
    .leftJoin(users, eq(users.id, roundCases.mediatorId))
    .leftJoin(
      duties,
      and(eq(duties.caseId, cases.id), eq(duties.duty, 'arrange_mediation'), isNull(duties.endedAt)),
    )
    .where(eq(roundCases.roundId, round.round.id))
    .orderBy(asc(roundCases.position))
  return {
    ...round.round,
    askedByName: round.askedByName ?? '',
    cases: found.map(({ of, ...facts }) => ({ ...of, ...facts })),
  }
}

/** How many cases wait for a mediator now. */
export async function waitingCount(actor: Actor): Promise<number> {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  return (await waitingCases(reader)).length
}
