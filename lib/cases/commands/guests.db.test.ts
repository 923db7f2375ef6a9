import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { letters } from '@/db/schema/letters'
import { users } from '@/db/schema/people'
import { calendars, diaryEntries, meetings } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { caseById } from '../queries'
import {
  aBooking,
  aHold,
  aMediatedCase,
  attendeesOf,
  jonahIsInDate,
  margaretDecides,
  namedDecider,
  onMonday,
  ruthHas,
  theMeeting,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, waitingTasks } from './a-request.fixture'
import { changeAttendees } from './change-attendees'
import { confirmAttendance } from './confirm-attendance'
import { consentToGuest } from './consent-to-guest'
import { nameSupporter } from './name-supporter'
import { objectToGuest } from './object-to-guest'
import { withdrawGuest } from './withdraw-guest'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
    await jonahIsInDate()
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

const halima = { kind: 'supporter', name: 'Halima O', role: 'Supporter' }
const grandmother = { kind: 'other', name: 'A grandmother' }
const brings = async (caseId: string, given: object) => nameSupporter(cast.amina, await at(caseId), given)
const guests = async (caseId: string) => (await caseById(cast.amina, caseId)).guests
const answers = async (caseId: string) => (await guests(caseId)).map(({ answer }) => answer)
const lastGuest = async (caseId: string) => ({ guestId: (await guests(caseId)).at(-1)!.id })

describe('one supporter of the family', () => {
  story('comes as of right: nobody is asked, nobody can say no, and they are seated', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    expect(await brings(caseId, halima)).toEqual([])
    expect(await answers(caseId)).toEqual(['yes'])
    expect(await lastLetters(caseId)).toEqual([])
    for (const actor of [cast.dev, cast.ruth])
      expect(await objectToGuest(actor, await at(caseId), await lastGuest(caseId))).toMatchObject([
        { message: 'The family may bring one person of its choice. Nobody is asked about them' },
      ])
    expect((await attendeesOf(caseId)).map(({ name }) => name)).toContain('Halima O')
  })

  story('named before the meeting is booked is seated when it is', async () => {
    const caseId = await aHold('2026-12-15', '09:00')
    await done(brings(caseId, halima))
    await done(confirmAttendance(cast.dev, await at(caseId), namedDecider))
    expect((await attendeesOf(caseId)).filter(({ side }) => side === 'supporter')).toMatchObject([
      { name: 'Halima O' },
    ])
  })
})

describe('anybody more', () => {
  story('comes when every party agrees', async () => {
    const caseId = await aMediatedCase({ withHealth: true })
    await done(brings(caseId, halima))
    await done(brings(caseId, { ...halima, name: 'A second' }))
    expect(await answers(caseId)).toEqual(['yes', 'waiting'])
    expect(await lastLetters(caseId)).toEqual([
      'guest-proposed to send.notices@northshire-icb.example',
      'guest-proposed to send.notices@northshire.example',
    ])
    await done(consentToGuest(cast.dev, await at(caseId), await lastGuest(caseId)))
    expect(await answers(caseId)).toEqual(['yes', 'waiting'])
    await done(consentToGuest(cast.nia, await at(caseId), await lastGuest(caseId)))
    expect(await answers(caseId)).toEqual(['yes', 'yes'])
    expect(await lastLetters(caseId)).toEqual(['guest-answered to amina@family.example'])
  })

  story('else the mediator says, and the desk hears of a no', async () => {
    const caseId = await aMediatedCase()
    await done(brings(caseId, grandmother))
    await done(objectToGuest(cast.dev, await at(caseId), await lastGuest(caseId)))
    expect(await answers(caseId)).toEqual(['waiting'])
    expect(await lastLetters(caseId)).toEqual(['guest-proposed to ruth@mediators.example'])
    await done(objectToGuest(cast.ruth, await at(caseId), await lastGuest(caseId)))
    expect(await answers(caseId)).toEqual(['no'])
    expect(await waitingTasks(caseId)).toContain('guest_disputed')
    await done(consentToGuest(cast.ruth, await at(caseId), await lastGuest(caseId)))
    expect(await answers(caseId)).toEqual(['yes'])
  })

  story('the child with parent and mediator, and the council’s guests with everybody’s yes', async () => {
    const caseId = await aMediatedCase()
    await done(brings(caseId, { kind: 'child', name: 'Yusuf' }))
    expect(await answers(caseId)).toEqual(['waiting'])
    await done(consentToGuest(cast.ruth, await at(caseId), await lastGuest(caseId)))
    expect(await answers(caseId)).toEqual(['yes'])
    const teacher = { name: 'A teacher', jobTitle: 'Class teacher' }
    await done(changeAttendees(cast.dev, await at(caseId), teacher))
    expect(await answers(caseId)).toEqual(['yes', 'waiting'])
    await done(consentToGuest(cast.amina, await at(caseId), await lastGuest(caseId)))
    expect(await answers(caseId)).toEqual(['yes', 'yes'])
    expect(await brings(caseId, { kind: 'young_persons_parent', name: 'A parent' })).toMatchObject([
      { field: 'kind' },
    ])
    expect(await brings(caseId, { kind: 'other', name: ' ' })).toMatchObject([{ field: 'name' }])
    expect(await brings(caseId, { kind: 'other', name: 'A teacher' })).toMatchObject([{ field: 'name' }])
  })
})

describe('somebody who does not come after all', () => {
  story('is said by whoever named them, gives up the seat, and the next supporter has it', async () => {
    const caseId = await aBooking('2026-12-17', '09:00')
    await done(brings(caseId, halima))
    await done(brings(caseId, { ...halima, name: 'A second' }))
    expect(await answers(caseId)).toEqual(['yes', 'waiting'])
    const first = { guestId: (await guests(caseId))[0]!.id }
    await expect(withdrawGuest(cast.dev, await at(caseId), first)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    await expect(withdrawGuest(cast.ruth, await at(caseId), first)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    await done(withdrawGuest(cast.amina, await at(caseId), first))
    expect(await answers(caseId)).toEqual(['yes'])
    expect(await lastLetters(caseId)).toEqual(['guest-answered to amina@family.example'])
    const seated = (await attendeesOf(caseId)).filter(({ side }) => side === 'supporter')
    expect(seated.map(({ name }) => name)).toEqual(['A second'])
    expect(await consentToGuest(cast.dev, await at(caseId), first)).toEqual([
      { field: '', message: 'This person is not to come any more' },
    ])
    // The desk, on the family's word; and they may be named again.
    await done(withdrawGuest(cast.imogen, await at(caseId), await lastGuest(caseId)))
    expect(await guests(caseId)).toEqual([])
    await done(brings(caseId, halima))
    expect((await attendeesOf(caseId)).map(({ name }) => name)).toContain('Halima O')
  })
})

describe('a council that sends somebody else', () => {
  story('keeps its meeting, and the desk is told when nobody is left who can decide', async () => {
    const caseId = await aBooking('2026-12-16', '09:00')
    const sam = (await attendeesOf(caseId)).find(({ name }) => name === 'Sam Field')!
    const swap = async (given: object) =>
      changeAttendees(cast.dev, await at(caseId), {
        replaces: sam.id,
        name: 'Jo Hart',
        jobTitle: 'Officer',
        ...given,
      })
    expect(await swap({ hasAuthority: 'yes' })).toEqual([])
    expect(await waitingTasks(caseId)).toEqual([])
    expect(await swap({})).toEqual([])
    expect(await waitingTasks(caseId)).toEqual(['nobody_with_authority'])
    expect((await caseById(cast.amina, caseId)).state).toBe('booked')
    const mediators = (await attendeesOf(caseId)).find(({ side }) => side === 'mediator')!
    expect(await swap({ replaces: mediators.id })).toMatchObject([{ field: 'replaces' }])
    expect(await swap({ name: '' })).toEqual([{ field: 'officerUserId', message: 'Choose who comes now' }])
    expect(await swap({ name: '', officerUserId: '' })).toEqual([
      { field: 'name', message: 'Enter their name' },
    ])
  })

  story(
    'frees the officer it had named, takes the time of the other, and both calendars follow',
    async () => {
      const caseId = await aHold('2026-12-18', '09:00')
      await done(confirmAttendance(cast.dev, await at(caseId), margaretDecides))
      const { id: uid, sequence } = await theMeeting(caseId)
      expect(await whoseTime(caseId)).toEqual(['Margaret Osei-Tutu', 'Ruth Adeyemi'])
      const margaret = (await attendeesOf(caseId)).find(({ userId }) => userId === cast.margaret.userId)!
      const swap = async (officerUserId: string) =>
        changeAttendees(cast.dev, await at(caseId), {
          ...{ replaces: margaret.id, officerUserId, hasAuthority: 'yes' },
        })
      expect(await swap(cast.margaret.userId)).toEqual([
        { field: 'officerUserId', message: 'Margaret Osei-Tutu is named already' },
      ])
      expect(await swap(cast.ruth.userId)).toMatchObject([{ field: 'officerUserId' }])
      expect(await swap(cast.dev.userId)).toEqual([])

      expect(await whoseTime(caseId)).toEqual(['Dev Patel', 'Ruth Adeyemi'])
      expect(await lastLetters(caseId)).toEqual([
        'meeting-booked to dev.patel@northshire.example',
        'meeting-changed to amina@family.example',
        'meeting-changed to ruth@mediators.example',
        'meeting-changed to send.notices@northshire.example',
        'officer-replaced to margaret.osei-tutu@northshire.example',
      ])
      const told = await calendarsTold(caseId)
      expect(told.get('officer-replaced')).toMatchObject({ uid, sequence: sequence + 1, method: 'CANCEL' })
      expect(told.get('meeting-booked')).toMatchObject({ uid, sequence: sequence + 1, method: 'REQUEST' })
      expect(told.get('meeting-changed')).toMatchObject({ uid, sequence: sequence + 1, method: 'REQUEST' })
      expect(await theMeeting(caseId)).toMatchObject({ sequence: sequence + 1, status: 'booked' })
      // Margaret is free for another family then; Dev is not.
      const another = await aHold('2026-12-18', '09:00', { mediator: cast.jonah })
      expect(
        await confirmAttendance(cast.dev, await at(another), {
          ...{ deciderUserId: cast.dev.userId, hasAuthority: 'yes' },
        }),
      ).toMatchObject([{ field: 'deciderUserId' }])
      await done(confirmAttendance(cast.dev, await at(another), margaretDecides))
      expect(await swap(cast.margaret.userId)).toEqual([
        {
          field: 'officerUserId',
          message: 'This person is in another meeting then. Name somebody else',
        },
      ])
    },
  )
})

/** Who has time taken for the case's meeting. */
async function whoseTime(caseId: string) {
  const rows = await reader
    .select({ name: users.name })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .innerJoin(users, eq(users.id, calendars.userId))
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(and(eq(meetings.caseId, caseId), isNull(diaryEntries.releasedAt)))
  return rows.map(({ name }) => name).toSorted()
}

/** The meeting as the letters of the last event put it into calendars, by the kind of letter. */
async function calendarsTold(caseId: string) {
  const { id } = await lastEvent(caseId)
  const sent = await reader.select().from(letters).where(eq(letters.caseEventId, id))
  return new Map(sent.map(({ kind, props }) => [kind, (props as { meeting: unknown }).meeting]))
}
