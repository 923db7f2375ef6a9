import { asc, desc, eq, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { concerns, concernSteps } from '@/db/schema/concerns'
import { users } from '@/db/schema/people'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'
import { isLead, wordsIn } from './concern'

/** Every concern, open ones first and the oldest of them on top: for the lead alone. */
export async function concernList(actor: Actor) {
  if (!isLead(actor)) throw new Refusal('not_found')
  const { id, number, raisedAt, closedAt } = concerns
  return reader
    .select({ id, number, raisedAt, closedAt, reference: cases.reference })
    .from(concerns)
    .leftJoin(cases, eq(cases.id, concerns.caseId))
    .orderBy(desc(isNull(closedAt)), asc(raisedAt))
}

/** One concern with its words, who raised it and what was done. */
export async function concernById(actor: Actor, concernId: string) {
  if (!isLead(actor) || !isId(concernId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ concern: concerns, reference: cases.reference, name: users.name, email: users.email })
    .from(concerns)
    .innerJoin(users, eq(users.id, concerns.raisedBy))
    .leftJoin(cases, eq(cases.id, concerns.caseId))
    .where(eq(concerns.id, concernId))
  if (!found) throw new Refusal('not_found')
  const steps = await reader
    .select({ step: concernSteps, by: users.name })
    .from(concernSteps)
    .innerJoin(users, eq(users.id, concernSteps.takenBy))
    .where(eq(concernSteps.concernId, concernId))
    .orderBy(asc(concernSteps.takenAt))
  const { concern, reference, name, email } = found
  const { id, number, raisedAt, closedAt, sealedWords, sealedHowToReach } = concern
  return {
    ...{ id, number, raisedAt, closedAt, reference, raisedByName: name ?? email, raisedByEmail: email },
    words: wordsIn(sealedWords, id),
    howToReach: sealedHowToReach && wordsIn(sealedHowToReach, id),
    steps: steps.map(({ step, by }) => ({
      id: step.id,
      by: by ?? '',
      takenAt: step.takenAt,
      closes: step.closes,
      words: wordsIn(step.sealedWords, step.id),
    })),
  }
}
