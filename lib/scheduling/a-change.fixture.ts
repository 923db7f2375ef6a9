import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Transaction } from '@/db/client'
import { busyTimes, exceptions, meetings, weeklyPatterns } from '@/db/schema/scheduling'
import { meetingModes } from '@/lib/cases/case'
import { addDays, date, instantAt } from '@/lib/law/calendar/date'
import { freeTime, rangeOf, takeTime } from './diary'
import { after, type Span } from './free-times'

/** The first of the three days that these changes are about. */
export const changedFromOn = date('2026-12-01')
const opens = instantAt(changedFromOn, '00:00')

/** Something that happens to one of three diaries, or to the meeting that is held in some of them. */
export type DiaryChange = (tx: Transaction, diaries: readonly string[], meetingId: string) => Promise<unknown>

const which = fc.nat(2)
const span = fc
  .tuple(fc.integer({ min: -100, max: 900 }), fc.integer({ min: 1, max: 120 }))
  .map(([from, fives]): Span => {
    const startsAt = after(opens, from * 5)
    return { startsAt, endsAt: after(startsAt, fives * 5) }
  })
const instant = fc.integer({ min: -10, max: 10 }).map((hours) => after(opens, hours * 60))

const oneOf = (table: 'busy_times' | 'exceptions', diary: string) =>
  sql`id = (select id from ${sql.identifier(table)} where calendar_id = ${diary} order by id limit 1)`

/** Everything that can happen to a diary, as product code and people at the database do it. */
export const diaryChanges: fc.Arbitrary<DiaryChange> = fc.oneof(
  fc.tuple(which, span).map(
    ([n, when]): DiaryChange =>
      (tx, diaries) =>
        tx.insert(busyTimes).values({ calendarId: diaries[n]!, during: rangeOf(when) }),
  ),
  fc.tuple(which, span).map(
    ([n, when]): DiaryChange =>
      (tx, diaries) =>
        tx
          .update(busyTimes)
          .set({ during: rangeOf(when) })
          .where(oneOf('busy_times', diaries[n]!)),
  ),
  which.map(
    (n): DiaryChange =>
      (tx, diaries) =>
        tx.delete(busyTimes).where(oneOf('busy_times', diaries[n]!)),
  ),
  fc.tuple(which, which).map(
    ([from, to]): DiaryChange =>
      (tx, diaries) =>
        tx.update(busyTimes).set({ calendarId: diaries[to]! }).where(oneOf('busy_times', diaries[from]!)),
  ),
  fc.tuple(which, span, fc.constantFrom('leave', 'busy', 'extra')).map(
    ([n, when, kind]): DiaryChange =>
      (tx, diaries) =>
        tx.insert(exceptions).values({ calendarId: diaries[n]!, kind, ...when }),
  ),
  fc.tuple(which, span).map(
    ([n, when]): DiaryChange =>
      (tx, diaries) =>
        tx.update(exceptions).set(when).where(oneOf('exceptions', diaries[n]!)),
  ),
  which.map(
    (n): DiaryChange =>
      (tx, diaries) =>
        tx.delete(exceptions).where(oneOf('exceptions', diaries[n]!)),
  ),
  fc
    .tuple(which, fc.integer({ min: 2, max: 4 }), fc.constantFrom('12:00', '18:00'))
    .map(([n, weekday, endsAt]): DiaryChange => async (tx, diaries) => {
      const calendarId = diaries[n]!
      const own = and(eq(weeklyPatterns.calendarId, calendarId), eq(weeklyPatterns.weekday, weekday))
      await tx.delete(weeklyPatterns).where(own)
      await tx.insert(weeklyPatterns).values({ ...everyWeek, calendarId, weekday, endsAt })
    }),
  fc.tuple(fc.subarray([0, 1, 2], { minLength: 1 }), span).map(
    ([some, when]): DiaryChange =>
      (tx, diaries, meetingId) =>
        takeTime(
          tx,
          meetingId,
          some.map((n) => ({ calendarId: diaries[n]!, ...when })),
          opens,
        ),
  ),
  fc.constant<DiaryChange>((tx, _, meetingId) => freeTime(tx, meetingId, opens)),
  fc.tuple(fc.constantFrom('held', 'booked'), instant).map(
    ([status, heldUntil]): DiaryChange =>
      (tx, _, meetingId) =>
        tx.update(meetings).set({ status, heldUntil }).where(eq(meetings.id, meetingId)),
  ),
)

/** The hours that everybody begins with, of one day of the week. */
export const everyWeek = { startsAt: '06:00', modes: [...meetingModes], fromOn: addDays(changedFromOn, -7) }

/** A meeting of this case that is held until the first of the days begins. */
export async function aHeldMeeting(tx: Transaction, caseId: string, mediatorId: string): Promise<string> {
  const id = randomUUID()
  const [startsAt, endsAt] = [opens, after(opens, 60)]
  const times = { startsAt, endsAt, createdAt: opens, heldUntil: opens }
  await tx.insert(meetings).values({ id, caseId, mediatorId, status: 'held', mode: 'video', ...times })
  return id
}
