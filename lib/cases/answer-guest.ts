import { z } from 'zod'
import { guestAnswers } from '@/db/schema/guests'
import { problem } from '@/lib/kernel/refusal'
import type { Outcome, Work } from './case-command'
import { guestNews } from './guest-letters'
import { guestsOf } from './guests'
import { whoAsks } from './who-asks'

/** Which guest an answer is about. */
export const guestAsked = z.object({ guestId: z.uuid() })

/**
 * A party's, or the mediator's, yes or no to somebody who is to come. Nobody is asked about the family's first supporter,
 * so nobody can say no to them (R38-1).
 */
export async function answerGuest(
  work: Work<z.output<typeof guestAsked>>,
  says: 'yes' | 'no',
): Promise<Outcome> {
  const {
    tx,
    actor,
    role,
    mediationCase,
    input: { guestId },
    now,
  } = work
  const { first, partyId } =
    role === 'parent' || role === 'young_person'
      ? { first: 'The family', partyId: mediationCase.holder?.id }
      : whoAsks(actor, role, mediationCase)
  const was = (await guestsOf(tx, mediationCase.id)).find(({ id }) => id === guestId)
  if (!was || !partyId) throw problem('', 'This person is not to come any more')
  if (was.kind === 'supporter' && was.attendance.answer === 'yes' && was.says.size === 0)
    throw problem('', 'The family may bring one person of its choice. Nobody is asked about them')
  if (was.broughtBy === partyId) throw problem('', 'You named this person yourself')
  const answer = { says, saidAt: now }
  await tx
    .insert(guestAnswers)
    .values({ guestId, partyId, ...answer })
    .onConflictDoUpdate({ target: [guestAnswers.guestId, guestAnswers.partyId], set: answer })
  const { guest, letters, tasks } = await guestNews(work, guestId, was)
  return {
    detail: { guestId, who: first, answer: guest.attendance.answer },
    letters,
    ...(tasks && { tasks }),
  }
}
