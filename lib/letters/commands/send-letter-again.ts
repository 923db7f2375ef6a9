import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { enqueueNow } from '@/db/queue'
import { letters } from '@/db/schema/letters'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { deliveryOf } from '../post-letters'

/**
 * Sends a letter now: one that is parked, one that waits for its time, or once more one that was sent. Its words and
 * its Message-ID stay, and so does the moment it was first sent.
 */
export const sendLetterAgain = registerCommand('send_letter_again', {
  input: z.object({ letterId: z.uuid() }),
  async run({ tx, input: { letterId } }) {
    const [letter] = await tx.select().from(letters).where(eq(letters.id, letterId)).for('update')
    if (!letter || letter.signInId) throw new Refusal('not_found')
    if (letter.status === 'not_needed') throw problem('', 'This letter is no longer needed')
    if (letter.status === 'to_post' || letter.status === 'posted')
      throw problem('', 'This letter goes by post. Print it and post it')
    const status = letter.recipientEmail ? ('waiting' as const) : ('to_post' as const)
    await tx.update(letters).set({ status, attempts: 0, lastError: null }).where(eq(letters.id, letterId))
    const { singletonKey, data } = deliveryOf(letterId)
    await enqueueNow(tx, 'letters', singletonKey, data)
    return { subjectId: letterId, detail: { kind: letter.kind, was: letter.status } }
  },
})
