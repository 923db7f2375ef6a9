import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { meetingReminders, meetings } from '@/db/schema/scheduling'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import {
  aBooking,
  aHold,
  margaretDecides,
  onDay,
  ruthHas,
  theMeeting,
} from '@/lib/cases/commands/a-meeting.fixture'
import { at, done, waitingTasks } from '@/lib/cases/commands/a-request.fixture'
import { cancelMeeting } from '@/lib/cases/commands/cancel-meeting'
import { confirmAttendance } from '@/lib/cases/commands/confirm-attendance'
import { deliver } from '@/lib/letters/deliver'
import { asOf } from '@/lib/kernel/now'
import { date, instantAt } from '@/lib/law/calendar/date'
import { remindOfMeeting } from './commands/remind-of-meeting'
import { watchMeetings } from './watch-meetings'

beforeAll(() =>
  onDay('2026-11-20', '09:00', async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)

const watchOn = (day: string, time = '09:00') => onDay(day, time, () => watchMeetings(theSystem))
const bookedOn = (day: string, time: string) => onDay('2026-11-20', '10:00', () => aBooking(day, time))

/** Who was reminded of the case's meeting, in order: the stage and the address. */
async function reminded(caseId: string): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ stage: meetingReminders.stage, to: letters.recipientEmail, at: caseEvents.at })
    .from(meetingReminders)
    .innerJoin(caseEvents, eq(caseEvents.id, meetingReminders.eventId))
    .innerJoin(letters, eq(letters.caseEventId, caseEvents.id))
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(asc(caseEvents.at), asc(letters.recipientEmail))
  return rows.map(({ stage, to }) => `${stage} to ${to}`)
}

const toAll = (stage: string) =>
  ['amina@family.example', 'ruth@mediators.example', 'send.notices@northshire.example'].map(
    (to) => `${stage} to ${to}`,
  )

async function lettersWaiting(caseId: string): Promise<string[]> {
  const rows = await reader
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.caseId, caseId), eq(letters.kind, 'meeting-soon'), eq(letters.status, 'waiting')))
  return rows.map(({ id }) => id)
}

describe('whoever comes to a meeting', () => {
  it('is reminded 5 working days before, the day before and in the morning, each once', async () => {
    const caseId = await bookedOn('2026-12-08', '10:00')
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-07', '2026-12-08'])
      for (const time of ['07:45', '08:00', '12:15']) await watchOn(day, time)
    expect(await reminded(caseId)).toEqual([
      ...toAll('five_working_days_before'),
      ...toAll('day_before'),
      ...toAll('that_morning'),
    ])
  })

  it('an officer with an account is reminded beside the address for notices', async () => {
    const caseId = await onDay('2026-11-20', '10:00', async () => {
      const held = await aHold('2026-12-09', '10:00')
      await done(confirmAttendance(cast.dev, await at(held), margaretDecides))
      return held
    })
    await watchOn('2026-12-08')
    expect(await reminded(caseId)).toContain('day_before to margaret.osei-tutu@northshire.example')
  })

  it.each([
    ['the day of 25 hours', '2026-10-26', '2026-10-25'],
    ['the day of 23 hours', '2027-03-29', '2027-03-28'],
  ])('is told once on %s', async (_, meetingOn, day) => {
    const told = addTo(day)
    const caseId = await onDay(told, '10:00', () => aBooking(meetingOn, '10:00'))
    const [from, until] = [instantAt(date(day), '00:00'), instantAt(date(meetingOn), '00:00')]
    for (let instant = from.getTime(); instant < until.getTime(); instant += 3_600_000)
      await asOf(new Date(instant), () => watchMeetings(theSystem))
    expect((await reminded(caseId)).filter((line) => line.startsWith('day_before'))).toEqual(
      toAll('day_before'),
    )
  })

  it('hears it once from two rounds at the same time, and from one that died in the middle', async () => {
    const caseId = await bookedOn('2026-12-10', '10:00')
    const { id: meetingId } = await theMeeting(caseId)
    await onDay('2026-12-09', '09:00', async () => {
      // What a process has not committed when it is killed was never written.
      const where = await at(caseId)
      await expect(
        transact(async (tx) => {
          await tx.insert(meetingReminders).values({
            meetingId,
            sequence: 1,
            stage: 'day_before',
            recipientId: meetingId,
            eventId: crypto.randomUUID(),
          })
          throw new Error('killed')
        }),
      ).rejects.toThrow('killed')
      await Promise.allSettled([1, 2, 3, 4].map(() => watchMeetings(theSystem)))
      await remindOfMeeting(theSystem, where, { meetingId })
      expect(await remindOfMeeting(theSystem, await at(caseId), { meetingId })).toEqual([
        { field: '', message: 'There is nothing to say about this meeting now' },
      ])
    })
    expect((await reminded(caseId)).filter((line) => line.startsWith('day_before'))).toEqual(
      toAll('day_before'),
    )
  })
})

describe('a reminder dies with its meeting', () => {
  it('none is written once the meeting is cancelled, and one on its way is not sent', async () => {
    const caseId = await bookedOn('2026-12-11', '10:00')
    await watchOn('2026-12-04')
    const onTheirWay = await lettersWaiting(caseId)
    expect(onTheirWay).toHaveLength(3)
    await onDay('2026-12-04', '11:00', async () => {
      await done(cancelMeeting(cast.imogen, await at(caseId), { side: 'nobody', why: 'The room is closed' }))
      for (const id of onTheirWay) expect(await deliver(id)).toBe('not_needed')
    })
    await watchOn('2026-12-10')
    expect(await lettersWaiting(caseId)).toEqual([])
  })

  it('one that was moved is remembered anew, and letters about the time before are not sent', async () => {
    const caseId = await bookedOn('2026-12-14', '10:00')
    await watchOn('2026-12-07')
    const older = await lettersWaiting(caseId)
    const { id } = await theMeeting(caseId)
    await transact((tx) =>
      tx
        .update(meetings)
        .set({
          sequence: 2,
          startsAt: instantAt(date('2026-12-15'), '10:00'),
          endsAt: instantAt(date('2026-12-15'), '12:00'),
        })
        .where(eq(meetings.id, id)),
    )
    await watchOn('2026-12-08')
    await onDay('2026-12-08', '10:00', async () => {
      for (const letterId of older) expect(await deliver(letterId)).toBe('not_needed')
    })
    expect(await reader.$count(meetingReminders, eq(meetingReminders.meetingId, id))).toBe(6)
  })

  it('one that could not be delivered before the meeting began is not sent after', async () => {
    const caseId = await bookedOn('2026-12-16', '09:00')
    await watchOn('2026-12-16', '08:15')
    await onDay('2026-12-16', '09:05', async () => {
      for (const id of await lettersWaiting(caseId)) expect(await deliver(id)).toBe('not_needed')
    })
  })
})

it('nobody is waiting for a telephone call who has e-mail', async () => {
  const caseId = await bookedOn('2026-12-17', '10:00')
  await watchOn('2026-12-16')
  expect(await waitingTasks(caseId)).toEqual([])
})

/** Told early enough for the day before, whatever the case's own dates. */
const addTo = (day: string) => (day < '2027' ? '2026-10-12' : '2027-03-15')
