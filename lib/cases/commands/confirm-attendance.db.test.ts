import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { bodies, cast, theSystem } from '@/db/seed/cast'
import type { MeetingFacts } from '@/emails/letter'
import { lapseOffersAndHolds } from '@/lib/watch/lapse'
import {
  aBooking,
  aHold,
  aMediatedCase,
  anOfferedTime,
  attendeesOf,
  margaretDecides,
  namedDecider,
  onDay,
  onMonday,
  ruthAndJonahMediate,
  theMeeting,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, owed, theCase, waitingTasks } from './a-request.fixture'
import { chooseTime } from './choose-time'
import { confirmAttendance } from './confirm-attendance'
import { holdLapsed } from './hold-lapsed'

// Each story takes a time of its own: they share Ruth's diary.
beforeAll(() => onMonday(ruthAndJonahMediate))
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('naming who comes', () => {
  story('books the meeting, and everybody is told with a calendar file, one letter each', async () => {
    const caseId = await aHold('2026-12-16', '09:00')
    expect(
      await confirmAttendance(cast.dev, await at(caseId), {
        ...margaretDecides,
        others: 'Jo Bell,, Educational psychologist ,\n\nAl, ,',
      }),
    ).toEqual([])
    expect(await lastEvent(caseId)).toMatchObject({
      name: 'book_meeting',
      state: 'booked',
      actorRole: 'la_officer',
    })
    expect(await theMeeting(caseId)).toMatchObject({ status: 'booked', sequence: 1, heldUntil: null })
    expect(await lastLetters(caseId)).toEqual([
      'meeting-booked to amina@family.example',
      'meeting-booked to margaret.osei-tutu@northshire.example',
      'meeting-booked to ruth@mediators.example',
      'meeting-booked to send.notices@northshire.example',
    ])
    expect(
      (await attendeesOf(caseId)).flatMap(({ name, side, jobTitle }) =>
        side === 'local_authority' ? [[name, jobTitle]] : [],
      ),
    ).toEqual([
      ['Al', null],
      ['Jo Bell', 'Educational psychologist'],
      ['Margaret Osei-Tutu', 'Head of SEND'],
    ])
    expect(
      (await attendeesOf(caseId)).map(({ name, side, hasAuthority }) => [name, side, hasAuthority]),
    ).toEqual([
      ['Al', 'local_authority', false],
      ['Jo Bell', 'local_authority', false],
      ['Margaret Osei-Tutu', 'local_authority', true],
      ['Ruth Adeyemi', 'mediator', false],
      ['Amina Yusuf-Okafor', 'parent', false],
    ])
    expect(await notice(caseId)).toMatchObject([
      { dueOn: '2026-12-09', howEnded: 'discharged', endedOn: '2026-11-30' },
    ])
    const said = await lettersOf((await lastEvent(caseId)).id)
    expect(said.every(({ props }) => (props.meeting as MeetingFacts).sequence === 1)).toBe(true)
    expect(
      JSON.stringify(
        said
          .filter(({ recipientEmail }) => recipientEmail !== 'amina@family.example')
          .map(({ props }) => props),
      ),
    ).not.toMatch(/Amina|Yusuf|Okafor/)
  })

  story('without anybody who can decide leaves the hold and tells the desk; then somebody can', async () => {
    const caseId = await aHold('2026-12-17', '09:00')
    expect(
      await confirmAttendance(cast.dev, await at(caseId), { ...margaretDecides, hasAuthority: 'no' }),
    ).toEqual([])
    expect((await theCase(caseId)).state).toBe('arranging')
    expect(await waitingTasks(caseId)).toEqual(['nobody_with_authority'])
    expect(await owed(caseId)).toContain('confirm_attendance 2026-12-02')
    expect(await confirmAttendance(cast.dev, await at(caseId), namedDecider)).toEqual([])
    expect((await theCase(caseId)).state).toBe('booked')
    expect(await waitingTasks(caseId)).toEqual([])
    expect((await attendeesOf(caseId)).map(({ name }) => name)).not.toContain('Margaret Osei-Tutu')
  })

  story('says what is missing', async () => {
    const caseId = await aHold('2026-12-18', '09:00')
    const where = await at(caseId)
    expect(await confirmAttendance(cast.dev, where, {})).toEqual([
      { field: 'hasAuthority', message: 'Say whether this person can decide in the meeting' },
    ])
    expect(await confirmAttendance(cast.dev, where, { hasAuthority: 'yes' })).toEqual([
      { field: 'deciderUserId', message: 'Choose who comes' },
    ])
    expect(await confirmAttendance(cast.dev, where, { hasAuthority: 'yes', deciderUserId: '' })).toEqual([
      { field: 'deciderName', message: 'Enter the name of the person who comes' },
    ])
    expect(
      await confirmAttendance(cast.dev, where, { hasAuthority: 'yes', deciderUserId: cast.nia.userId }),
    ).toEqual([{ field: 'deciderUserId', message: 'Choose somebody who works for Northshire Council' }])
    await expect(confirmAttendance(cast.amina, where, namedDecider)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    expect(await confirmAttendance(cast.imogen, where, namedDecider)).toEqual([
      { field: 'organisationId', message: 'Choose whose word it is' },
    ])
    const theirWord = { ...namedDecider, organisationId: bodies.northshire.id }
    expect(await confirmAttendance(cast.imogen, where, theirWord)).toEqual([])
    expect((await theCase(caseId)).state).toBe('booked')
  })

  story('lets no officer be in two meetings', async () => {
    const first = await aHold('2026-12-21', '09:00')
    await done(confirmAttendance(cast.dev, await at(first), margaretDecides))
    const caseId = await aHold('2026-12-21', '11:00', { mediator: cast.jonah })
    expect(await confirmAttendance(cast.dev, await at(caseId), margaretDecides)).toEqual([
      { field: 'deciderUserId', message: 'This person is in another meeting then. Name somebody else' },
    ])
    expect((await theCase(caseId)).state).toBe('arranging')
    expect(
      await confirmAttendance(cast.dev, await at(caseId), {
        ...margaretDecides,
        deciderUserId: cast.dev.userId,
      }),
    ).toEqual([])
  })

  story('waits for council and ICB where health is in issue', async () => {
    const caseId = await aHold('2026-12-22', '09:00', { withHealth: true })
    expect(await lastLetters(caseId)).toEqual([
      'time-chosen to send.notices@northshire-icb.example',
      'time-chosen to send.notices@northshire.example',
      'time-chosen-mediator to ruth@mediators.example',
      'time-held to amina@family.example',
    ])
    expect(await confirmAttendance(cast.dev, await at(caseId), namedDecider)).toEqual([])
    expect((await theCase(caseId)).state).toBe('arranging')
    expect(await confirmAttendance(cast.dev, await at(caseId), namedDecider)).toEqual([
      { field: '', message: 'Northshire Council has named who comes already' },
    ])
    const nia = { deciderUserId: cast.nia.userId, hasAuthority: 'yes' }
    expect(await confirmAttendance(cast.nia, await at(caseId), nia)).toEqual([])
    expect((await theCase(caseId)).state).toBe('booked')
    expect(await lastLetters(caseId)).toContain('meeting-booked to nia.bevan@northshire-icb.example')
  })
})

describe('a hold that nobody confirms', () => {
  story('lapses, frees the time and is followed up; the clock runs on', async () => {
    const caseId = await aHold('2026-12-24', '09:00')
    const { id: meetingId } = await theMeeting(caseId)
    expect(await holdLapsed(theSystem, await at(caseId), { meetingId })).toEqual([
      { field: '', message: 'This time is still held' },
    ])
    await onDay('2026-12-02', '17:00', async () => {
      expect(await confirmAttendance(cast.dev, await at(caseId), namedDecider)).toEqual([
        { field: '', message: 'This time is not held any more. The family chooses another' },
      ])
      await lapseOffersAndHolds(theSystem)
      expect((await theMeeting(caseId)).status).toBe('lapsed')
      expect(await lastLetters(caseId)).toEqual([
        'hold-lapsed to amina@family.example',
        'meeting-cancelled to ruth@mediators.example',
      ])
      expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
      expect((await owed(caseId)).join()).not.toContain('confirm_attendance')
      expect(await waitingTasks(caseId)).toEqual(['nobody_with_authority'])
    })
  })

  story('loses its time the moment it runs out, even before it is told so', async () => {
    const slow = await aHold('2026-12-29', '09:00')
    const quick = await aMediatedCase()
    const other = await onDay('2026-12-02', '17:00', () => anOfferedTime(quick, '2026-12-29', '09:00'))
    await onDay('2026-12-02', '17:00', async () => {
      expect(await chooseTime(cast.amina, await at(quick), { offeredTimeId: other })).toEqual([])
    })
    // Told at a moment before it ran out, but the time has gone: the council is told plainly.
    expect(await confirmAttendance(cast.dev, await at(slow), namedDecider)).toEqual([
      { field: '', message: 'This time is not held any more. The family chooses another' },
    ])
    expect((await theMeeting(quick)).status).toBe('held')
  })

  story('stands as a booking once confirmed', async () => {
    const caseId = await aBooking('2026-12-14', '14:00')
    await onDay('2026-12-03', '09:00', () => lapseOffersAndHolds(theSystem))
    expect((await theMeeting(caseId)).status).toBe('booked')
  })
})

const notice = (caseId: string) =>
  reader
    .select()
    .from(duties)
    .where(eq(duties.caseId, caseId))
    .then((all) => all.filter(({ duty }) => duty === 'give_notice'))

const lettersOf = (eventId: string) => reader.select().from(letters).where(eq(letters.caseEventId, eventId))
