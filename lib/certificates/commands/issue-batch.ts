import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { enqueue } from '@/db/queue'
import { certificateBatches, certificateBatchItems } from '@/db/schema/certificate-batches'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { chosenIn, mostAtOnce } from '../chosen'

const input = z.object({
  /** Made with the page, so that the form sent twice is one batch. */
  batchId: z.uuid(),
  /** The certificates as the adviser saw them: case, its version, and kind. */
  chosen: z
    .union([z.string().transform((one) => [one]), z.array(z.string())], 'Choose at least one certificate')
    .pipe(z.array(z.string().transform(chosenIn)).max(mostAtOnce, `Issue ${mostAtOnce} at a time at most`)),
  lookedAt: z.literal('yes', 'Tick this when you have looked at each of them'),
})

/**
 * An adviser issues several certificates that they have looked at, with one press. Each is then issued by a command and
 * a transaction of its own, in the adviser's name: one that cannot be issued holds up no other.
 */
export const issueBatch = registerCommand('issue_batch', {
  input,

  async run({ tx, actor, input: { batchId, chosen }, now }) {
    if (actor.kind === 'system') throw problem('', 'Certificates are issued by advisers')
    const [made] = await tx
      .insert(certificateBatches)
      .values({ id: batchId, askedBy: actor.userId, askedAt: now })
      .onConflictDoNothing()
      .returning({ id: certificateBatches.id })
    const items = made ? chosen.map((one) => ({ id: randomUUID(), batchId, ...one })) : []
    if (items.length > 0) await tx.insert(certificateBatchItems).values(items).onConflictDoNothing()
    await enqueue(
      tx,
      'issue-certificates',
      items.map(({ id }) => ({ singletonKey: id, data: { itemId: id } })),
    )
    return { subjectId: batchId, detail: { count: items.length } }
  },
})
