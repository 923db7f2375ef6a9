import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { meetingWishes } from '@/db/schema/cases'
import { familyTimes } from '@/db/schema/family-times'
import { rooms } from '@/db/schema/places'
import { calendars, diaryEntries, meetings } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { meetingNeeded } from '@/lib/scheduling/meeting-needed'
import { slotsAndReasons, timesForFamily } from '@/lib/scheduling/slots-for-case'
import { askedForBy } from '../meeting-sides'
import { aLine, aRoom, aSession } from './a-diary.fixture'
import { aMediatedCase, margaretDecides, onDay, onMonday, ruthHas, theMeeting } from './a-meeting.fixture'
import { at, done, lastEvent, theCase } from './a-request.fixture'
import { agreeToLater } from './agree-to-later'
import { chooseTime } from './choose-time'
import { confirmAttendance } from './confirm-attendance'
import { describeTimes } from './describe-times'
import { describeWishes } from './describe-wishes'
import { offerTimes } from './offer-times'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
    // On Tuesdays with Dev alone; on Wednesdays with whoever of the two is free.
    await aSession({ weekday: 2, holds: 1 }, cast.dev.userId)
    await aSession({ weekday: 3, holds: 2 }, cast.dev.userId, cast.margaret.userId)
    await aLine('video', 1)
    await aRoom()
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const slot = (day: string, clock = '10:00', mode = 'video') => ({ slot: `${day}T${clock}:00.000Z/${mode}` })
const justTaken = [
  { field: 'slot', message: expect.stringContaining('That time has just been taken') as unknown },
]

describe('choosing a slot', () => {
  story(
    'holds it for the mediator, an officer and a line, and a session holds no more than it can',
    async () => {
      const caseId = await aMediatedCase()
      const best = (await timesForFamily(cast.amina, caseId)).slots[0]!
      expect(best.startsAt.toISOString()).toBe('2026-12-08T09:00:00.000Z')
      await done(chooseTime(cast.amina, await at(caseId), slot('2026-12-08', '09:00')))
      expect(await theMeeting(caseId)).toMatchObject({ status: 'held', joinUrl: 'https://video.example/one' })
      expect(await takenBy(caseId)).toEqual(['a place', cast.dev.userId, cast.ruth.userId].toSorted())
      // The session holds one meeting on each Tuesday.
      const other = await aMediatedCase()
      expect(await chooseTime(cast.amina, await at(other), slot('2026-12-08', '13:30'))).toEqual(justTaken)
    },
  )

  story('frees the officer taken when another is named, and takes whoever comes', async () => {
    const caseId = await aMediatedCase()
    await done(chooseTime(cast.amina, await at(caseId), slot('2026-12-09', '09:00')))
    expect(await takenBy(caseId)).toContain(cast.dev.userId)
    await done(confirmAttendance(cast.dev, await at(caseId), margaretDecides))
    expect((await theCase(caseId)).state).toBe('booked')
    expect(await takenBy(caseId)).toEqual(['a place', cast.margaret.userId, cast.ruth.userId].toSorted())
  })

  story('takes a room and says where it is', async () => {
    const caseId = await aMediatedCase()
    await done(chooseTime(cast.amina, await at(caseId), slot('2026-12-16', '09:00', 'in_person')))
    expect((await theMeeting(caseId)).place).toBe('Oak Room, 1 High Street, Northtown')
    expect(await takenBy(caseId)).toHaveLength(3)
  })

  story('of somebody for whom none of our rooms will do is not in one, and not without one', async () => {
    const caseId = await aMediatedCase()
    await done(describeTimes(cast.amina, await at(caseId), { stepFreeNeeded: 'yes' }))
    await transact((tx) => tx.update(rooms).set({ stepFree: false }))
    const { slots, why } = await slotsAndReasons(cast.imogen, caseId)
    expect(slots.flatMap(({ modes }) => modes)).not.toContain('in_person')
    const inPerson = why.days.at(-1)!.modes.find(({ mode }) => mode === 'in_person')!
    expect(inPerson.sides.find(({ party }) => party === 'in_person')).toMatchObject({
      name: 'A room with step-free access for 3 people',
      because: [{ kind: 'none_fits' }],
    })
    expect(await chooseTime(cast.amina, await at(caseId), slot('2026-12-30', '09:00', 'in_person'))).toEqual([
      {
        field: 'slot',
        message:
          'None of our rooms has what you need. Choose another way to meet, or ring us and we look for a room',
      },
    ])
    const time = { day: '2026-12-30', startsAt: '09:00', mode: 'in_person' }
    expect(await offerTimes(cast.ruth, await at(caseId), { times: [time] })).toMatchObject([
      { message: 'None of our rooms has what this family needs. Offer another way to meet' },
    ])
    // Those who meet in person or not at all are told what would help.
    await done(describeWishes(cast.amina, await at(caseId), { mode: 'in_person' }))
    expect((await slotsAndReasons(cast.imogen, caseId)).why.changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['meet_in_another_way', 'find_a_place']),
    )
    await transact((tx) => tx.update(rooms).set({ stepFree: true }))
  })

  story('counts a hold as busy until it runs out', async () => {
    const [first, second] = [await aMediatedCase(), await aMediatedCase()]
    await done(chooseTime(cast.amina, await at(first), slot('2026-12-22', '09:00')))
    expect(await chooseTime(cast.amina, await at(second), slot('2026-12-22', '09:00'))).toEqual(justTaken)
    await onDay('2026-12-03', '09:00', async () =>
      done(chooseTime(cast.amina, await at(second), slot('2026-12-22', '09:00'))),
    )
  })

  story('is not for what is no slot', async () => {
    const caseId = await aMediatedCase()
    const where = await at(caseId)
    const shown = [{ field: 'slot', message: 'Choose from the times shown' }]
    for (const nonsense of [
      'soon',
      '2026-12-15T10:00:00.000Z/boat',
      '+275760-09-13T00:00:00.000Z/video',
      '2029-01-09T10:00:00.000Z/video',
    ])
      expect(await chooseTime(cast.amina, where, { slot: nonsense })).toEqual(shown)
    expect(await chooseTime(cast.amina, where, {})).toEqual([
      { field: 'offeredTimeId', message: 'Choose a time' },
    ])
    // At night nobody works, on a Thursday the council does not sit.
    for (const time of [slot('2026-12-15', '03:00'), slot('2026-12-17')])
      expect(await chooseTime(cast.amina, where, time)).toEqual(justTaken)
    expect(await chooseTime(cast.amina, where, slot('2026-12-01'))).toMatchObject([
      { field: 'shortNoticeAccepted' },
    ])
  })

  story('is for the desk only on the family’s word', async () => {
    const caseId = await aMediatedCase()
    const where = await at(caseId)
    expect(await chooseTime(cast.imogen, where, slot('2026-12-23'))).toEqual([
      { field: 'familySaid', message: 'Tick the box when the family has chosen this time' },
    ])
    await done(chooseTime(cast.imogen, where, { ...slot('2026-12-23'), familySaid: 'yes' }))
  })

  story(
    'is refused to a family that gave up five times in two weeks, but not for what others did, nor to the desk',
    async () => {
      const [startsAt, endsAt] = [new Date('2026-12-30T13:30:00Z'), new Date('2026-12-30T16:00:00Z')]
      const gone = { mediatorId: cast.ruth.userId, startsAt, endsAt, mode: 'video' as const }
      const five = (caseId: string, status: 'lapsed' | 'cancelled', statusReason: string) =>
        Array.from({ length: 5 }, (_, nth) => ({
          ...{ ...gone, caseId, status, statusReason },
          createdAt: new Date(Date.UTC(2026, 10, 18 + nth)),
        }))
      const [unlucky, caseId] = [await aMediatedCase(), await aMediatedCase()]
      await transact((tx) =>
        tx
          .insert(meetings)
          .values([
            ...five(unlucky, 'lapsed', 'Nobody who can decide was named in time.'),
            ...five(unlucky, 'cancelled', askedForBy.mediator),
            ...five(caseId, 'cancelled', askedForBy.family),
          ]),
      )
      await done(chooseTime(cast.amina, await at(unlucky), slot('2026-12-29', '09:00')))
      const time = slot('2026-12-30', '13:30')
      expect(await chooseTime(cast.amina, await at(caseId), time)).toEqual([
        {
          field: 'slot',
          message: 'We have held 5 times for you in two weeks. Telephone us, and we find one together',
        },
      ])
      await done(chooseTime(cast.imogen, await at(caseId), { ...time, familySaid: 'yes' }))
    },
  )
})

describe('meeting after the 30 days', () => {
  story('is only possible once the family has chosen it in writing, with the reason', async () => {
    const caseId = await aMediatedCase()
    const late = slot('2027-01-05')
    expect(await chooseTime(cast.amina, await at(caseId), late)).toMatchObject([
      {
        field: 'slot',
        message: expect.stringContaining(
          'after Wednesday 30 December 2026, the last of the 30 days',
        ) as unknown,
      },
    ])
    const where = await at(caseId)
    expect(await agreeToLater(cast.amina, where, {})).toEqual([
      { field: 'later', message: 'Choose to meet later, or to have your certificate now' },
      { field: 'reason', message: 'Say why no earlier time suits' },
    ])
    const agreed = { later: 'yes', reason: 'We are away until January' }
    await expect(agreeToLater(cast.dev, where, agreed)).rejects.toMatchObject({ reason: 'not_allowed' })
    await expect(agreeToLater(cast.imogen, where, agreed)).rejects.toMatchObject({ reason: 'not_allowed' })
    await done(agreeToLater(cast.amina, where, agreed))
    expect(await lastEvent(caseId)).toMatchObject({
      name: 'agree_to_later',
      detail: { reason: 'We are away until January' },
    })
    await done(chooseTime(cast.amina, await at(caseId), late))
  })
})

describe('saying when the family can come', () => {
  story('is what the finder keeps to, and replaces what was said before', async () => {
    const caseId = await aMediatedCase()
    await done(
      describeTimes(cast.amina, await at(caseId), {
        cannot: ['2-morning', '2-afternoon'],
        best: '3-afternoon',
        'away.0.fromOn': '2026-12-14',
        'away.0.untilOn': '2026-12-18',
        extraMinutes: '30',
        stepFreeNeeded: 'yes',
      }),
    )
    expect((await meetingNeeded(reader, caseId)).times).toMatchObject([
      { kind: 'cannot', weekday: 2, startsAt: null },
      { kind: 'best', weekday: 3, startsAt: '12:00:00' },
      { kind: 'cannot', fromOn: '2026-12-14', untilOn: '2026-12-18' },
    ])
    const { slots } = await timesForFamily(cast.amina, caseId)
    const days = new Set(slots.map(({ on }) => on))
    expect([...days].toSorted()).toEqual(['2026-12-09', '2026-12-23', '2026-12-30'])
    expect(slots[0]!.endsAt.getTime() - slots[0]!.startsAt.getTime()).toBe(180 * 60_000)
    expect(slots[0]!.startsAt.toISOString()).toBe('2026-12-09T12:30:00.000Z')
    await done(describeTimes(cast.imogen, await at(caseId), {}))
    expect(await reader.select().from(familyTimes).where(eq(familyTimes.caseId, caseId))).toEqual([])
    const [wish] = await reader.select().from(meetingWishes).where(eq(meetingWishes.caseId, caseId))
    expect(wish).toMatchObject({ extraMinutes: 0, stepFreeNeeded: false })
  })

  story('shows what the family would rather not do last, and says so', async () => {
    const caseId = await aMediatedCase()
    await done(describeTimes(cast.amina, await at(caseId), { ifNeedBe: ['2-morning', '2-afternoon'] }))
    const { slots } = await timesForFamily(cast.amina, caseId)
    expect(slots[0]!.on).toBe('2026-12-09')
    const tuesday = slots.find(({ on }) => on === '2026-12-15')
    expect(tuesday?.covers.filter(({ ifNeedBe }) => ifNeedBe)).toMatchObject([{ name: 'The family' }])
  })

  story('says what is wrong beside it', async () => {
    const caseId = await aMediatedCase()
    const says = async (given: object) => describeTimes(cast.amina, await at(caseId), given)
    expect(await says({ cannot: '2-morning', best: ['2-morning'] })).toMatchObject([{ field: 'best' }])
    expect(await says({ best: '2-morning', ifNeedBe: '2-morning' })).toMatchObject([{ field: 'ifNeedBe' }])
    expect(await says({ cannot: '9-night' })).toMatchObject([{ field: 'cannot.0' }])
    expect(await says({ 'away.0.fromOn': '2026-12-14', 'away.0.untilOn': '2026-12-01' })).toEqual([
      { field: 'away.0.untilOn', message: 'The last day must be the first day or later' },
    ])
    expect(await says({ 'away.0.untilOn': '2026-12-01' })).toMatchObject([{ field: 'away.0.fromOn' }])
    expect(await says({ extraMinutes: '999' })).toMatchObject([{ field: 'extraMinutes' }])
  })
})

async function takenBy(caseId: string): Promise<string[]> {
  const meeting = await theMeeting(caseId)
  const found = await reader
    .select({ userId: calendars.userId })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .where(and(eq(diaryEntries.meetingId, meeting.id), isNull(diaryEntries.releasedAt)))
  return found.map(({ userId }) => userId ?? 'a place').toSorted()
}
