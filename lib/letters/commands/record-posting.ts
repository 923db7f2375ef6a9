import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { letters } from '@/db/schema/letters'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'

/** Records that the desk has printed a letter and put it in the post. */
export const recordPosting = registerCommand('record_posting', {
  input: z.object({ letterId: z.uuid() }),
  async run({ tx, input: { letterId }, now }) {
    const [letter] = await tx.select().from(letters).where(eq(letters.id, letterId)).for('update')
    if (!letter || letter.signInId) throw new Refusal('not_found')
    if (letter.status === 'posted') throw problem('', 'This letter has been posted already')
    if (letter.status !== 'to_post') throw problem('', 'This letter goes by e-mail')
    if (!letter.renderedAt) throw problem('', 'This letter is not written yet. Try again in a minute')
    await tx.update(letters).set({ status: 'posted', sentAt: now }).where(eq(letters.id, letterId))
    return { subjectId: letterId, detail: { kind: letter.kind } }
  },
})
