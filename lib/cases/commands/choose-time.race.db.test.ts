import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { calendars, diaryEntries, meetings } from '@/db/schema/scheduling'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { lapseOffersAndHolds } from '@/lib/watch/lapse'
import {
  aHold,
  aMediatedCase,
  anOfferedTime,
  namedDecider,
  onDay,
  onMonday,
  ruthHas,
} from './a-meeting.fixture'
import { at, theCase } from './a-request.fixture'
import { aLine, aSession } from './a-diary.fixture'
import { chooseTime } from './choose-time'
import { confirmAttendance } from './confirm-attendance'

const families = 32
// Every one of them overlaps with every other: they start within an hour and take two and a half.
const starts = ['10:00', '10:15', '10:30', '10:45']

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)

it('gives one of 32 families the mediator, and tells 31 plainly that somebody was quicker', async () => {
  await onMonday(async () => {
    const wanting: { caseId: string; offeredTimeId: string; version: number }[] = []
    for (let nth = 0; nth < families; nth += 1) {
      const caseId = await aMediatedCase()
      const offeredTimeId = await anOfferedTime(caseId, '2026-12-14', starts[nth % starts.length])
      wanting.push({ ...(await at(caseId)), offeredTimeId })
    }

    const answers = await Promise.all(
      wanting.map(({ offeredTimeId, ...where }) => chooseTime(cast.amina, where, { offeredTimeId })),
    )

    const taken = [
      {
        field: 'offeredTimeId',
        message: expect.stringMatching(
          /^That time has just been taken. The next best: .* December 2026 at /,
        ) as unknown,
      },
    ]
    expect(answers.filter((problems) => problems.length === 0)).toHaveLength(1)
    expect(answers.filter((problems) => problems.length > 0)).toEqual(
      Array.from({ length: families - 1 }, () => taken),
    )
    const ids = wanting.map(({ caseId }) => caseId)
    expect(await reader.select().from(meetings).where(inArray(meetings.caseId, ids))).toHaveLength(1)
    expect(await reader.select().from(diaryEntries).where(isNull(diaryEntries.releasedAt))).toHaveLength(1)
    const versions = await Promise.all(
      wanting.map(async ({ caseId, version }) => (await theCase(caseId)).version - version),
    )
    expect(versions.toSorted()).toEqual([...Array.from({ length: families - 1 }, () => 0), 1])
  })
}, 120_000)

it('lets a confirmation at the last moment and another family’s choice just after it not both win', async () => {
  await onMonday(async () => {
    for (const day of ['2026-12-15', '2026-12-16', '2026-12-17']) {
      const held = await aHold(day, '09:00')
      const other = await aMediatedCase()
      const offeredTimeId = await onDay('2026-12-02', '17:00', () => anOfferedTime(other, day, '09:00'))
      const [confirmAt, chooseAt] = [await at(held), await at(other)]
      const confirm = () =>
        onDay('2026-12-02', '16:59', () => confirmAttendance(cast.dev, confirmAt, namedDecider))
      const choose = () =>
        onDay('2026-12-02', '17:00', () => chooseTime(cast.amina, chooseAt, { offeredTimeId }))
      const asked = { confirm: confirm(), choose: choose() }
      const confirmed = (await asked.confirm).length === 0
      const chosen = (await asked.choose).length === 0

      expect(confirmed).not.toBe(chosen)
      const standing = await reader
        .select()
        .from(diaryEntries)
        .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
        .where(and(isNull(diaryEntries.releasedAt), inArray(meetings.caseId, [held, other])))
      expect(standing.map((row) => row.meetings.caseId)).toEqual([confirmed ? held : other])
      expect((await theCase(held)).state).toBe(confirmed ? 'booked' : 'arranging')
    }
    await onDay('2026-12-02', '17:01', () => lapseOffersAndHolds(theSystem))
  })
}, 60_000)

it('never puts two meetings on one mediator, officer, room or line, however often 32 families want one slot', async () => {
  await onMonday(async () => {
    await aSession({ weekday: 2, holds: 1 }, cast.dev.userId)
    await aLine('video', 2)
    const wanting = []
    for (let nth = 0; nth < families; nth += 1) wanting.push(await at(await aMediatedCase()))

    for (const day of ['2026-12-08', '2026-12-22', '2026-12-29']) {
      const slot = `${day}T10:00:00.000Z/video`
      const asked = await Promise.all(
        wanting.map(async ({ caseId }) => chooseTime(cast.amina, await at(caseId), { slot })),
      )
      const winner = asked.findIndex((problems) => problems.length === 0)
      expect(asked.filter((problems) => problems.length === 0)).toHaveLength(1)
      expect(asked.flatMap((problems) => problems.map(({ field }) => field))).toEqual(
        Array.from({ length: wanting.length - 1 }, () => 'slot'),
      )
      expect(asked.flat().every(({ message }) => message.startsWith('That time has just been taken'))).toBe(
        true,
      )
      expect(await takenAt(`${day}T10:00:00.000Z`)).toEqual(['a line', 'a person', 'a person'])
      wanting.splice(winner, 1)
    }
  })
}, 120_000)

/** Whose diaries are taken over an instant. */
async function takenAt(instant: string): Promise<string[]> {
  const found = await reader
    .select({ userId: calendars.userId })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .where(and(isNull(diaryEntries.releasedAt), sql`${diaryEntries.during} @> ${instant}::timestamptz`))
  return found.map(({ userId }) => (userId ? 'a person' : 'a line')).toSorted()
}
