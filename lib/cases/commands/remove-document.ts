import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { documents } from '@/db/schema/certificates'
import { Refusal } from '@/lib/kernel/refusal'
import { caseCommand } from '../case-command'

/** Takes a document out of a request that has not been sent. Its bytes go; that it was there stays. */
export const removeDocument = caseCommand('remove_document', {
  input: z.object({ documentId: z.uuid('Choose the document to remove') }),

  async run({ tx, mediationCase: { id: caseId }, input: { documentId }, now }) {
    const removed = await tx
      .update(documents)
      .set({ removedAt: now, sealedBytes: new Uint8Array() })
      .where(and(eq(documents.id, documentId), eq(documents.caseId, caseId), isNull(documents.removedAt)))
      .returning({ kind: documents.kind })
    if (removed.length === 0) throw new Refusal('not_found')
    return { detail: { documentId, kind: removed[0]!.kind }, letters: [] }
  },
})
