import { destroyPrivateNotes } from '@/lib/notes/commands/destroy-private-notes'
import { notebooksPastTheirDay } from '@/lib/notes/queries'
import type { Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { giveEach } from './give-each'

/** Destroys mediators' private notes when their last day has gone by. Running it again changes nothing. */
export async function destroyNotes(system: Actor): Promise<void> {
  const past = await notebooksPastTheirDay(today())
  await giveEach(past.map((notebook) => () => destroyPrivateNotes(system, notebook)))
}
