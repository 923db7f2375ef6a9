import { desc, eq, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { privateNoteKeys, privateNotes } from '@/db/schema/private-notes'
import { unsealWith } from '@/lib/documents/sealing'
import type { Actor } from '@/lib/kernel/actor'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { lastDayOfNotes, noteFacts } from './last-day'
import { keyOf, ownNotebook, type Notebook } from './note-key'

/** The actor's own notes on a case, newest first, and the last day they are kept. Anybody else's are not found. */
export async function ownNotes(actor: Actor, caseId: string) {
  const notebook = await ownNotebook(reader, actor, caseId)
  const lastDay = lastDayOfNotes(await noteFacts(reader, notebook))
  const opened = await keyOf(reader, notebook)
  if (!opened) return { notes: [], lastDay }
  const { id: keyId, key } = opened
  const found = await reader
    .select()
    .from(privateNotes)
    .where(eq(privateNotes.keyId, keyId))
    .orderBy(desc(privateNotes.writtenAt))
  return {
    notes: found.map(({ id, sealedWords, writtenAt }) => ({
      id,
      writtenAt,
      words: Buffer.from(unsealWith(key, sealedWords, id)).toString('utf8'),
    })),
    lastDay,
  }
}

/** The notebooks whose last day has gone by: their keys are to be destroyed. */
export async function notebooksPastTheirDay(today: CalendarDate): Promise<Notebook[]> {
  const { caseId, mediatorId } = privateNoteKeys
  const kept = await reader
    .select({ caseId, mediatorId })
    .from(privateNoteKeys)
    .where(isNull(privateNoteKeys.destroyedAt))
  const past: Notebook[] = []
  for (const notebook of kept) {
    const lastDay = lastDayOfNotes(await noteFacts(reader, notebook))
    if (lastDay && lastDay < today) past.push(notebook)
  }
  return past
}
