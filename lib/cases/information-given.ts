import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { informationGiven } from '@/db/schema/cases'
import { isComplete } from './information'

/**
 * Whether the right-holder has been given all the information: they read it online themselves, or the desk gave
 * it. What a supporter read is not what the right-holder was told, nor what was told before the right was theirs.
 */
export async function familyIsInformed(
  tx: Pick<Transaction, 'select'>,
  { id, holder }: { id: string; holder: { userId: string | null; sinceAt: Date } | undefined },
): Promise<boolean> {
  const given = await tx.select().from(informationGiven).where(eq(informationGiven.caseId, id))
  const items = given
    .filter(
      ({ channel, givenBy, givenAt }) =>
        holder &&
        givenAt >= holder.sinceAt &&
        (channel !== 'online' || (givenBy !== null && givenBy === holder.userId)),
    )
    .flatMap((row) => row.items)
  return isComplete(items)
}

/** Whether this person has read this version already. */
export async function hasRead(tx: Transaction, caseId: string, userId: string, version: string) {
  const sameReading = and(
    eq(informationGiven.caseId, caseId),
    eq(informationGiven.givenBy, userId),
    eq(informationGiven.version, version),
    eq(informationGiven.channel, 'online'),
  )
  return (await tx.$count(informationGiven, sameReading)) > 0
}
