import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { mediators } from '@/db/schema/mediators'
import { diaryOf, freeTime, lockDiary, takeTime } from './diary'
import { after } from './free-times'
import type { Meeting } from './meeting'

/** Whose time a meeting takes besides its mediator's. Companions are seated later, and only locked here. */
type Others = { officers: readonly string[]; companions: readonly string[] }

/**
 * Takes the time of a meeting in the diaries of its mediator, buffers included, and of the officers who come: all of it
 * or none. Whatever time the meeting took before is free. Answers with whether it could; every diary that the
 * transaction will touch is locked in the one order in which everybody locks.
 */
export async function takeForAll(
  tx: Transaction,
  { id, mediatorId, startsAt, endsAt }: Pick<Meeting, 'id' | 'mediatorId' | 'startsAt' | 'endsAt'>,
  { officers, companions }: Others,
  now: Date,
): Promise<boolean> {
  const [profile] = await tx.select().from(mediators).where(eq(mediators.userId, mediatorId))
  const takings = [
    {
      calendarId: await diaryOf(tx, mediatorId),
      startsAt: after(startsAt, -profile!.minutesBefore),
      endsAt: after(endsAt, profile!.minutesAfter),
    },
  ]
  for (const userId of new Set(officers))
    takings.push({ calendarId: await diaryOf(tx, userId), startsAt, endsAt })
  const diaries = takings.map(({ calendarId }) => calendarId)
  for (const userId of companions) diaries.push(await diaryOf(tx, userId))
  for (const diary of diaries.toSorted()) await lockDiary(tx, diary)
  await freeTime(tx, id, now)
  return (await takeTime(tx, id, takings, now)).length === 0
}
