import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { privateNotes } from '@/db/schema/private-notes'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { keyOf, ownNotebook } from '../note-key'

/** A mediator takes out one note of their own. */
export const removePrivateNote = registerCommand('remove_private_note', {
  input: z.object({ caseId: z.uuid(), noteId: z.uuid() }),

  async run({ tx, actor, input: { caseId, noteId } }) {
    const opened = await keyOf(tx, await ownNotebook(tx, actor, caseId))
    const removed = opened
      ? await tx
          .delete(privateNotes)
          .where(and(eq(privateNotes.id, noteId), eq(privateNotes.keyId, opened.id)))
          .returning({ id: privateNotes.id })
      : []
    if (removed.length === 0) throw problem('', 'This note is gone already')
    return { subjectId: noteId, detail: {} }
  },
})
