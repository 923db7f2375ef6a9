import { and, eq, inArray, isNull } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { diaryEntries, meetings } from '@/db/schema/scheduling'
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
        message: 'That time has just been taken. Choose another, or say that none suits you',
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
