import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseParties, meetingWishes } from '@/db/schema/cases'
import { offers, registerEntries } from '@/db/schema/mediators'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { mediatorsFor, offersFor, offerThatIsOver } from '@/lib/mediators/queries'
import { caseById } from '@/lib/cases/queries'
import { lapseOffersAndHolds } from '@/lib/watch/lapse'
import {
  aMediatedCase,
  anOffer,
  jonahHas,
  jonahIsInDate,
  onDay,
  onMonday,
  ruthHas,
} from './a-meeting.fixture'
import { aRequest, at, done, lastEvent, lastLetters, owed, theCase, waitingTasks } from './a-request.fixture'
import { acceptOffer } from './accept-offer'
import { declineOffer } from './decline-offer'
import { handOver } from './hand-over'
import { offerLapsed } from './offer-lapsed'
import { offerMediator } from './offer-mediator'
import { withdrawOffer } from './withdraw-offer'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('asking a mediator', () => {
  story(
    'writes to them, gives them until 5pm on the second working day, and shows nothing but the offer',
    async () => {
      const { caseId, offerId } = await anOffer()
      expect(await lastLetters(caseId)).toEqual(['mediation-offered to ruth@mediators.example'])
      expect(await owed(caseId)).toContain('answer_offer 2026-12-02')
      const offered = (await offersFor(cast.ruth)).find((offer) => offer.offerId === offerId)
      expect(offered).toMatchObject({
        caseId,
        council: 'Northshire Council',
        mode: 'no_preference',
        health: false,
        lastOn: '2026-12-30',
        limitAt: new Date('2026-12-02T17:00:00Z'),
      })
      expect(JSON.stringify(offered)).not.toMatch(/Amina|Yusuf|Okafor/)
      await expect(caseById(cast.ruth, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    },
  )

  story('is refused where one cannot take the case, with the reason, however it was asked', async () => {
    const caseId = await aRequest('meeting')
    const candidates = await mediatorsFor(cast.imogen, caseId)
    expect(candidates.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['Ruth Adeyemi', []],
      ['Jonah Marsh', ['Entry on the CMC register ends on 30 October 2026']],
      [
        'Sorcha Byrne',
        ['Has declared an interest in Northshire Council: Worked for Northshire Council until last year'],
      ],
    ])
    // A meeting that the family needs so long fits into nobody's day.
    const needs = (extraMinutes: number) =>
      transact((tx) =>
        tx
          .insert(meetingWishes)
          .values({ caseId, mode: 'no_preference', extraMinutes })
          .onConflictDoUpdate({ target: meetingWishes.caseId, set: { extraMinutes } }),
      )
    await needs(360)
    const [ruth] = (await mediatorsFor(cast.imogen, caseId)).filter(
      ({ userId }) => userId === cast.ruth.userId,
    )
    expect(ruth).toMatchObject({ firstFreeAt: null, onlyLacksTime: true })
    await needs(0)
    for (const [mediator, message] of [
      [cast.jonah, 'Jonah Marsh cannot take this case. Entry on the CMC register ends on 30 October 2026'],
      [cast.sorcha, 'Sorcha Byrne cannot take this case. Has declared an interest in Northshire Council'],
      [cast.dev, 'Choose a mediator from the list'],
    ] as const) {
      const problems = await offerMediator(cast.imogen, await at(caseId), { mediatorId: mediator.userId })
      expect(problems).toMatchObject([
        { field: 'mediatorId', message: expect.stringContaining(message) as unknown },
      ])
    }
    expect(await lastLetters(caseId)).not.toContain('mediation-offered to jonah@mediators.example')
  })

  story('is for the desk alone, and one at a time', async () => {
    const { caseId } = await anOffer()
    const again = { mediatorId: cast.ruth.userId }
    expect(await offerMediator(cast.imogen, await at(caseId), again)).toEqual([
      { field: 'mediatorId', message: 'This case is offered already. Withdraw that offer first' },
    ])
    await expect(offerMediator(cast.dev, await at(caseId), again)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    await expect(mediatorsFor(cast.dev, caseId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('names a week that is full', async () => {
    await anOffer()
    const caseId = await aRequest('meeting')
    await ruthHas({ casesPerWeek: 1 })
    const [ruth] = (await mediatorsFor(cast.grace, caseId)).filter(({ name }) => name === 'Ruth Adeyemi')
    await ruthHas({ casesPerWeek: 1000 })
    expect(ruth).toMatchObject({
      eligible: false,
      reasons: ['Has as many new cases this week as they take: 1'],
    })
  })
})

describe('the limit of a week', () => {
  story('counts what was taken by offer or handover, and two yeses at once do not exceed it', async () => {
    await jonahIsInDate()
    await jonahHas({ casesPerWeek: 2 })
    const [one, other] = [await anOffer(cast.jonah), await anOffer(cast.jonah)]
    await jonahHas({ casesPerWeek: 1 })
    const yes = async ({ caseId, offerId }: typeof one) =>
      acceptOffer(cast.jonah, await at(caseId), { offerId })
    expect(await Promise.all([yes(one), yes(other)])).toEqual([[], []])
    expect(await casesOfJonah()).toBe(1)

    const third = await aMediatedCase()
    const toJonah = { mediatorId: cast.jonah.userId, reason: 'Ruth is ill' }
    const full = {
      message: expect.stringContaining('Has as many new cases this week as they take') as unknown,
    }
    expect(await handOver(cast.imogen, await at(third), toJonah)).toMatchObject([full])
    await jonahHas({ casesPerWeek: 2 })
    await done(handOver(cast.imogen, await at(third), toJonah))
    expect(await casesOfJonah()).toBe(2)
    const fourth = await aRequest('meeting')
    expect(await offerMediator(cast.imogen, await at(fourth), toJonah)).toMatchObject([full])
    // The next Monday is another week.
    await onDay('2026-12-07', '10:00', () => anOffer(cast.jonah))
  })
})

describe('answering', () => {
  story('yes makes the mediator a party and tells the family', async () => {
    const { caseId, offerId } = await anOffer()
    expect(await acceptOffer(cast.ruth, await at(caseId), { offerId })).toEqual([])
    expect(await lastLetters(caseId)).toEqual(['mediator-appointed to amina@family.example'])
    expect(await owed(caseId)).not.toContain('answer_offer 2026-12-02')
    expect((await caseById(cast.ruth, caseId)).roles).toEqual(['mediator'])
    expect(await lastEvent(caseId)).toMatchObject({
      name: 'accept_offer',
      actorRole: 'mediator',
      state: 'arranging',
    })
  })

  story('yes, sent twice, is one yes', async () => {
    const { caseId, offerId } = await anOffer()
    const where = await at(caseId)
    expect(await acceptOffer(cast.ruth, where, { offerId })).toEqual([])
    expect(await acceptOffer(cast.ruth, where, { offerId })).toEqual([])
    expect((await theCase(caseId)).version).toBe(where.version + 1)
  })

  story('no needs a reason, tells the desk, and they are not asked about this case again', async () => {
    const { caseId, offerId } = await anOffer()
    const where = await at(caseId)
    expect(await declineOffer(cast.ruth, where, { offerId })).toEqual([
      { field: 'reason', message: 'Say why you cannot take this case' },
    ])
    const no = { offerId, reason: 'I know somebody in it' }
    expect(await declineOffer(cast.ruth, where, no)).toEqual([])
    expect(await declineOffer(cast.ruth, where, no)).toEqual([])
    expect(await waitingTasks(caseId)).toEqual(['mediator_needed'])
    const [ruth] = (await mediatorsFor(cast.imogen, caseId)).filter(({ name }) => name === 'Ruth Adeyemi')
    expect(ruth?.reasons).toEqual(['Has said no to this case'])
    await expect(caseById(cast.ruth, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    expect(await offerThatIsOver(cast.ruth, offerId)).toBe((await theCase(caseId)).reference)
    await expect(offerThatIsOver(cast.jonah, offerId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('is for the mediator who was asked', async () => {
    const { caseId, offerId } = await anOffer()
    for (const other of [cast.jonah, cast.tomos])
      await expect(acceptOffer(other, await at(caseId), { offerId })).rejects.toMatchObject({
        reason: 'not_found',
      })
    await expect(acceptOffer(cast.dev, await at(caseId), { offerId })).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })

  story('is not for a mediator who was asked about this case before', async () => {
    const { caseId, offerId } = await anOffer()
    const [asked] = await reader.select().from(offers).where(eq(offers.id, offerId))
    const before = { ...asked!, id: randomUUID(), mediatorId: cast.jonah.userId, status: 'lapsed' as const }
    await transact((tx) => tx.insert(offers).values(before))
    const closed = [{ field: '', message: 'This case is no longer offered to you' }]
    expect(await acceptOffer(cast.jonah, await at(caseId), { offerId })).toEqual(closed)
    const no = { offerId, reason: 'No time' }
    expect(await declineOffer(cast.jonah, await at(caseId), no)).toEqual(closed)
    expect((await statusOf(offerId))?.status).toBe('open')
  })

  story(
    'yes comes too late when something has changed: the offer is withdrawn and the desk told',
    async () => {
      const { caseId, offerId } = await anOffer()
      const insuredUntil = (day: string) =>
        transact((tx) =>
          tx
            .update(registerEntries)
            .set({ insuredUntilOn: day as typeof registerEntries.$inferSelect.insuredUntilOn })
            .where(eq(registerEntries.mediatorId, cast.ruth.userId)),
        )
      await insuredUntil('2026-12-29')
      expect(await acceptOffer(cast.ruth, await at(caseId), { offerId })).toEqual([])
      await insuredUntil('2027-07-30')
      expect(await lastEvent(caseId)).toMatchObject({ name: 'withdraw_offer' })
      expect(await lastLetters(caseId)).toEqual(['offer-closed to ruth@mediators.example'])
      expect(await waitingTasks(caseId)).toEqual(['mediator_needed'])
      expect((await caseById(cast.imogen, caseId)).parties.map(({ role }) => role)).not.toContain('mediator')
    },
  )
})

describe('no answer', () => {
  story('lapses at its limit, not before', async () => {
    const { caseId, offerId } = await anOffer()
    expect(await offerLapsed(theSystem, await at(caseId), { offerId })).toEqual([
      { field: '', message: 'The time to answer has not passed' },
    ])
    await onDay('2026-12-02', '16:59', () => lapseOffersAndHolds(theSystem))
    expect((await statusOf(offerId))?.status).toBe('open')
    await onDay('2026-12-02', '17:00', async () => {
      expect(await acceptOffer(cast.ruth, await at(caseId), { offerId })).toMatchObject([
        { message: 'The time to answer has passed. We ask somebody else' },
      ])
      await lapseOffersAndHolds(theSystem)
      await lapseOffersAndHolds(theSystem)
    })
    expect((await statusOf(offerId))?.status).toBe('lapsed')
    expect(await lastLetters(caseId)).toEqual(['offer-closed to ruth@mediators.example'])
    expect(await waitingTasks(caseId)).toEqual(['mediator_needed'])
  })

  story('is not waited for when the desk withdraws the offer', async () => {
    const { caseId, offerId } = await anOffer()
    expect(await withdrawOffer(cast.imogen, await at(caseId), { reason: 'Asked the wrong person' })).toEqual(
      [],
    )
    expect(await acceptOffer(cast.ruth, await at(caseId), { offerId })).toEqual([
      { field: '', message: 'This case is no longer offered to you' },
    ])
  })
})

async function statusOf(offerId: string) {
  const [offer] = await reader.select().from(offers).where(eq(offers.id, offerId))
  return offer
}

const casesOfJonah = () =>
  reader.$count(
    caseParties,
    and(
      eq(caseParties.userId, cast.jonah.userId),
      eq(caseParties.role, 'mediator'),
      isNull(caseParties.untilAt),
    ),
  )
