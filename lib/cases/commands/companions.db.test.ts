import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { companions } from '@/db/schema/companions'
import { interests, mediators, registerEntries } from '@/db/schema/mediators'
import { calendars, meetings } from '@/db/schema/scheduling'
import { cast, theSystem } from '@/db/seed/cast'
import { mediatorDiaries } from '@/lib/desk/mediator-diaries'
import { date } from '@/lib/law/calendar/date'
import { mediatorDiary } from '@/lib/mediators/queries'
import { lockDiary } from '@/lib/scheduling/diary'
import { remindOfMeeting } from '@/lib/watch/commands/remind-of-meeting'
import { caseById, caseList, caseStory } from '../queries'
import {
  aBooking,
  aHold,
  aMediatedCase,
  attendeesOf,
  everybodyCame,
  namedDecider,
  onDay,
  onMonday,
  openOfferOf,
  ruthAndJonahMediate,
  theMeeting,
  whoseTime,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, owed, theCase, waitingTasks } from './a-request.fixture'
import { acceptOffer } from './accept-offer'
import { untilSomebodyWaits } from './a-diary.fixture'
import { adjournMeeting } from './adjourn-meeting'
import { answerCompanion } from './answer-companion'
import { askCompanion } from './ask-companion'
import { confirmAttendance } from './confirm-attendance'
import { endCompanion } from './end-companion'
import { endMeeting } from './end-meeting'
import { startMeeting } from './start-meeting'
import { handOver } from './hand-over'
import { object } from './object'
import { offerMediator } from './offer-mediator'
import { recordObjection } from './record-objection'
import { releaseMediator } from './release-mediator'
import { withdraw } from './withdraw'

beforeAll(() =>
  onMonday(async () => {
    await ruthAndJonahMediate()
    await transact((tx) => tx.update(mediators).set({ coMediates: true, observes: true }))
    await transact((tx) => tx.update(interests).set({ endedAt: new Date() }))
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('somebody who comes with the mediator', () => {
  story('is asked, says yes, is named to the parties and takes their own time', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    await askedAlong(caseId, 'co_mediator')
    expect(await lastLetters(caseId)).toEqual(['companion-asked to jonah@mediators.example'])
    await expect(caseById(cast.jonah, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    await saysYes(caseId)
    expect(await lastLetters(caseId)).toEqual([
      'companion-named to amina@family.example',
      'companion-named to send.notices@northshire.example',
      'meeting-booked to jonah@mediators.example',
    ])
    expect(await whoseTime(caseId)).toEqual([cast.jonah.userId, cast.ruth.userId].toSorted())
    const day = date('2026-12-14')
    const { meetings: shown } = await mediatorDiaries(cast.imogen, [cast.jonah.userId], day, day)
    expect(shown).toMatchObject([{ caseId, userId: cast.jonah.userId, as: 'co_mediator', status: 'booked' }])
    expect((await mediatorDiary(cast.jonah, day, day)).meetings).toMatchObject([{ caseId }])
    expect((await caseList(cast.jonah, { portal: 'mediator' })).rows.map(({ id }) => id)).toContain(caseId)
    const view = await caseById(cast.jonah, caseId)
    expect(view.roles).toEqual(['co_mediator'])
    expect(view.may).toEqual(['end_companion'])
    expect((await theMeeting(caseId)).mediatorId).toBe(cast.ruth.userId)
  })

  story('stays away when a party would rather they did', async () => {
    const caseId = await aBooking('2026-12-15', '09:00')
    await askedAlong(caseId, 'observer')
    await saysYes(caseId)
    await done(object(cast.dev, await at(caseId), { partyId: await partyOf(caseId, 'observer') }))
    expect(await lastLetters(caseId)).toEqual([
      'companion-ended to amina@family.example',
      'companion-ended to jonah@mediators.example',
      'companion-ended to send.notices@northshire.example',
    ])
    expect(await whoseTime(caseId)).toEqual([cast.ruth.userId])
    expect(await waitingTasks(caseId)).toEqual([])
    await expect(caseById(cast.jonah, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    expect(await askCompanion(cast.imogen, await at(caseId), asksJonah('observer'))).toMatchObject([
      { message: expect.stringContaining('The council objected to them') as unknown },
    ])
  })

  story('stays away too when the desk writes down what a party said by telephone', async () => {
    const caseId = await aBooking('2026-12-15', '14:00')
    await askedAlong(caseId, 'observer')
    await saysYes(caseId)
    const said = { mediatorId: cast.jonah.userId, madeBy: 'council' }
    await done(recordObjection(cast.imogen, await at(caseId), said))
    expect(await lastLetters(caseId)).toContain('companion-ended to jonah@mediators.example')
    expect(await whoseTime(caseId)).toEqual([cast.ruth.userId])
    expect(await waitingTasks(caseId)).toEqual([])
  })

  story('is seated when the meeting is booked, and the meeting does not wait for them', async () => {
    const caseId = await aHold('2026-12-16', '09:00')
    await askedAlong(caseId, 'observer')
    await saysYes(caseId)
    await aHold('2026-12-16', '10:00', { mediator: cast.jonah })
    await done(confirmAttendance(cast.dev, await at(caseId), namedDecider))
    expect(await theCase(caseId)).toMatchObject({ state: 'booked' })
    expect((await attendeesOf(caseId)).map(({ side }) => side)).not.toContain('observer')
    expect(await waitingTasks(caseId)).toEqual(['companion_missing'])
    expect(await lastLetters(caseId)).toEqual([
      'companion-ended to jonah@mediators.example',
      'meeting-booked to amina@family.example',
      'meeting-booked to ruth@mediators.example',
      'meeting-booked to send.notices@northshire.example',
    ])
    await onDay('2026-12-15', '09:00', async () => {
      const { id: meetingId } = await theMeeting(caseId)
      await done(remindOfMeeting(theSystem, await at(caseId), { meetingId }))
    })
    expect(await lastLetters(caseId)).toEqual([
      'meeting-soon to amina@family.example',
      'meeting-soon to ruth@mediators.example',
      'meeting-soon to send.notices@northshire.example',
    ])
    await done(endCompanion(cast.jonah, await at(caseId), { reason: 'I am in another meeting' }))
    expect(await waitingTasks(caseId)).toEqual([])
  })

  story('needs the papers of a mediator, or to watch a DBS check, also at the yes', async () => {
    const caseId = await aMediatedCase()
    const lastDay = date('2026-12-29')
    await jonahsPapers({ validUntilOn: lastDay })
    expect(await askCompanion(cast.imogen, await at(caseId), asksJonah('co_mediator'))).toEqual([
      {
        field: 'mediatorId',
        message: 'Jonah Marsh cannot come along. Entry on the CMC register ends on 29 December 2026',
      },
    ])
    await askedAlong(caseId, 'observer')
    await jonahsPapers({ dbsUntilOn: lastDay })
    await saysYes(caseId)
    await jonahsPapers({ validUntilOn: date('2027-12-31'), dbsUntilOn: date('2027-12-31') })
    expect(await lastLetters(caseId)).toEqual(['offer-closed to jonah@mediators.example'])
    expect((await lastEvent(caseId)).detail).toMatchObject({
      accepted: false,
      reasons: ['DBS check ends on 29 December 2026'],
    })
    expect(await waitingTasks(caseId)).toEqual(['companion_missing'])
    await expect(caseById(cast.jonah, caseId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('has a diary that is locked in the one order with the others', async () => {
    const [first, last] = await reader
      .select()
      .from(calendars)
      .where(inArray(calendars.userId, [cast.ruth.userId, cast.jonah.userId]))
      .orderBy(calendars.id)
    // Whoever comes along has the diary that is locked first.
    const ruthIsLast = last!.userId === cast.ruth.userId
    const [mediator, along] = ruthIsLast ? [cast.ruth, cast.jonah] : [cast.jonah, cast.ruth]
    const caseId = await aHold('2026-12-22', '09:00', { mediator })
    await done(askCompanion(cast.imogen, await at(caseId), { mediatorId: along.userId, kind: 'observer' }))
    await done(answerCompanion(along, await at(caseId), { ...(await asked(caseId)), answer: 'yes' }))
    const where = await at(caseId)
    let booking: ReturnType<typeof confirmAttendance> = Promise.resolve([])
    await transact(async (tx) => {
      await lockDiary(tx, first!.id)
      booking = confirmAttendance(cast.dev, where, namedDecider)
      await tx.execute(untilSomebodyWaits)
      await lockDiary(tx, last!.id)
    })
    await done(booking)
    expect((await attendeesOf(caseId)).map(({ side }) => side)).toContain('observer')
  })

  story('may be asked once, must be willing and independent, and may say no', async () => {
    const caseId = await aMediatedCase()
    const ask = async (given: object) => askCompanion(cast.imogen, await at(caseId), given)
    expect(await ask({ mediatorId: cast.ruth.userId, kind: 'observer' })).toEqual([
      { field: 'mediatorId', message: 'Ruth Adeyemi is the mediator of this case' },
    ])
    await done(ask(asksJonah('observer')))
    expect(await ask(asksJonah('co_mediator'))).toEqual([
      { field: 'mediatorId', message: 'Jonah Marsh was asked already' },
    ])
    await done(answerCompanion(cast.jonah, await at(caseId), { ...(await asked(caseId)), answer: 'no' }))
    expect(await lastLetters(caseId)).toEqual([])
    await done(ask(asksSorcha))
    const sorcha = await asked(caseId)
    await done(endCompanion(cast.imogen, await at(caseId), sorcha))
    expect(await lastLetters(caseId)).toEqual(['offer-closed to sorcha@mediators.example'])
    expect(JSON.stringify(await caseStory(cast.amina, caseId))).not.toContain('Sorcha')
    await expect(
      answerCompanion(cast.tomos, await at(caseId), { ...(await asked(caseId)), answer: 'yes' }),
    ).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('can take the case over, and is then the mediator and nothing else', async () => {
    const caseId = await aBooking('2026-12-17', '09:00')
    await askedAlong(caseId, 'co_mediator')
    await saysYes(caseId)
    const toJonah = { mediatorId: cast.jonah.userId, reason: 'Ruth is ill' }
    await done(handOver(cast.imogen, await at(caseId), toJonah))
    expect((await caseById(cast.jonah, caseId)).roles).toEqual(['mediator'])
    expect(await whoseTime(caseId)).toEqual([cast.jonah.userId])
    expect((await attendeesOf(caseId)).filter(({ userId }) => userId === cast.jonah.userId)).toMatchObject([
      { side: 'mediator' },
    ])
  })
})

describe('a companion whom the case leaves', () => {
  story('by their taking it: asked or coming, they are then the mediator and nothing else', async () => {
    const caseId = await aMediatedCase()
    await askedAlong(caseId, 'observer')
    const question = await asked(caseId)
    await done(
      handOver(cast.imogen, await at(caseId), { mediatorId: cast.jonah.userId, reason: 'Ruth is ill' }),
    )
    expect(await answerCompanion(cast.jonah, await at(caseId), { ...question, answer: 'yes' })).toEqual([
      { field: '', message: 'You are not asked any more' },
    ])
    const another = await aMediatedCase()
    await askedAlong(another, 'co_mediator')
    await saysYes(another)
    await done(releaseMediator(cast.ruth, await at(another), { reason: 'Ruth is ill' }))
    await done(offerMediator(cast.imogen, await at(another), { mediatorId: cast.jonah.userId }))
    await done(acceptOffer(cast.jonah, await at(another), { offerId: await openOfferOf(another) }))
    expect((await caseById(cast.jonah, another)).roles).toEqual(['mediator'])
    expect(await livingCompanions(another)).toEqual([])
  })

  story('by the end of the meeting, at which they were', async () => {
    const caseId = await aBooking('2026-12-08', '09:00')
    await askedAlong(caseId, 'co_mediator')
    await saysYes(caseId)
    await done(askCompanion(cast.imogen, await at(caseId), asksSorcha))
    await onDay('2026-12-08', '12:00', async () => {
      const came = await everybodyCame(caseId)
      await done(
        endMeeting(cast.ruth, await at(caseId), { ...came, mode: 'video', childsViews: 'He drew them' }),
      )
    })
    const sent = await lastLetters(caseId)
    expect(sent).toContain('mediation-ended to jonah@mediators.example')
    expect(sent).toContain('offer-closed to sorcha@mediators.example')
    expect(await livingCompanions(caseId)).toEqual([])
    await expect(caseById(cast.jonah, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    expect(await attendeesOf(caseId)).toContainEqual(
      expect.objectContaining({ side: 'co_mediator', attendance: 'all' }),
    )
  })

  story('by the family, with the meeting', async () => {
    const caseId = await aBooking('2026-12-18', '13:00')
    await askedAlong(caseId, 'co_mediator')
    await saysYes(caseId)
    await done(withdraw(cast.amina, await at(caseId), {}))
    const theirs = (await lastLetters(caseId)).filter((one) => one.includes('jonah'))
    expect(theirs).toEqual([
      'mediation-ended to jonah@mediators.example',
      'meeting-cancelled to jonah@mediators.example',
    ])
    expect(await livingCompanions(caseId)).toEqual([])
  })
})

describe('a meeting that goes on another day', () => {
  story('keeps who came, and books the next with the same people', async () => {
    const caseId = await aBooking('2026-12-09', '09:00')
    await onDay('2026-12-09', '11:00', async () => {
      const came = await everybodyCame(caseId)
      await done(startMeeting(cast.ruth, await at(caseId), {}))
      const stop = async (more: object) => adjournMeeting(cast.ruth, await at(caseId), { ...came, ...more })
      expect(await stop({ nextOn: '2026-12-18' })).toMatchObject([{ field: 'nextAt' }])
      expect(await stop({ nextOn: '2026-12-14', nextAt: '10:00' })).toMatchObject([
        { field: 'shortNoticeAccepted' },
      ])
      expect(await stop({ nextOn: '2026-12-18', nextAt: '10:00' })).toEqual([])
    })
    expect(await theCase(caseId)).toMatchObject({ state: 'booked' })
    const all = await reader
      .select()
      .from(meetings)
      .where(eq(meetings.caseId, caseId))
      .orderBy(meetings.startsAt)
    expect(all).toMatchObject([
      { status: 'adjourned', endedAt: new Date('2026-12-09T11:00:00Z') },
      { status: 'booked', startsAt: new Date('2026-12-18T10:00:00Z') },
    ])
    expect((await lastEvent(caseId)).name).toBe('book_meeting')
    expect(await lastLetters(caseId)).toContain('meeting-booked to send.notices@northshire.example')
    const attendees = await attendeesOf(caseId)
    expect(attendees.filter(({ attendance }) => attendance === 'all')).toHaveLength(3)
    expect(attendees.filter(({ meetingId }) => meetingId === all[1]!.id)).toMatchObject([
      { side: 'local_authority', hasAuthority: true, attendance: null },
      { side: 'mediator' },
      { side: 'parent' },
    ])
    expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
    expect((await owed(caseId)).join()).not.toContain('issue_certificate')

    await onDay('2026-12-18', '12:00', async () => {
      const came = await everybodyCame(caseId, all[1]!.id)
      await done(
        endMeeting(cast.ruth, await at(caseId), { ...came, mode: 'video', childsViews: 'He drew them' }),
      )
    })
    // Concluded by the last meeting's end: 3 working days from then.
    expect(await owed(caseId)).toContain('issue_certificate 2026-12-23')
  })
})

const asksJonah = (kind: 'co_mediator' | 'observer') => ({ mediatorId: cast.jonah.userId, kind })

const asksSorcha = { mediatorId: cast.sorcha.userId, kind: 'observer' }

async function askedAlong(caseId: string, kind: 'co_mediator' | 'observer') {
  await done(askCompanion(cast.imogen, await at(caseId), asksJonah(kind)))
}

const saysYes = async (caseId: string) =>
  done(answerCompanion(cast.jonah, await at(caseId), { ...(await asked(caseId)), answer: 'yes' }))

async function asked(caseId: string) {
  const [found] = await reader
    .select()
    .from(companions)
    .where(eq(companions.caseId, caseId))
    .orderBy(sql`${companions.status} = 'asked' desc`)
  return { companionId: found!.id }
}

/** Those of the case who come or are asked. */
const livingCompanions = (caseId: string) =>
  reader
    .select()
    .from(companions)
    .where(and(eq(companions.caseId, caseId), inArray(companions.status, ['asked', 'comes'])))

const jonahsPapers = (are: Partial<typeof registerEntries.$inferInsert>) =>
  transact((tx) =>
    tx.update(registerEntries).set(are).where(eq(registerEntries.mediatorId, cast.jonah.userId)),
  )

async function partyOf(caseId: string, role: 'observer') {
  const [party] = await reader
    .select()
    .from(caseParties)
    .where(and(eq(caseParties.caseId, caseId), eq(caseParties.role, role), isNull(caseParties.untilAt)))
  return party!.id
}
