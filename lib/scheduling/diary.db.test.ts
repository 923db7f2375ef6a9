import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { transact, type Transaction } from '@/db/client'
import { users } from '@/db/schema/people'
import { diaryEntries, meetings } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { untilSomebodyWaits } from '@/lib/cases/commands/a-diary.fixture'
import { aMediatedCase, mondayAtTen, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { diariesOfPeople, diaryOf, freeTime, keepsTime, rangeOf, takeTime } from './diary'
import { after } from './free-times'

beforeAll(() => onMonday(seedCast))

const span = (minutes: number) => ({
  startsAt: after(mondayAtTen, minutes),
  endsAt: after(mondayAtTen, minutes + 60),
})

async function aMeeting(tx: Transaction, caseId: string) {
  const id = randomUUID()
  await tx.insert(meetings).values({
    ...span(0),
    id,
    caseId,
    mediatorId: cast.ruth.userId,
    status: 'cancelled',
    mode: 'video',
    createdAt: mondayAtTen,
  })
  return id
}

describe('time in a diary', () => {
  it('is taken for everybody or for nobody, may touch, and is free again afterwards', () =>
    onMonday(async () => {
      const caseId = await aMediatedCase()
      await transact(async (tx) => {
        const [ruth, dev] = [await diaryOf(tx, cast.ruth.userId), await diaryOf(tx, cast.dev.userId)]
        const [one, two] = [await aMeeting(tx, caseId), await aMeeting(tx, caseId)]
        const both = [ruth, dev].map((calendarId) => ({ calendarId, ...span(30) }))
        expect(await takeTime(tx, one, [{ calendarId: ruth, ...span(0) }], mondayAtTen)).toEqual([])
        expect(await takeTime(tx, two, both, mondayAtTen)).toEqual([ruth])
        expect(await keepsTime(tx, two, dev)).toBe(false)
        expect(await takeTime(tx, two, [{ calendarId: ruth, ...span(60) }], mondayAtTen)).toEqual([])
        await freeTime(tx, one, mondayAtTen)
        await freeTime(tx, two, mondayAtTen)
        expect(await takeTime(tx, two, both, mondayAtTen)).toEqual([])
        await freeTime(tx, two, mondayAtTen)
      })
    }))

  it('is kept by the database from whoever does not come this way, and the loser is told, not thrown at', () =>
    onMonday(async () => {
      const caseId = await aMediatedCase()
      const calendarId = await transact((tx) => diaryOf(tx, cast.ruth.userId))
      const [one, two] = await transact(
        async (tx) => [await aMeeting(tx, caseId), await aMeeting(tx, caseId)] as const,
      )
      let waiting: Promise<readonly string[]> = Promise.resolve([])
      await transact(async (tx) => {
        await tx.insert(diaryEntries).values({ calendarId, meetingId: one, during: rangeOf(span(0)) })
        // Sees nothing yet, and waits at the constraint until this transaction ends.
        waiting = transact((other) => takeTime(other, two, [{ calendarId, ...span(15) }], mondayAtTen))
        await tx.execute(untilSomebodyWaits)
      })
      expect(await waiting).toEqual([calendarId])
    }))
})

it('is made for the same people by two bookings at once, in whatever order they are named', async () => {
  for (let round = 0; round < 20; round += 1) {
    const people = Array.from({ length: 8 }, () => randomUUID())
    await transact((tx) => tx.insert(users).values(people.map((id) => ({ id, email: `${id}@new.example` }))))
    const [one, other] = await Promise.all([
      transact((tx) => diariesOfPeople(tx, people)),
      transact((tx) => diariesOfPeople(tx, people.toReversed())),
    ])
    expect(one.size).toBe(people.length)
    expect(new Map(other)).toEqual(new Map(one))
  }
})
