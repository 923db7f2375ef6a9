import type { Transaction } from '@/db/client'
import { enqueue } from '@/db/queue'
import { letters } from '@/db/schema/letters'
import type { Letter } from '@/emails/letter'

/** What a letter was caused by: exactly one of these. */
export type LetterCause =
  | { caseEventId: string; caseId: string }
  | { disagreementEventId: string; disagreementId: string }
  | { registerEventId: string }
  | { signInId: string }
  | { concernId: string }

/**
 * Puts letters on their way, in the transaction of what caused them: the rows are the legal record, and each has
 * its job on the queue. Somebody who is asked for twice, such as an adviser who is the mediator as well, gets the first
 * of the two. A recipient without an address gets theirs by post, from the desk. Rejects, and so stops
 * what caused the letters, when the queue cannot be written to.
 */
export async function postLetters(
  tx: Transaction,
  cause: LetterCause,
  asked: readonly Letter[],
  at: Date,
): Promise<void> {
  if (asked.length === 0) return
  const posted = await tx
    .insert(letters)
    .values(
      asked.map(({ kind, to, props }) => ({
        ...cause,
        kind,
        recipientName: to.name,
        recipientEmail: to.email,
        recipientUserId: to.userId,
        props,
        status: to.email ? ('waiting' as const) : ('to_post' as const),
        createdAt: at,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: letters.id })
  await enqueue(
    tx,
    'letters',
    posted.map(({ id }) => deliveryOf(id)),
  )
}

/** The job that delivers a letter. A letter has one at a time. */
export function deliveryOf(letterId: string, startAfter?: Date) {
  return { singletonKey: letterId, data: { letterId }, ...(startAfter && { startAfter }) }
}
