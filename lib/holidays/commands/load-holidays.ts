import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { holidayLists } from '@/db/schema/desk'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { currentCalendar } from '@/lib/register/holidays'
import { registerCommand } from '@/lib/register/register-command'
import { addedByHand } from '../added-by-hand'
import { changesBetween } from '../changes'
import { bringIntoForce, oneListAtATime } from '../into-force'
import { afterFile } from '../new-list'

const input = z.object({
  listId: z.uuid(),
  /** The list in force when its changes were looked at. */
  before: z.string(),
})

/**
 * Brings a list that an administrator has read and looked at into force, and has every date that it moves worked out
 * again. What was looked at is what happens: if another list came into force meanwhile, this one is not loaded.
 */
export const loadHolidays = registerCommand('load_holidays', {
  input,

  async run(work) {
    const { tx, input: given, today } = work
    await oneListAtATime(tx)
    const [list] = await tx.select().from(holidayLists).where(eq(holidayLists.id, given.listId))
    if (!list) throw new Refusal('not_found')
    const inForce = await currentCalendar(tx)
    if (inForce.version !== given.before)
      throw problem('', 'Another list has come into force meanwhile. Look at the changes again')
    const next = afterFile(inForce, list.body, { today, field: '', byHand: await addedByHand(tx) })
    const { added, removed, renamed } = changesBetween(inForce, next)
    if (added.length + removed.length + renamed.length === 0)
      throw problem('', 'This list says the same as the one in force. There is nothing to load')
    const version = await bringIntoForce(work, 'gov_uk', next)
    return { subjectId: given.listId, detail: { version, before: inForce.version, added, removed, renamed } }
  },
})
