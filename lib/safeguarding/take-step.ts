import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { transact } from '@/db/client'
import { concerns, concernSteps } from '@/db/schema/concerns'
import { problemsIn } from '@/lib/cases/case-command'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Refusal, type Problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { isLead, sealWords } from './concern'

const input = z.object({
  concernId: z.uuid(),
  words: longWords({ called: 'What you did', missing: 'Write down what you did' }),
  closes: z.literal('yes').optional(),
})

/** The lead writes down what was done about a concern, and whether that closes it. Steps are never changed. */
export async function takeStep(actor: Actor, raw: unknown): Promise<readonly Problem[]> {
  if (actor.kind !== 'person' || !isLead(actor)) throw new Refusal('not_found')
  const parsed = input.safeParse(raw)
  if (!parsed.success) return problemsIn(parsed.error)
  const { concernId, words, closes } = parsed.data
  await transact(async (tx) => {
    const [concern] = await tx.select().from(concerns).where(eq(concerns.id, concernId)).for('update')
    if (!concern) throw new Refusal('not_found')
    const [id, at] = [randomUUID(), now()]
    const sealedWords = sealWords(words, id)
    await tx
      .insert(concernSteps)
      .values({ id, concernId, takenBy: actor.userId, takenAt: at, sealedWords, closes: closes === 'yes' })
    // A further step opens a concern again that was closed.
    await tx
      .update(concerns)
      .set({ closedAt: closes ? at : null })
      .where(eq(concerns.id, concernId))
  })
  return []
}
