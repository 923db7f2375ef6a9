import { and, eq, isNotNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseParties, choices, informationGiven } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { offers } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { calendars, diaryEntries, meetings, offeredTimes } from '@/db/schema/scheduling'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { now } from '@/lib/kernel/now'
import { informationItemNames, informationVersion } from '../information'
import {
  aRequest,
  at,
  done,
  education,
  health,
  lastEvent,
  lastLetters,
  on,
  owed,
  theCase,
  waitingTasks,
} from './a-request.fixture'
import { chooseMediation } from './choose-mediation'
import { closeCase } from './close-case'
import { declineMediation } from './decline-mediation'
import { describeIssues } from './describe-issues'
import { nameCouncil } from './name-council'
import { readInformation } from './read-information'
import { recordInformation } from './record-information'
import { reopenCase } from './reopen-case'
import { withdraw } from './withdraw'

beforeAll(seedCast)

const monday = '2026-11-23'
const decided = { letterDatedOn: '2026-11-02' }
const talking = { answers: decided, informed: false }
const onMonday = (work: () => Promise<void>) => () => on(monday, work)

describe('giving the information', () => {
  it(
    'read by the family it leads to the choice',
    onMonday(async () => {
      const caseId = await aRequest('talk', talking)
      const reading = { version: informationVersion }
      expect(await readInformation(cast.amina, await at(caseId), reading)).toEqual([])
      expect(await owed(caseId)).toEqual(['make_choice no day', 'start_appeal 2027-01-04'])
      const [given] = await reader.select().from(informationGiven).where(eq(informationGiven.caseId, caseId))
      expect(given).toMatchObject({ channel: 'online', givenBy: cast.amina.userId })
      await done(readInformation(cast.amina, await at(caseId), reading))
      expect(await reader.$count(informationGiven, eq(informationGiven.caseId, caseId))).toBe(1)
    }),
  )

  it(
    'told by the adviser it leads to the choice, and the family has it in writing',
    onMonday(async () => {
      const caseId = await aRequest('talk', talking)
      const told = { channel: 'telephone', items: informationItemNames }
      expect(await recordInformation(cast.grace, await at(caseId), told)).toEqual([])
      expect(await owed(caseId)).toContain('make_choice no day')
      expect(await lastLetters(caseId)).toEqual(['information-given to amina@family.example'])
    }),
  )

  it('is not given until all of it is', async () => {
    const caseId = await aRequest('talk', talking)
    const told = { channel: 'telephone', items: ['voluntary'] }
    expect(await recordInformation(cast.grace, await at(caseId), told)).toMatchObject([{ field: 'items' }])
    const old = { version: '2020-01-01' }
    expect(await readInformation(cast.amina, await at(caseId), old)).toMatchObject([{ field: 'version' }])
  })

  it('is not the family’s to record', async () => {
    const caseId = await aRequest('talk', talking)
    const told = { channel: 'telephone', items: informationItemNames }
    await expect(recordInformation(cast.amina, await at(caseId), told)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })
})

describe('choosing after contact', () => {
  it(
    'a no, on the family’s word, is the adviser’s to write down',
    onMonday(async () => {
      const caseId = await aRequest('talk', { answers: decided })
      expect(await declineMediation(cast.grace, await at(caseId), {})).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'ended' })
      expect(await owed(caseId)).toEqual(['issue_certificate 2026-11-26', 'start_appeal 2027-01-04'])
      const [choice] = await reader.select().from(choices).where(eq(choices.caseId, caseId))
      expect(choice).toMatchObject({ road: 'certificate', madeByRole: 'adviser' })
    }),
  )

  it('needs the information first', async () => {
    const caseId = await aRequest('talk', talking)
    expect(await declineMediation(cast.amina, await at(caseId), {})).toMatchObject([{ field: '' }])
    expect(await chooseMediation(cast.amina, await at(caseId), {})).toMatchObject([{ field: '' }])
    expect(await theCase(caseId)).toMatchObject({ state: 'contacted' })
  })

  it(
    'a meeting needs something to discuss, which can still be said',
    onMonday(async () => {
      const caseId = await aRequest('talk', { answers: decided })
      expect(await chooseMediation(cast.amina, await at(caseId), {})).toMatchObject([{ field: 'issues' }])
      await done(describeIssues(cast.amina, await at(caseId), { issues: [education] }))
      expect(await chooseMediation(cast.amina, await at(caseId), {})).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'arranging', laToldOn: monday, road: 'meeting' })
      const changed = describeIssues(cast.amina, await at(caseId), { issues: [education] })
      await expect(changed).rejects.toMatchObject({ reason: 'not_allowed' })
    }),
  )

  it(
    'a change of mind after a no tells the council and ends the certificate not yet issued',
    onMonday(async () => {
      const caseId = await aRequest('certificate', { answers: decided })
      await done(describeIssues(cast.amina, await at(caseId), { issues: [education] }))
      expect(await chooseMediation(cast.amina, await at(caseId), {})).toEqual([])
      expect(await owed(caseId)).toEqual([
        'acknowledge 2026-11-25',
        'arrange_mediation 2026-12-23',
        'start_appeal 2027-01-04',
      ])
      const [ended] = await reader
        .select()
        .from(duties)
        .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'issue_certificate')))
      expect(ended).toMatchObject({ howEnded: 'cancelled' })
    }),
  )

  it('is not the council’s', async () => {
    const caseId = await aRequest('meeting')
    await expect(withdraw(cast.dev, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_allowed' })
    await expect(closeCase(cast.dev, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_allowed' })
    await expect(chooseMediation(cast.dev, await at(caseId), {})).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })
})

describe('naming the council', () => {
  const unlisted = { answers: { ...decided, localAuthorityId: '', councilNamed: 'North Shire' } }

  it(
    'tells it and starts its clock that day',
    onMonday(async () => {
      const caseId = await aRequest('meeting', unlisted)
      await on('2026-11-25', async () => {
        const found = { localAuthorityId: bodies.northshire.id }
        expect(await nameCouncil(cast.imogen, await at(caseId), found)).toEqual([])
      })
      expect(await theCase(caseId)).toMatchObject({
        state: 'arranging',
        laToldOn: '2026-11-25',
        localAuthorityId: bodies.northshire.id,
      })
      expect(await owed(caseId)).toEqual([
        'acknowledge 2026-11-27',
        'arrange_mediation 2026-12-25',
        'start_appeal 2027-01-04',
      ])
      expect(await lastLetters(caseId)).toEqual([
        'mediation-chosen to amina@family.example',
        'mediation-requested to send.notices@northshire.example',
      ])
      expect(await waitingTasks(caseId)).toEqual([])
      const [arranging] = await reader
        .select()
        .from(duties)
        .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'arrange_mediation')))
      expect(arranging).toMatchObject({ organisationId: bodies.northshire.id })
      const again = await nameCouncil(cast.imogen, await at(caseId), { localAuthorityId: bodies.eastmere.id })
      expect(again).toMatchObject([{ field: 'localAuthorityId' }])
    }),
  )

  it('needs an address for notices, and works once there is one', async () => {
    const caseId = await aRequest('meeting', { answers: { localAuthorityId: bodies.westhaven.id } })
    const found = { localAuthorityId: bodies.westhaven.id }
    expect(await nameCouncil(cast.grace, await at(caseId), found)).toMatchObject([
      { field: 'localAuthorityId' },
    ])
    const change = (noticesEmail: string | null) =>
      transact((tx) =>
        tx.update(organisations).set({ noticesEmail }).where(eq(organisations.id, bodies.westhaven.id)),
      )
    await change('notices@westhaven.example')
    expect(await nameCouncil(cast.grace, await at(caseId), found)).toEqual([])
    expect(await waitingTasks(caseId)).toEqual([])
    await change(null)
  })

  it('is not the family’s', async () => {
    const caseId = await aRequest('meeting', unlisted)
    const found = { localAuthorityId: bodies.northshire.id }
    await expect(nameCouncil(cast.amina, await at(caseId), found)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })
})

describe('withdrawing', () => {
  it(
    'before the meeting is booked ends what is arranged and owes the certificate',
    onMonday(async () => {
      const caseId = await aRequest('meeting', { answers: decided, issues: [education, health] })
      expect(await withdraw(cast.amina, await at(caseId), {})).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'ended' })
      expect(await owed(caseId)).toEqual(['issue_certificate 2026-11-26', 'start_appeal 2027-01-04'])
      expect(await lastLetters(caseId)).toEqual([
        'certificate-due to desk@provider.example',
        'mediation-ended to send.notices@northshire.example',
        'withdrawn to amina@family.example',
      ])
      expect((await lastEvent(caseId)).actorRole).toBe('parent')
    }),
  )

  it(
    'takes a booked meeting out of every calendar',
    onMonday(async () => {
      const caseId = await aRequest('meeting', { answers: decided })
      const meetingId = await bookedWithRuth(caseId)
      expect(await withdraw(cast.amina, await at(caseId), {})).toEqual([])
      const [meeting] = await reader.select().from(meetings).where(eq(meetings.id, meetingId))
      expect(meeting).toMatchObject({ status: 'cancelled', sequence: 1 })
      const freed = and(eq(diaryEntries.meetingId, meetingId), isNotNull(diaryEntries.releasedAt))
      expect(await reader.$count(diaryEntries, freed)).toBe(1)
      const open = and(eq(offeredTimes.caseId, caseId), isNotNull(offeredTimes.withdrawnAt))
      expect(await reader.$count(offeredTimes, open)).toBe(1)
      expect(await lastLetters(caseId)).toEqual([
        'certificate-due to desk@provider.example',
        'mediation-ended to ruth@mediators.example',
        'mediation-ended to send.notices@northshire.example',
        'meeting-cancelled to amina@family.example',
        'meeting-cancelled to ruth@mediators.example',
        'meeting-cancelled to send.notices@northshire.example',
        'withdrawn to amina@family.example',
      ])
    }),
  )

  it(
    'closes an open offer to a mediator',
    onMonday(async () => {
      const caseId = await aRequest('meeting', { answers: decided })
      await transact((tx) =>
        tx.insert(offers).values({
          caseId,
          mediatorId: cast.ruth.userId,
          status: 'open',
          madeAt: now(),
          limitAt: now(),
        }),
      )
      await done(withdraw(cast.amina, await at(caseId), {}))
      expect(await lastLetters(caseId)).toContain('offer-closed to ruth@mediators.example')
      expect(await reader.select().from(offers).where(eq(offers.caseId, caseId))).toMatchObject([
        { status: 'withdrawn' },
      ])
    }),
  )

  it(
    'without having been told about mediation leaves that owed too',
    onMonday(async () => {
      const caseId = await aRequest('talk', talking)
      await done(withdraw(cast.amina, await at(caseId), {}))
      expect(await owed(caseId)).toContain('give_information 2026-11-24')
      const told = { channel: 'telephone', items: informationItemNames }
      expect(await recordInformation(cast.grace, await at(caseId), told)).toEqual([])
      expect(await owed(caseId)).toEqual(['issue_certificate 2026-11-26', 'start_appeal 2027-01-04'])
    }),
  )

  it('does not lead back to the same mediation by itself', async () => {
    const caseId = await aRequest('meeting')
    await done(withdraw(cast.amina, await at(caseId), {}))
    expect(await chooseMediation(cast.amina, await at(caseId), {})).toMatchObject([{ field: '' }])
  })
})

describe('closing', () => {
  it('is refused while the family is owed a certificate', async () => {
    const caseId = await aRequest('certificate')
    expect(await closeCase(cast.grace, await at(caseId), {})).toEqual([
      { field: '', message: 'The family is still owed a certificate. Issue it first' },
    ])
  })

  it('is refused while the mediation is being arranged', async () => {
    const caseId = await aRequest('meeting')
    expect(await closeCase(cast.grace, await at(caseId), {})).toMatchObject([{ field: '' }])
  })

  it(
    'keeps the last day to appeal, and the case can be opened again',
    onMonday(async () => {
      const caseId = await aRequest('certificate', { answers: { ...decided, grounds: ['section_i_named'] } })
      expect(await closeCase(cast.grace, await at(caseId), {})).toEqual([])
      const closed = await theCase(caseId)
      expect(closed.state).toBe('closed')
      expect(closed.closedAt).not.toBeNull()
      expect(await owed(caseId)).toEqual(['start_appeal 2027-01-04'])
      expect(await lastLetters(caseId)).toEqual(['case-closed to amina@family.example'])

      expect(await reopenCase(cast.grace, await at(caseId), { reason: ' ' })).toMatchObject([
        { field: 'reason' },
      ])
      expect(await reopenCase(cast.grace, await at(caseId), { reason: 'The family rang' })).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'ended', closedAt: null })
    }),
  )
})

/** Puts the case where arranging would have brought it: Ruth has it, and it is booked. */
async function bookedWithRuth(caseId: string): Promise<string> {
  const times = {
    startsAt: new Date('2026-12-14T10:00:00Z'),
    endsAt: new Date('2026-12-14T12:30:00Z'),
    mode: 'video' as const,
  }
  return transact(async (tx) => {
    const mediatorId = cast.ruth.userId
    await tx
      .insert(caseParties)
      .values({ caseId, role: 'mediator', userId: mediatorId, name: cast.ruth.name, sinceAt: now() })
    await tx.insert(offeredTimes).values({ caseId, mediatorId, offeredAt: now(), ...times })
    const [meeting] = await tx
      .insert(meetings)
      .values({ caseId, mediatorId, status: 'booked', createdAt: now(), ...times })
      .returning({ id: meetings.id })
    const [calendar] = await tx.select().from(calendars).where(eq(calendars.userId, mediatorId))
    await tx.insert(diaryEntries).values({
      calendarId: calendar!.id,
      meetingId: meeting!.id,
      during: '["2026-12-14T09:30:00Z","2026-12-14T13:00:00Z")',
    })
    return meeting!.id
  })
}
