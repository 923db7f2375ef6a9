import { and, asc, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { offers, registerEntries } from '@/db/schema/mediators'
import { cast, seedCast } from '@/db/seed/cast'
import {
  aBooking,
  aHold,
  anOffer,
  onDay,
  onMonday,
  ruthHas,
  theMeeting,
} from '@/lib/cases/commands/a-meeting.fixture'
import { aDraft, aRequest, at, lastEvent, on, theCase } from '@/lib/cases/commands/a-request.fixture'
import { describeWishes } from '@/lib/cases/commands/describe-wishes'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { recomputeDates } from '@/lib/cases/commands/recompute-dates'
import { caseById, caseStory } from '@/lib/cases/queries'
import { aSealingKey, issue, meet, owing, paperOf } from '@/lib/certificates/commands/a-certificate.fixture'
import { fullDate } from '@/lib/certificates/content/full-date'
import { casesToRecompute, holidayVersions } from '@/lib/holidays/queries'
import { aFile, loads, oneYearMore, proclaims } from '@/lib/holidays/a-list.fixture'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { date, londonDate } from '@/lib/law/calendar/date'
import type { DutyName } from '@/lib/law/deadline'
import { currentCalendar } from '@/lib/register/holidays'
import { recomputeSome } from './recompute'
import { recomputing } from './recompute-jobs'
import { theService } from './the-service'

beforeAll(() =>
  onMonday(async () => {
    await aSealingKey()
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

async function recompute() {
  const { next, faults } = await recomputeSome(theService, null)
  expect({ next, faults }).toEqual({ next: null, faults: [] })
}

async function theDuty(caseId: string, name: DutyName) {
  const [found] = await reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, name), isNull(duties.endedAt)))
  return found!
}

/** The letters about moved days on a case, first to last. */
async function told(caseId: string): Promise<string[]> {
  const sent = await reader
    .select()
    .from(letters)
    .where(and(eq(letters.caseId, caseId), eq(letters.kind, 'dates-moved')))
    .orderBy(asc(letters.createdAt), asc(letters.recipientEmail))
  return sent.map(({ recipientEmail }) => recipientEmail)
}

/** A mediator's papers, good for as long as these stories go on. */
const renewed = (mediatorId: string) =>
  transact((tx) =>
    tx
      .update(registerEntries)
      .set({ validUntilOn: later, insuredUntilOn: later, dbsUntilOn: later })
      .where(eq(registerEntries.mediatorId, mediatorId)),
  )
const later = date('2031-12-31')

const eventsOf = (caseId: string) =>
  reader.select().from(caseEvents).where(eq(caseEvents.caseId, caseId)).orderBy(asc(caseEvents.version))

describe('a new bank holiday', () => {
  story(
    'moves the day it falls on, keeps the old one with the reason, and tells whoever owes it once',
    async () => {
      const caseId = await aRequest('certificate')
      const { version } = await theCase(caseId)
      const before = await theDuty(caseId, 'start_appeal')
      expect(before).toMatchObject({ dueOn: '2027-01-11', safeOn: '2027-01-08', history: [] })
      await proclaims('2027-01-11')
      expect(await casesToRecompute(cast.imogen)).toBeGreaterThan(0)
      await recompute()
      expect(await casesToRecompute(cast.imogen)).toBe(0)

      const inForce = await currentCalendar(reader)
      const why = 'Monday 11 January 2027 became a bank holiday (A royal wedding)'
      expect(await theDuty(caseId, 'start_appeal')).toMatchObject({
        dueOn: '2027-01-12',
        dueBy: '2027-01-12T17:00:00+00:00',
        safeOn: '2027-01-08',
        actByOn: '2027-01-08',
        calendarVersion: inForce.version,
        history: [
          {
            dueOn: '2027-01-11',
            dueBy: before.dueBy,
            safeOn: '2027-01-08',
            workings: before.workings,
            calendarVersion: shippedCalendar.version,
            movedOn: '2026-11-30',
            why,
          },
        ],
      })
      // The certificate is due before that, so only the number of the list is new.
      expect(await theDuty(caseId, 'issue_certificate')).toMatchObject({
        dueOn: '2026-12-03',
        calendarVersion: inForce.version,
        history: [],
      })
      expect(await theCase(caseId)).toMatchObject({ version: version + 1, state: 'ended' })
      expect(await lastEvent(caseId)).toMatchObject({
        name: 'recompute_dates',
        actorRole: 'system',
        detail: {
          calendarVersion: inForce.version,
          moved: [{ duty: 'start_appeal', from: { dueOn: '2027-01-11' }, to: { dueOn: '2027-01-12' }, why }],
        },
      })
      expect(await told(caseId)).toEqual(['amina@family.example'])
      const [line] = await caseStory(cast.amina, caseId)
      expect(line?.says).toBe('The bank holidays changed, so a day moved.')
      expect((await holidayVersions(cast.imogen))[0]?.casesMoved).toBeGreaterThan(0)
    },
  )

  story(
    'where no day moves gives the case the number of the list, and neither event nor letter',
    async () => {
      const caseId = await aRequest('meeting')
      const { version } = await theCase(caseId)
      await proclaims('2027-10-01')
      await recompute()
      const inForce = await currentCalendar(reader)
      const open = (await caseById(cast.amina, caseId)).duties.filter(({ endedOn }) => endedOn === null)
      expect(open.length).toBeGreaterThan(2)
      for (const duty of open) expect(duty).toMatchObject({ calendarVersion: inForce.version, history: [] })
      expect((await theCase(caseId)).version).toBe(version)
      expect(await told(caseId)).toEqual([])
      expect(await recomputeDates(theService, await at(caseId), {})).toMatchObject([
        { message: 'No day of this case moves' },
      ])
      expect((await theCase(caseId)).version).toBe(version)
    },
  )

  story('worked through twice, or by two at once, moves and tells once', async () => {
    const caseId = await aRequest('certificate')
    await proclaims('2027-01-12')
    await Promise.all([recompute(), recomputeSome(theService, null)])
    await recompute()
    await recomputing.run({ cause: 'again', place: null })
    expect(await told(caseId)).toEqual(['amina@family.example'])
    expect((await theDuty(caseId, 'start_appeal')).history).toHaveLength(1)
  })

  story('goes on where it was stopped, and from the beginning where nobody knows', async () => {
    const ids = []
    for (let count = 0; count < 4; count++) ids.push(await aRequest('certificate'))
    await proclaims('2027-01-13')
    const { next } = await recomputeSome(theService, null, 2)
    expect(next).not.toBeNull()
    const moved = await Promise.all(ids.map(told))
    expect(moved.flat().length).toBeLessThan(ids.length)

    await recomputeSome(theService, next, 1)
    // Whoever was to go on is dead, and its place with it.
    await recompute()
    for (const id of ids) {
      expect(await told(id)).toEqual(['amina@family.example'])
      expect((await eventsOf(id)).filter(({ name }) => name === 'recompute_dates')).toHaveLength(1)
      expect(await theDuty(id, 'start_appeal')).toMatchObject({ dueOn: '2027-01-14' })
    }
  })

  story('tells the council of its own days and the family of the family’s, each in one letter', async () => {
    const caseId = await aRequest('meeting')
    await proclaims('2026-12-02', 'A state funeral')
    await proclaims('2027-01-14')
    await recompute()
    expect(await theDuty(caseId, 'acknowledge')).toMatchObject({
      dueOn: '2026-12-03',
      history: [{ dueOn: '2026-12-02', why: expect.stringContaining('A state funeral') as string }],
    })
    expect(await told(caseId)).toEqual(['amina@family.example', 'send.notices@northshire.example'])
    const [council] = await caseStory(cast.dev, caseId)
    expect(council?.says).toBe('The bank holidays changed, so a day moved.')
  })

  story('gives a mediator and a council that were asked the time that they are owed', async () => {
    const { caseId, offerId } = await anOffer()
    const held = await aHold('2026-12-10')
    const before = await theMeeting(held)
    const dueBefore = (await theDuty(caseId, 'answer_offer')).dueOn!
    await proclaims(dueBefore, 'A day of rest')
    await recompute()
    const after = await theDuty(caseId, 'answer_offer')
    expect(after.dueOn! > dueBefore).toBe(true)
    const [offer] = await reader.select().from(offers).where(eq(offers.id, offerId))
    expect(londonDate(offer!.limitAt)).toBe(after.dueOn)
    expect(await told(caseId)).toContain(cast.ruth.email)

    expect((await theDuty(held, 'confirm_attendance')).dueOn).toBe(after.dueOn)
    const meeting = await theMeeting(held)
    // The letters that give notice have to go out before.
    expect(meeting.heldUntil! >= before.heldUntil!).toBe(true)
    expect(meeting.startsAt).toEqual(before.startsAt)
  })

  story('reaches a draft, whose family has no address but the one it signs in with', async () => {
    const caseId = await aDraft('certificate', { answers: { letterDatedOn: '2026-11-12' } })
    const due = (await theDuty(caseId, 'start_appeal')).safeOn!
    await proclaims(due, 'A thanksgiving')
    await recompute()
    expect((await theDuty(caseId, 'start_appeal')).safeOn! < due).toBe(true)
    expect(await told(caseId)).toEqual(['amina@family.example'])
  })
})

describe('a certificate that has been issued', () => {
  story('stays as it is, to the byte, and the day to appeal that is printed on it', async () => {
    const caseId = await owing.information_given()
    await onDay('2026-12-15', '11:00', () => issue(caseId, 'information_given'))
    const paper = await paperOf(caseId)
    const before = await theDuty(caseId, 'start_appeal')
    expect(before).toMatchObject({ safeOn: '2027-01-15', dueOn: '2027-01-15' })
    await proclaims('2027-01-15', 'A second thanksgiving')
    await recompute()
    const after = await theDuty(caseId, 'start_appeal')
    // The days before it have been proclaimed above.
    expect(after).toMatchObject({ safeOn: '2027-01-07', dueOn: '2027-01-18' })
    expect(after.history.at(-1)).toMatchObject({ safeOn: '2027-01-15' })

    const same = await paperOf(caseId)
    expect(Buffer.from(same.pdf).equals(Buffer.from(paper.pdf))).toBe(true)
    expect(same).toEqual(paper)
    expect(JSON.stringify(same.content)).toContain(fullDate(date('2027-01-15')))
  })

  story('and one that is owed moves by what it is owed for', async () => {
    const day = '2026-12-21'
    const caseId = await aBooking(day)
    await meet(caseId, day)
    expect(await theDuty(caseId, 'issue_certificate')).toMatchObject({ dueOn: '2026-12-24' })
    await onDay(day, '13:00', () => proclaims('2026-12-23', 'A vigil'))
    await recompute()
    expect(await theDuty(caseId, 'issue_certificate')).toMatchObject({ dueOn: '2026-12-29' })
    expect(await theDuty(caseId, 'record_outcome')).toMatchObject({ dueOn: '2026-12-22', history: [] })
  })
})

describe('past the published bank holidays', () => {
  it('a family is not kept from acting: the day comes with the next list, and a letter with it', async () => {
    const caseId = await on('2028-12-11', async () => {
      const asked = await aRequest('talk', { issues: [] })
      expect(await theDuty(asked, 'start_appeal')).toMatchObject({ dueOn: null, safeOn: null })
      return asked
    })
    const appeal = await theDuty(caseId, 'start_appeal')
    expect(appeal.workings).toEqual([
      {
        text: 'The bank holidays after Sunday 31 December 2028 are not published yet. We work out this day as soon as they are.',
        date: null,
      },
    ])
    await on('2028-12-12', async () => {
      await loads(await aFile(oneYearMore))
      await recompute()
      expect(await theDuty(caseId, 'start_appeal')).toMatchObject({
        dueOn: '2029-01-22',
        history: [{ dueOn: null, why: 'the bank holidays of those days have been published' }],
      })
      expect(await told(caseId)).toEqual(['amina@family.example'])
    })
  })

  it('a council is told at once, and of its last day when that is known', async () => {
    const caseId = await on('2029-12-10', () => aRequest('meeting'))
    expect(await theDuty(caseId, 'arrange_mediation')).toMatchObject({
      dueOn: null,
      owedBy: 'local_authority',
    })
    expect(await theDuty(caseId, 'acknowledge')).toMatchObject({ dueOn: '2029-12-12' })
    await on('2029-12-11', async () => {
      await loads(await aFile(oneYearMore))
      await recompute()
    })
    expect(await theDuty(caseId, 'arrange_mediation')).toMatchObject({
      dueOn: '2030-01-09',
      safeOn: '2030-01-08',
    })
    expect(await told(caseId)).toContain('send.notices@northshire.example')
  })

  it('whatever needs a day to go on says so in words', async () => {
    const day = <Result>(work: () => Promise<Result>) => on('2030-12-30', work)
    const caseId = await day(() => aRequest('meeting'))
    const mediatorId = cast.ruth.userId
    await renewed(mediatorId)
    await ruthHas({ independenceDeclaredOn: date('2030-12-01') })
    // She met Ruth in the stories above, and does not mind.
    const wishes = { mode: 'no_preference', sameMediatorWanted: 'yes' }
    expect(await day(async () => describeWishes(cast.amina, await at(caseId), wishes))).toEqual([])
    const [problem] = await day(async () => offerMediator(cast.imogen, await at(caseId), { mediatorId }))
    expect(problem?.message).toContain('Ask an administrator to load the bank holidays')
  })
})
