import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { organisations } from '@/db/schema/organisations'
import { rooms } from '@/db/schema/places'
import { calendars } from '@/db/schema/scheduling'
import { ticked } from '@/lib/cases/ticked'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { optionalLongWords, words } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { wholeNumber } from '../whole-number'

const input = z.object({
  /** A room that is changed, as the page showed it; a new one without. */
  roomId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
  name: words({ called: 'The name', missing: 'Enter what the room is called', max: 100 }),
  address: words({ called: 'The address', missing: 'Enter the address' }),
  town: words({ called: 'The town', missing: 'Enter the town', max: 100 }),
  areaId: z.preprocess(
    (given) => (given === '' ? null : given),
    z.uuid('Choose from the list').nullable().default(null),
  ),
  seats: wholeNumber('Enter how many people it seats', 1, 200),
  stepFree: ticked,
  access: optionalLongWords({ called: 'How to get in', max: 1000 }),
  minutesBefore: wholeNumber('Enter how long it takes to make ready', 0, 240),
  minutesAfter: wholeNumber('Enter how long it takes to clear', 0, 240),
  untilOn: optionalDay({ called: 'The last day' }),
})

/** A room of the provider, or what has changed about it. Meetings that are booked in it stand. */
export const setRoom = registerCommand('set_room', {
  input,

  async run({ tx, input: { roomId, version, ...given } }) {
    if (given.areaId && (await tx.$count(organisations, eq(organisations.id, given.areaId))) === 0)
      throw problem('areaId', 'Choose from the list')
    const id = roomId ?? randomUUID()
    if (roomId) {
      const [changed] = await tx
        .update(rooms)
        .set({ ...given, version: (version ?? 0) + 1 })
        .where(and(eq(rooms.id, roomId), eq(rooms.version, version ?? 0)))
        .returning()
      if (!changed)
        throw problem(
          '',
          'A colleague has changed this room since you opened the page. Open the page again, check it, then try again',
        )
    } else {
      await tx.insert(rooms).values({ id, ...given })
      await tx.insert(calendars).values({ roomId: id })
    }
    return { subjectId: id, detail: given }
  },
})
