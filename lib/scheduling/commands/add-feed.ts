import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { enqueue } from '@/db/queue'
import { calendarFeeds } from '@/db/schema/feeds'
import { seal } from '@/lib/documents/sealing'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { registerCommand } from '@/lib/register/register-command'
import { diaryOf, lockDiary } from '../diary'
import { feedAddress } from '../feeds/feed-address'
import { readingOf } from '../feeds/reading-of'

const most = 5

/**
 * Somebody lets the service read a calendar that they keep elsewhere, as time when they are busy. It is read at once,
 * and then again and again. Its address is sealed and shown nowhere any more.
 */
export const addFeed = registerCommand('add_feed', {
  input: z.object({
    name: words({ called: 'The name', missing: 'Enter a name for this calendar', max: 60 }),
    address: z.string().max(5000, 'The address is too long').default(''),
  }),

  async run({ tx, actor, input: { name, address }, now }) {
    if (address.trim() === '') throw problem('address', 'Enter the address of the calendar')
    const url = feedAddress(address)
    if (!url)
      throw problem(
        'address',
        'Enter an address that begins with https:// or webcal://, with no name or password in it',
      )
    const calendarId = await diaryOf(tx, actorId(actor)!)
    await lockDiary(tx, calendarId)
    if ((await tx.$count(calendarFeeds, eq(calendarFeeds.calendarId, calendarId))) >= most)
      throw problem('', `You can add ${most} calendars. Remove one first`)
    const id = randomUUID()
    const sealedAddress = seal(Buffer.from(url.href), id)
    const feed = { id, calendarId, name, host: url.hostname, sealedAddress, addedAt: now, dueAt: now }
    await tx.insert(calendarFeeds).values(feed)
    await enqueue(tx, 'read-calendar', [readingOf(id)])
    return { subjectId: id, detail: { host: url.hostname } }
  },
})
