import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { lines } from '@/db/schema/places'
import { calendars } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { optionalWords, words } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { wholeNumber } from '../whole-number'

const input = z.object({
  /** A line that is changed, as the page showed it; a new one without. */
  lineId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
  mode: z.enum(['video', 'telephone'], 'Choose video or telephone'),
  name: words({ called: 'The name', missing: 'Enter what it is called', max: 100 }),
  capacity: wholeNumber('Enter how many meetings can be at once', 1, 100),
  address: optionalWords({ called: 'The address or number' }),
  untilOn: optionalDay({ called: 'The last day' }),
})

/**
 * Video or telephone lines of the provider, or what has changed about them: so many meetings at once, each on a line of
 * its own. Meetings stand on a line that is taken away; no other gets it.
 */
export const setLine = registerCommand('set_line', {
  input,

  async run({ tx, input: { lineId, version, ...given } }) {
    const id = lineId ?? randomUUID()
    if (lineId) {
      const [changed] = await tx
        .update(lines)
        .set({ ...given, version: (version ?? 0) + 1 })
        .where(and(eq(lines.id, lineId), eq(lines.version, version ?? 0)))
        .returning()
      if (!changed)
        throw problem(
          '',
          'A colleague has changed this line since you opened the page. Open the page again, check it, then try again',
        )
    } else await tx.insert(lines).values({ id, ...given })
    const numbered = Array.from({ length: given.capacity }, (_, nth) => ({ lineId: id, lineNumber: nth + 1 }))
    await tx.insert(calendars).values(numbered).onConflictDoNothing()
    return { subjectId: id, detail: given }
  },
})
