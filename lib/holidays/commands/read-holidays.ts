import { z } from 'zod'
import { holidayLists } from '@/db/schema/desk'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { asGovUkJson } from '@/lib/law/calendar/bank-holidays'
import { currentCalendar } from '@/lib/register/holidays'
import { registerCommand } from '@/lib/register/register-command'
import { addedByHand } from '../added-by-hand'
import { afterFile } from '../new-list'

const input = z.object({
  /** Made by the form, so that a double click reads one list. */
  listId: z.uuid(),
  file: z.instanceof(File).optional(),
  text: z.string().default(''),
})

/**
 * An administrator reads the GOV.UK file bank-holidays.json, uploaded or pasted. Nothing comes into force: the list
 * is kept for looking at what it would change. A list that cannot come into force is refused, with the reason.
 */
export const readHolidays = registerCommand('read_holidays', {
  input,

  async run({ tx, actor, input: { listId, file, text }, now, today }) {
    const field = file ? 'file' : 'text'
    const json = file ? await contentOf(file) : text
    if (json.trim() === '') throw problem('file', 'Choose the file, or paste what is in it')
    const byHand = await addedByHand(tx)
    const list = afterFile(await currentCalendar(tx), parsed(json, field), { today, field, byHand })
    await tx
      .insert(holidayLists)
      .values({ id: listId, body: asGovUkJson(list), readAt: now, readBy: actorId(actor) })
      .onConflictDoNothing()
    return { subjectId: listId, detail: { days: list.events.length, coversUntil: list.coversUntil } }
  },
})

/** The largest file that is looked at, in bytes: some twenty times what GOV.UK publishes. */
const largest = 1_000_000

async function contentOf(file: File): Promise<string> {
  if (file.size > largest) throw problem('file', 'The file is too large to be a list of bank holidays')
  return file.text()
}

function parsed(json: string, field: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    throw problem(field, 'This is not a JSON file. Choose bank-holidays.json as GOV.UK publishes it')
  }
}
