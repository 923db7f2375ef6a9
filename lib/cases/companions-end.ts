import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { companions } from '@/db/schema/companions'
import { caseParties } from '@/db/schema/cases'
import { letter, type Letter, type LetterProps } from '@/emails/letter'
import { appOrigin, caseUrl } from '@/lib/kernel/urls'
import { mediatorRecipient } from '@/lib/mediators/offer'
import type { Work } from './case-command'
import { companionStepsOut } from './companions'
import { finishTasks } from './desk-tasks'

type Ending = Pick<Work<unknown>, 'tx' | 'actor' | 'mediationCase' | 'now'>

/**
 * The mediation is over: nobody comes along any more, whether they had said yes or were only asked, and they are told.
 * What they came to stays in the list of who was there.
 */
export async function nobodyComesAlong(
  { tx, actor, mediationCase, now }: Ending,
  how: LetterProps['mediation-ended']['how'],
): Promise<Letter[]> {
  const { id: caseId, reference, companions: coming } = mediationCase
  const ended = await endLive(tx, eq(companions.caseId, caseId), now, 'The mediation is over')
  const stands = and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt))
  await tx
    .update(caseParties)
    .set({ untilAt: now })
    .where(and(stands, inArray(caseParties.role, ['co_mediator', 'observer'])))
  await finishTasks(tx, caseId, ['companion_missing'], actor, now)
  const asked = ended.filter((one) => coming.every(({ userId }) => userId !== one))
  const letters = coming.map(({ to }) =>
    // The case is closed to them.
    letter('mediation-ended', to, { reference, how, caseUrl: `${appOrigin()}/mediator` }),
  )
  for (const userId of asked) letters.push(await askedNoMore(tx, mediationCase, userId))
  return letters
}

/** Whoever has the case now does not come along as well: that they did, or were asked to, is over. */
export async function isTheMediatorNow(work: Ending, userId: string): Promise<void> {
  const { tx, mediationCase, now } = work
  const why = 'Is the mediator now'
  const along = mediationCase.companions.find((one) => one.userId === userId)
  if (along) await companionStepsOut(work, along, why)
  const theirs = and(eq(companions.caseId, mediationCase.id), eq(companions.mediatorId, userId))
  await endLive(tx, theirs, now, why)
}

/** To somebody who was asked and has not answered: they need not any more. */
export async function askedNoMore(
  tx: Transaction,
  { id, reference }: Pick<Ending['mediationCase'], 'id' | 'reference'>,
  userId: string,
): Promise<Letter> {
  const to = await mediatorRecipient(tx, userId)
  return letter('offer-closed', to, { reference, caseUrl: caseUrl('mediator', id), why: 'withdrawn' })
}

/** Ends those of these who come or are asked, and answers with whose they were. */
async function endLive(tx: Transaction, which: SQL | undefined, now: Date, reason: string) {
  const ended = await tx
    .update(companions)
    .set({ status: 'ended', endedAt: now, reason })
    .where(and(which, inArray(companions.status, ['asked', 'comes'])))
    .returning({ userId: companions.mediatorId })
  return ended.map(({ userId }) => userId)
}
