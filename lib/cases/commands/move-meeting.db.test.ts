import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { changeRequests, moveProposals } from '@/db/schema/moves'
import { diaryEntries, meetings } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { meetingNeeded } from '@/lib/scheduling/meeting-needed'
import type { PartyRole } from '../case'
import { changesCounted } from '../changes-counted'
import { caseById } from '../queries'
import {
  aBooking,
  aHold,
  attendeesOf,
  jonahIsInDate,
  margaretDecides,
  onDay,
  onMonday,
  ruthHas,
  theMeeting,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, owed, theCase, waitingTasks } from './a-request.fixture'
import { answerMove } from './answer-move'
import { askToChange } from './ask-to-change'
import { cancelMeeting } from './cancel-meeting'
import { changeAttendees } from './change-attendees'
import { confirmAttendance } from './confirm-attendance'
import { handOver } from './hand-over'
import { keepMeeting } from './keep-meeting'
import { moveMeeting } from './move-meeting'
import { proposeMove } from './propose-move'
import { setPlace } from './set-place'
import { startMeeting } from './start-meeting'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const thursday = { day: '2026-12-17', startsAt: '13:00', mode: 'video' }
const amina = (times: object[], more = {}) => ({ reason: 'Yusuf has an appointment', times, ...more })

describe('asking to change a meeting', () => {
  story('names times that would do, or says that there is none', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    const where = await at(caseId)
    const ask = (given: object) => askToChange(cast.amina, where, given)
    expect(await ask(amina([{ day: '2026-12-17', startsAt: '13:00', endsAt: '12:00' }]))).toEqual([
      { field: 'times.0.endsAt', message: 'This must be later than the time before it' },
    ])
    expect(await ask(amina([{ day: '2026-12-17', startsAt: '13:00', endsAt: '14:00' }]))).toEqual([
      { field: 'times.0.endsAt', message: 'The meeting takes 150 minutes, and this time is shorter' },
    ])
    const afternoon = { day: '2026-12-17', startsAt: '12:00', endsAt: '17:00' }
    expect(await ask(amina([afternoon], { noTimeInWindow: 'yes' }))).toMatchObject([
      { field: 'noTimeInWindow' },
    ])
    expect(await ask(amina([afternoon]))).toEqual([])
    expect((await lastEvent(caseId)).detail).toMatchObject({
      side: 'family',
      times: [{ startsAt: '2026-12-17T12:00:00.000Z', endsAt: '2026-12-17T17:00:00.000Z' }],
    })
    expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
    await done(askToChange(cast.dev, await at(caseId), { reason: 'Nobody is there', noTimeInWindow: 'on' }))
    expect(await changesCounted([caseId])).toEqual([
      { caseId, side: 'family', asked: 1, cancelled: 0, notHeld: 0 },
      { caseId, side: 'local_authority', asked: 1, cancelled: 0, notHeld: 0 },
    ])
    await done(cancelMeeting(cast.imogen, await at(caseId), { side: 'local_authority', why: 'No time' }))
    expect((await requestsOf(caseId)).map(({ status }) => status)).toEqual(['over', 'over'])
    expect(await changesCounted([caseId])).toContainEqual({
      ...{ caseId, side: 'local_authority', asked: 1, cancelled: 1, notHeld: 0 },
    })
  })
})

describe('another time', () => {
  story('waits for the words it needs, and the last one moves the meeting in one go', async () => {
    const caseId = await aBooking('2026-12-15', '09:00')
    const before = await theMeeting(caseId)
    const afternoon = { day: '2026-12-17', startsAt: '12:00', endsAt: '17:00' }
    await done(askToChange(cast.amina, await at(caseId), amina([afternoon])))
    expect(await proposeMove(cast.imogen, await at(caseId), thursday)).toEqual([])
    // Amina has named this afternoon: only the council is asked, and the mediator, who works then, is told.
    expect(await lastLetters(caseId)).toEqual([
      'move-proposed to ruth@mediators.example',
      'move-proposed to send.notices@northshire.example',
    ])
    expect(await theMeeting(caseId)).toMatchObject({ startsAt: before.startsAt, status: 'booked' })

    const { id: proposalId } = await openProposal(caseId)
    expect(await moveMeeting(cast.imogen, await at(caseId), { proposalId })).toEqual([
      { field: '', message: 'Northshire Council has not agreed to this time yet' },
    ])
    expect(await answerMove(cast.dev, await at(caseId), { proposalId, answer: 'yes' })).toEqual([])
    expect(await theMeeting(caseId)).toMatchObject({
      ...{ id: before.id, mediatorId: before.mediatorId, status: 'booked', sequence: before.sequence + 1 },
      startsAt: new Date('2026-12-17T13:00:00Z'),
      endsAt: new Date('2026-12-17T15:30:00Z'),
    })
    expect((await lastEvent(caseId)).name).toBe('move_meeting')
    expect(await lastLetters(caseId)).toEqual([
      'meeting-moved to amina@family.example',
      'meeting-moved to ruth@mediators.example',
      'meeting-moved to send.notices@northshire.example',
    ])
    expect(await lettersProps(caseId)).toMatchObject([
      { meeting: { uid: before.id, sequence: before.sequence + 1, method: 'REQUEST' } },
      {},
      {},
    ])
    expect(await waitingTasks(caseId)).toEqual([])
    expect((await requestsOf(caseId)).map(({ status }) => status)).toEqual(['moved'])
    expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
    expect((await owed(caseId)).join()).not.toContain('give_notice')
    expect(await standing(caseId)).toEqual(['2026-12-17 12:30 to 2026-12-17 16:00'])
    // The old time is free for another family.
    await aBooking('2026-12-15', '09:00')
  })

  story('is moved at once when the desk has everybody’s word', async () => {
    const caseId = await aBooking('2026-12-08', '09:00')
    const agreed = await everybodysParties(caseId)
    const at9 = { day: '2026-12-09', startsAt: '09:00', mode: 'telephone', agreed }
    expect(await proposeMove(cast.ruth, await at(caseId), at9)).toEqual([
      { field: 'agreed', message: 'Only the desk writes down what others have said' },
    ])
    expect(await proposeMove(cast.imogen, await at(caseId), at9)).toEqual([])
    expect(await theMeeting(caseId)).toMatchObject({ mode: 'telephone', shortNoticeAcceptedAt: null })
    const tomorrow = { day: '2026-12-02', startsAt: '09:00', mode: 'video', agreed }
    expect(await proposeMove(cast.imogen, await at(caseId), tomorrow)).toMatchObject([
      { field: 'shortNoticeAccepted' },
    ])
    await done(proposeMove(cast.imogen, await at(caseId), { ...tomorrow, shortNoticeAccepted: 'yes' }))
    expect((await theMeeting(caseId)).shortNoticeAcceptedAt).not.toBeNull()
  })

  story('needs the family’s yes to a short notice, and the reason when it is late', async () => {
    const caseId = await aBooking('2026-12-10', '09:00')
    const soon = { day: '2026-12-03', startsAt: '09:00', mode: 'video' }
    await done(askToChange(cast.amina, await at(caseId), amina([{ ...soon, endsAt: '12:00' }])))
    await done(proposeMove(cast.ruth, await at(caseId), soon))
    expect(await lastLetters(caseId)).toEqual([
      'move-proposed to amina@family.example',
      'move-proposed to send.notices@northshire.example',
    ])
    const { id: proposalId } = await openProposal(caseId)
    await done(answerMove(cast.dev, await at(caseId), { proposalId, answer: 'yes' }))
    expect(await answerMove(cast.amina, await at(caseId), { proposalId, answer: 'yes' })).toMatchObject([
      { field: 'shortNoticeAccepted' },
    ])
    const yes = { proposalId, answer: 'yes', shortNoticeAccepted: 'yes' }
    expect(await answerMove(cast.amina, await at(caseId), yes)).toEqual([])
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2026-12-03T09:00:00Z'))

    const january = { day: '2027-01-07', startsAt: '09:00', mode: 'video' }
    expect(await proposeMove(cast.imogen, await at(caseId), january)).toMatchObject([{ field: 'whyLater' }])
    await done(proposeMove(cast.imogen, await at(caseId), { ...january, whyLater: 'Christmas' }))
    expect((await openProposal(caseId)).whyLater).toBe('Christmas')
  })

  story('after the 30 days is the family’s own choice, in writing, beside its certificate', async () => {
    const caseId = await aBooking('2026-12-17', '09:00')
    const agreed = await everybodysParties(caseId)
    const january = {
      day: '2027-01-12',
      startsAt: '09:00',
      mode: 'video',
      whyLater: 'No earlier time suits all',
    }
    expect(await proposeMove(cast.imogen, await at(caseId), { ...january, agreed })).toEqual([
      {
        field: 'agreed',
        message:
          'This is after the 30 days. The family has to choose that itself, in writing. Leave its tick out, and we ask it',
      },
    ])
    const [family, council] = agreed
    await done(proposeMove(cast.imogen, await at(caseId), { ...january, agreed: council }))
    expect(await lettersProps(caseId)).toContainEqual(expect.objectContaining({ isLate: true }))
    const { id: proposalId } = await openProposal(caseId)
    const yes = { proposalId, answer: 'yes' }
    const byDesk = { ...yes, partyId: family, later: 'yes', laterReason: 'They said so' }
    expect(await answerMove(cast.imogen, await at(caseId), byDesk)).toMatchObject([{ field: 'partyId' }])
    const answer = async (given: object) => answerMove(cast.amina, await at(caseId), { ...yes, ...given })
    expect(await answer({})).toMatchObject([{ field: 'later' }, { field: 'laterReason' }])
    expect(await answer({ later: 'yes' })).toEqual([
      { field: 'laterReason', message: 'Say why no earlier time suits' },
    ])
    expect((await meetingNeeded(reader, caseId)).laterAccepted).toBe(false)
    expect(await answer({ later: 'yes', laterReason: 'It suits us, too' })).toEqual([])
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2027-01-12T09:00:00Z'))
    expect((await meetingNeeded(reader, caseId)).laterAccepted).toBe(true)
    // What it has chosen once it need not choose again.
    const next = { ...january, day: '2027-01-13', agreed }
    expect(await proposeMove(cast.imogen, await at(caseId), next)).toEqual([])
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2027-01-13T09:00:00Z'))
  })

  story('is refused where the mediator cannot be, and a no leaves the meeting where it is', async () => {
    const caseId = await aBooking('2026-12-11', '09:00')
    await aBooking('2026-12-11', '14:00')
    const propose = async (given: object) => proposeMove(cast.imogen, await at(caseId), given)
    expect(await propose({ day: '2026-12-11', startsAt: '13:00', mode: 'video' })).toEqual([
      { field: 'startsAt', message: 'Ruth Adeyemi has another meeting then, with the time around it' },
    ])
    expect(await propose({ day: '2026-12-11', startsAt: '09:00', mode: 'video' })).toEqual([
      { field: 'startsAt', message: 'The meeting is at this time already' },
    ])
    // Half an hour later overlaps with the meeting itself, which is nobody's obstacle.
    await done(propose({ day: '2026-12-11', startsAt: '09:30', mode: 'video' }))
    const { id: proposalId } = await openProposal(caseId)
    expect(await answerMove(cast.amina, await at(caseId), { proposalId, answer: 'no' })).toMatchObject([
      { field: 'reason' },
    ])
    await done(answerMove(cast.amina, await at(caseId), { proposalId, answer: 'no', reason: 'School run' }))
    expect(await lastLetters(caseId)).toEqual([
      'meeting-stands to desk@provider.example',
      'meeting-stands to send.notices@northshire.example',
    ])
    expect(JSON.stringify(await lettersProps(caseId))).not.toContain('School')
    expect(await waitingTasks(caseId)).toEqual(['no_time_suits'])
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2026-12-11T09:00:00Z'))
    await done(keepMeeting(cast.imogen, await at(caseId), { why: 'It suits after all' }))
    expect(await waitingTasks(caseId)).toEqual([])
  })

  story(
    'asks again whoever has said no to it since, named others to come, or asked for something else',
    async () => {
      const caseId = await aBooking('2026-12-30', '09:00')
      const given = { day: '2026-12-29', startsAt: '13:00', mode: 'video' }
      const named = amina([{ day: '2026-12-29', startsAt: '12:00', endsAt: '17:00' }])
      const ask = async (actor: typeof cast.amina, more: object) =>
        done(askToChange(actor, await at(caseId), more))
      const whoIsAsked = async () => {
        await done(proposeMove(cast.imogen, await at(caseId), given))
        return (await lastEvent(caseId)).detail.waitsFor
      }
      const [family, council] = ['The family', 'Northshire Council']
      const then = <Result>(time: string, work: () => Promise<Result>) => onDay('2026-12-01', time, work)

      await then('09:00', () => ask(cast.amina, named))
      expect(await then('09:01', whoIsAsked)).toEqual([council])
      const { id: proposalId } = await openProposal(caseId)
      const no = { proposalId, answer: 'no', reason: 'Not then after all' }
      await then('09:02', async () => done(answerMove(cast.amina, await at(caseId), no)))
      expect(await then('09:03', whoIsAsked)).toEqual([family, council])

      await then('10:00', () => ask(cast.amina, named))
      expect(await then('10:01', whoIsAsked)).toEqual([council])
      await then('10:02', () => ask(cast.amina, amina([], { noTimeInWindow: 'yes' })))
      expect(await then('10:03', whoIsAsked)).toEqual([family, council])

      await then('11:00', () => ask(cast.dev, named))
      expect(await then('11:01', whoIsAsked)).toEqual([family])
      const [sam] = (await attendeesOf(caseId)).filter(({ side }) => side === 'local_authority')
      const other = { replaces: sam!.id, name: 'Asha Rao', jobTitle: 'Head of service', hasAuthority: 'yes' }
      await then('11:02', async () => done(changeAttendees(cast.dev, await at(caseId), other)))
      expect(await then('11:03', whoIsAsked)).toEqual([family, council])
    },
  )

  story('outside the mediator’s own hours needs the mediator’s yes like anybody’s', async () => {
    const caseId = await aBooking('2026-12-24', '09:00')
    const agreed = await everybodysParties(caseId)
    const evening = { day: '2026-12-24', startsAt: '15:00', mode: 'video', agreed }
    await done(proposeMove(cast.imogen, await at(caseId), evening))
    expect((await lastEvent(caseId)).detail).toMatchObject({ waitsFor: ['Ruth Adeyemi'] })
    expect(await lastLetters(caseId)).toEqual(['move-proposed to ruth@mediators.example'])
    const { id: proposalId } = await openProposal(caseId)
    expect(await moveMeeting(cast.imogen, await at(caseId), { proposalId })).toEqual([
      { field: '', message: 'Ruth Adeyemi has not agreed to this time yet' },
    ])
    const answer = async (given: object) => answerMove(cast.ruth, await at(caseId), { proposalId, ...given })
    expect(await answer({ answer: 'no' })).toMatchObject([{ field: 'reason' }])
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2026-12-24T09:00:00Z'))
    await done(answer({ answer: 'yes' }))
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2026-12-24T15:00:00Z'))

    // In her hours, but sooner than she wants to know of a meeting; then as the desk was told by her.
    await ruthHas({ noticeHours: 336 })
    const soon = { day: '2026-12-09', startsAt: '13:00', mode: 'telephone', agreed }
    await done(proposeMove(cast.imogen, await at(caseId), soon))
    expect((await openProposal(caseId)).asksMediator).toBe(true)
    const ruths = (await partiesOf(caseId, 'mediator'))[0]!
    await done(proposeMove(cast.imogen, await at(caseId), { ...soon, agreed: [...agreed, ruths] }))
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2026-12-09T13:00:00Z'))

    // Whoever takes the case over was asked nothing.
    await done(proposeMove(cast.imogen, await at(caseId), { ...soon, day: '2026-12-10', agreed: [] }))
    await ruthHas({ noticeHours: 0 })
    await jonahIsInDate()
    const toJonah = { mediatorId: cast.jonah.userId, reason: 'Ruth is ill' }
    await done(handOver(cast.imogen, await at(caseId), toJonah))
    expect(await openProposal(caseId)).toBeUndefined()
  })

  story('that an officer cannot make needs somebody else’s name', async () => {
    const caseId = await aBookingByMargaret('2026-12-21', '09:00')
    await aBookingByMargaret('2026-12-22', '10:00', cast.jonah)
    await done(
      proposeMove(cast.imogen, await at(caseId), { day: '2026-12-22', startsAt: '10:00', mode: 'video' }),
    )
    const { id: proposalId } = await openProposal(caseId)
    await done(answerMove(cast.amina, await at(caseId), { proposalId, answer: 'yes' }))
    expect(await answerMove(cast.dev, await at(caseId), { proposalId, answer: 'yes' })).toEqual([
      {
        field: 'whoComes',
        message: 'Margaret Osei-Tutu is in another meeting then. Name somebody else',
      },
    ])
    const other = { whoComes: 'other', deciderUserId: cast.dev.userId }
    expect(await answerMove(cast.dev, await at(caseId), { proposalId, answer: 'yes', ...other })).toEqual([])
    expect(await lastLetters(caseId)).toContain('meeting-moved to dev.patel@northshire.example')
    expect(await lastLetters(caseId)).toContain('officer-replaced to margaret.osei-tutu@northshire.example')
    expect(await lastLetters(caseId)).not.toContain('meeting-moved to margaret.osei-tutu@northshire.example')
    expect(await standing(caseId)).toHaveLength(2)
  })

  story('that everybody agreed to too late goes back to the desk, and nothing else changes', async () => {
    const caseId = await aBooking('2026-12-18', '09:00')
    await done(
      proposeMove(cast.imogen, await at(caseId), { day: '2026-12-16', startsAt: '10:00', mode: 'video' }),
    )
    const { id: proposalId } = await openProposal(caseId)
    await done(answerMove(cast.amina, await at(caseId), { proposalId, answer: 'yes' }))
    await aHold('2026-12-16', '10:00')
    await done(answerMove(cast.dev, await at(caseId), { proposalId, answer: 'yes' }))
    expect((await theMeeting(caseId)).startsAt).toEqual(new Date('2026-12-18T09:00:00Z'))
    expect((await lastEvent(caseId)).detail).toMatchObject({
      obstacles: ['Ruth Adeyemi has another meeting then, with the time around it'],
    })
    expect(await waitingTasks(caseId)).toEqual(['no_time_suits'])
    expect(await standing(caseId)).toEqual(['2026-12-18 08:30 to 2026-12-18 12:00'])
  })

  story('is refused once the meeting has begun, and nobody is asked about it any more', async () => {
    const caseId = await aBooking('2026-12-24', '09:00')
    await done(askToChange(cast.amina, await at(caseId), amina([])))
    const other = { day: '2026-12-29', startsAt: '13:00', mode: 'video' }
    await done(proposeMove(cast.imogen, await at(caseId), other))
    const { id: proposalId } = await openProposal(caseId)
    await onDay('2026-12-24', '09:00', async () => {
      const where = await at(caseId)
      for (const refused of [
        answerMove(cast.amina, where, { proposalId, answer: 'yes' }),
        moveMeeting(cast.imogen, where, { proposalId }),
        proposeMove(cast.ruth, where, other),
        askToChange(cast.dev, where, { reason: 'Nobody is there' }),
        cancelMeeting(cast.imogen, where, { side: 'local_authority', why: 'Too late' }),
        setPlace(cast.ruth, where, { place: 'Town Hall, Northtown' }),
      ])
        expect(await refused).toEqual([
          {
            field: '',
            message:
              'The meeting has begun. Now it can only end, be adjourned, or be said not to have happened',
          },
        ])
      const { may, otherTime } = await caseById(cast.amina, caseId)
      expect([otherTime, may.filter((name) => name === 'answer_move' || name === 'ask_to_change')]).toEqual([
        null,
        [],
      ])
      await done(startMeeting(cast.ruth, where, {}))
    })
    expect(await openProposal(caseId)).toBeUndefined()
    expect((await requestsOf(caseId)).map(({ status }) => status)).toEqual(['over'])
    expect(await waitingTasks(caseId)).toEqual([])
  })

  story('is no business of strangers, nor of a supporter', async () => {
    const caseId = await aBooking('2026-12-23', '13:00')
    const where = await at(caseId)
    await expect(proposeMove(cast.tomos, where, thursday)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(proposeMove(cast.dev, where, thursday)).rejects.toMatchObject({ reason: 'not_allowed' })
    await expect(
      onDay('2026-11-30', '10:00', () => moveMeeting(cast.amina, where, { proposalId: caseId })),
    ).rejects.toMatchObject({ reason: 'not_allowed' })
    expect((await theCase(caseId)).version).toBe(where.version)
  })
})

async function aBookingByMargaret(day: string, startsAt: string, mediator = cast.ruth) {
  if (mediator === cast.jonah) await jonahIsInDate()
  const caseId = await aHold(day, startsAt, { mediator })
  await done(confirmAttendance(cast.dev, await at(caseId), margaretDecides))
  return caseId
}

async function openProposal(caseId: string) {
  const [open] = await reader
    .select()
    .from(moveProposals)
    .where(and(eq(moveProposals.caseId, caseId), eq(moveProposals.status, 'open')))
  return open!
}

const requestsOf = (caseId: string) =>
  reader
    .select()
    .from(changeRequests)
    .where(eq(changeRequests.caseId, caseId))
    .orderBy(changeRequests.askedAt)

async function lettersProps(caseId: string) {
  const event = await lastEvent(caseId)
  const sent = await reader.select().from(letters).where(eq(letters.caseEventId, event.id))
  return sent.map(({ props }) => props)
}

/** The family, then the council. */
const everybodysParties = (caseId: string) => partiesOf(caseId, 'parent', 'local_authority')

async function partiesOf(caseId: string, ...roles: PartyRole[]) {
  const parties = await reader.select().from(caseParties).where(eq(caseParties.caseId, caseId))
  return roles.flatMap((wanted) => parties.filter(({ role }) => role === wanted).map(({ id }) => id))
}

/** The time that the case takes in diaries, as it stands. */
async function standing(caseId: string) {
  const rows = await reader
    .select({ during: diaryEntries.during })
    .from(diaryEntries)
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(and(eq(meetings.caseId, caseId), isNull(diaryEntries.releasedAt)))
  return rows.map(({ during }) => during.replaceAll(/[[")\]]|:00\+00/g, '').replace(',', ' to '))
}
