import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { privateNotes } from '@/db/schema/private-notes'
import { sealWith } from '@/lib/documents/sealing'
import { problem } from '@/lib/kernel/refusal'
import { longWords } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { lastDayOfNotes, noteFacts } from '../last-day'
import { keyOf, makeKey, ownNotebook } from '../note-key'

/**
 * A mediator writes a private note on a case of theirs, sealed with a key of its own. It is no part of the case: it has
 * no event there, and nobody else can open it, whoever they are.
 */
export const writePrivateNote = registerCommand('write_private_note', {
  input: z.object({
    caseId: z.uuid(),
    words: longWords({ called: 'The note', missing: 'Write the note' }),
  }),

  async run({ tx, actor, input: { caseId, words }, now, today }) {
    const notebook = await ownNotebook(tx, actor, caseId)
    const lastDay = lastDayOfNotes(await noteFacts(tx, notebook))
    if (lastDay && lastDay < today)
      throw problem('words', 'The time in which notes on this case are kept is over')
    const { id: keyId, key } = (await keyOf(tx, notebook)) ?? (await makeKey(tx, notebook, now))
    const id = randomUUID()
    const sealedWords = sealWith(key, Buffer.from(words, 'utf8'), id)
    await tx.insert(privateNotes).values({ id, keyId, sealedWords, writtenAt: now })
    return { subjectId: id, detail: {} }
  },
})
