import { and, asc, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { mediatorAreas } from '@/db/schema/mediators'
import { lines, rooms } from '@/db/schema/places'
import { busyTimes, calendars, diaryEntries, meetings } from '@/db/schema/scheduling'
import { bodies, cast } from '@/db/seed/cast'
import { date, instantAt } from '@/lib/law/calendar/date'
import { diaryOf, rangeOf } from '@/lib/scheduling/diary'
import { slotsToMoveTo } from '@/lib/scheduling/slots-for-case'
import { openMove } from '../another-time'
import { caseStory } from '../queries'
import { aLine, aRoom } from './a-diary.fixture'
import {
  aBooking,
  aHold,
  everybodyCame,
  namedDecider,
  onDay,
  onMonday,
  ruthAndJonahMediate,
  theMeeting,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, theCase, waitingTasks } from './a-request.fixture'
import { adjournMeeting } from './adjourn-meeting'
import { answerMove } from './answer-move'
import { confirmAttendance } from './confirm-attendance'
import { proposeMove } from './propose-move'
import { setPlace } from './set-place'
import { startMeeting } from './start-meeting'

// One line for video, one room, and 45 minutes from Ruth to Northshire.
beforeAll(() =>
  onMonday(async () => {
    await ruthAndJonahMediate()
    await aLine('video', 1)
    await aRoom({ minutesBefore: 15, minutesAfter: 15 })
    await transact((tx) =>
      tx.insert(mediatorAreas).values({
        mediatorId: cast.ruth.userId,
        organisationId: bodies.northshire.id,
        travelMinutes: 45,
      }),
    )
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('the room or line of a meeting that is moved', () => {
  story('goes with it', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    expect(await taken(caseId)).toEqual([
      'Line from 2026-12-14 09:00 to 11:30',
      'Ruth Adeyemi from 2026-12-14 08:30 to 12:00',
    ])
    await moved(caseId, { day: '2026-12-15', startsAt: '13:00', mode: 'video' })
    expect(await taken(caseId)).toEqual([
      'Line from 2026-12-15 13:00 to 15:30',
      'Ruth Adeyemi from 2026-12-15 12:30 to 16:00',
    ])
    expect((await theMeeting(caseId)).joinUrl).toBe('https://video.example/one')
  })

  story('is another where people meet another way, with the way there around it', async () => {
    const caseId = await aBooking('2026-12-16', '09:00')
    await moved(caseId, { day: '2026-12-17', startsAt: '10:00', mode: 'in_person' })
    expect(await taken(caseId)).toEqual([
      'Oak Room from 2026-12-17 09:45 to 12:45',
      'Ruth Adeyemi from 2026-12-17 08:45 to 13:45',
    ])
    expect(await theMeeting(caseId)).toMatchObject({
      place: 'Oak Room, 1 High Street, Northtown',
      joinUrl: null,
    })
    // The room is free again where people meet elsewhere after all.
    await done(setPlace(cast.imogen, await at(caseId), { place: 'Town Hall, Northtown' }))
    expect(await taken(caseId)).toEqual(['Ruth Adeyemi from 2026-12-17 08:45 to 13:45'])
    await moved(caseId, { day: '2026-12-17', startsAt: '10:30', mode: 'in_person' })
    expect((await theMeeting(caseId)).place).toBe('Oak Room, 1 High Street, Northtown')
  })

  story('keeps the meeting where it was while somebody else has it', async () => {
    const caseId = await aBooking('2026-12-18', '09:00')
    await aHold('2026-12-21', '09:00', { mediator: cast.jonah })
    expect(await move(caseId, { day: '2026-12-21', startsAt: '10:00', mode: 'video' })).toEqual([
      { field: 'startsAt', message: 'No video line is free then' },
    ])
    expect(await taken(caseId)).toContain('Line from 2026-12-18 09:00 to 11:30')
  })

  story(
    'that went to somebody else before the last yes leaves the old time, and everybody is told',
    async () => {
      const caseId = await aBooking('2026-12-18', '13:30')
      const before = await taken(caseId)
      await done(
        proposeMove(cast.imogen, await at(caseId), { day: '2026-12-11', startsAt: '10:00', mode: 'video' }),
      )
      const { id: proposalId } = (await openMove(reader, caseId))!
      await done(answerMove(cast.amina, await at(caseId), { proposalId, answer: 'yes' }))
      await aHold('2026-12-11', '10:00', { mediator: cast.jonah })
      expect(await answerMove(cast.dev, await at(caseId), { proposalId, answer: 'yes' })).toEqual([])
      expect((await lastEvent(caseId)).detail).toMatchObject({ obstacles: ['No video line is free then'] })
      expect(await openMove(reader, caseId)).toBeUndefined()
      expect(await taken(caseId)).toEqual(before)
      expect(await lastLetters(caseId)).toEqual([
        'desk-task to desk@provider.example',
        'meeting-stands to amina@family.example',
        'meeting-stands to send.notices@northshire.example',
      ])
      expect(await waitingTasks(caseId)).toEqual(['no_time_suits'])
      const [said] = (await caseStory(cast.dev, caseId)).slice(0, 1)
      expect(said?.says).toBe(
        'Northshire Council said yes to the other time. It cannot be any more, so the meeting stays at the time it had.',
      )
    },
  )

  story('is chosen anew where it is not used any more then', async () => {
    const caseId = await aBooking('2026-12-29', '13:30')
    await moved(caseId, { day: '2026-12-30', startsAt: '09:00', mode: 'in_person' })
    expect((await theMeeting(caseId)).place).toBe('Oak Room, 1 High Street, Northtown')
    await transact((tx) => tx.update(rooms).set({ untilOn: date('2026-12-29') }))
    await aRoom({ name: 'Ash Room', minutesAfter: 0 })
    await moved(caseId, { day: '2026-12-30', startsAt: '09:30', mode: 'in_person' })
    expect((await theMeeting(caseId)).place).toBe('Ash Room, 1 High Street, Northtown')
    expect(await taken(caseId)).toContain('Ash Room from 2026-12-30 09:30 to 12:00')
    await transact((tx) => tx.update(rooms).set({ untilOn: date('2026-12-29') }))
    await moved(caseId, { day: '2026-12-30', startsAt: '10:00', mode: 'in_person' })
    expect((await theMeeting(caseId)).place).toBeNull()
  })

  story('starts at any minute', async () => {
    const caseId = await aBooking('2026-12-22', '09:00')
    await moved(caseId, { day: '2026-12-22', startsAt: '9:47', mode: 'video' })
    expect(await taken(caseId)).toContain('Line from 2026-12-22 09:47 to 12:17')
  })
})

describe('the times to which a meeting could be moved', () => {
  story('are those at which everybody can, its own time in nobody’s way', async () => {
    const caseId = await aBooking('2026-12-23', '10:00')
    const starts = (await slotsToMoveTo(cast.imogen, caseId)).map((slot) => slot.startsAt.toISOString())
    expect(starts).toContain('2026-12-23T10:30:00.000Z')
    expect(starts).not.toContain('2026-12-23T10:00:00.000Z')
    expect(await slotsToMoveTo(cast.ruth, caseId)).not.toEqual([])
    for (const other of [cast.jonah, cast.dev, cast.amina])
      await expect(slotsToMoveTo(other, caseId)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('the mediator of a meeting that is moved', () => {
  story('has no time while on the way to another, nor when a calendar of theirs says so', async () => {
    const far = await aBooking('2026-12-07', '09:00')
    await moved(far, { day: '2026-12-07', startsAt: '09:00', mode: 'in_person' })
    const caseId = await aBooking('2026-12-08', '09:00')
    expect(await move(caseId, { day: '2026-12-07', startsAt: '13:00', mode: 'telephone' })).toEqual([
      { field: 'startsAt', message: 'Ruth Adeyemi has another meeting then, with the time around it' },
    ])
    await transact(async (tx) => {
      const during = rangeOf({
        startsAt: instantAt(date('2026-12-09'), '09:00'),
        endsAt: instantAt(date('2026-12-09'), '17:00'),
      })
      await tx.insert(busyTimes).values({ calendarId: await diaryOf(tx, cast.ruth.userId), during })
    })
    expect(await move(caseId, { day: '2026-12-09', startsAt: '10:00', mode: 'video' })).toEqual([
      { field: 'startsAt', message: 'Ruth Adeyemi has something else in their own calendar then' },
    ])
  })
})

describe('a meeting that goes on another day', () => {
  story('takes a line for that day too, but none after the 30 days unasked', async () => {
    const caseId = await aHold('2026-12-10', '09:00')
    await done(confirmAttendance(cast.dev, await at(caseId), namedDecider))
    await onDay('2026-12-10', '09:05', async () => {
      await done(startMeeting(cast.ruth, await at(caseId), {}))
      const came = await everybodyCame(caseId)
      const stop = async (nextOn: string) =>
        adjournMeeting(cast.ruth, await at(caseId), { ...came, nextOn, nextAt: '09:00' })
      expect(await stop('2026-12-31')).toMatchObject([{ field: 'nextOn' }])
      expect(await stop('2026-12-29')).toEqual([])
    })
    expect(await taken(caseId)).toContain('Line from 2026-12-29 09:00 to 11:30')
    expect(await theCase(caseId)).toMatchObject({ state: 'booked' })
    const [, next] = await reader
      .select()
      .from(meetings)
      .where(eq(meetings.caseId, caseId))
      .orderBy(asc(meetings.startsAt))
    expect(next).toMatchObject({ status: 'booked', joinUrl: 'https://video.example/one' })
  })
})

type Given = { day: string; startsAt: string; mode: string }

/** The desk has everybody's word, so that the meeting moves at once. */
async function move(caseId: string, given: Given) {
  const parties = await reader.select().from(caseParties).where(eq(caseParties.caseId, caseId))
  const asked = parties.filter(({ role }) => role === 'parent' || role === 'local_authority')
  return proposeMove(cast.imogen, await at(caseId), { ...given, agreed: asked.map(({ id }) => id) })
}

const moved = (caseId: string, given: Given) => done(move(caseId, given))

/** Whose or which time the case takes, as it stands. */
async function taken(caseId: string) {
  const rows = await reader
    .select({ during: diaryEntries.during, room: rooms.name, line: lines.name, userId: calendars.userId })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .leftJoin(rooms, eq(rooms.id, calendars.roomId))
    .leftJoin(lines, eq(lines.id, calendars.lineId))
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(and(eq(meetings.caseId, caseId), isNull(diaryEntries.releasedAt)))
  return rows
    .map(({ during, room, line, userId }) => {
      const who = room ?? line ?? Object.values(cast).find((one) => one.userId === userId)!.name
      const [from, until] = during.replaceAll(/[[")\]]|:00\+00/g, '').split(',')
      return `${who} from ${from} to ${until?.slice(11)}`
    })
    .toSorted()
}
