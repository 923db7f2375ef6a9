import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { meetingWishes } from '@/db/schema/cases'
import { familyTimes } from '@/db/schema/family-times'
import { interests, offers } from '@/db/schema/mediators'
import { offeredTimes } from '@/db/schema/scheduling'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { jonahIsInDate, monday, mondayAtTen, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done, lastLetters, theCase } from '@/lib/cases/commands/a-request.fixture'
import { acceptOffer } from '@/lib/cases/commands/accept-offer'
import { describeWishes } from '@/lib/cases/commands/describe-wishes'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { recordObjection } from '@/lib/cases/commands/record-objection'
import { withdrawOffer } from '@/lib/cases/commands/withdraw-offer'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { offersFor } from '@/lib/mediators/queries'
import { isOptimal } from '@/lib/scheduling/assignment/plan'
import { acceptedFrom } from './accepted-from'
import { askRound } from './commands/ask-round'
import { discardRound } from './commands/discard-round'
import { discardRoundCase } from './commands/discard-round-case'
import { makeRound } from './make-round'
import { currentRound } from './queries'
import { roundFromRows } from './round-from-rows'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await jonahIsInDate()
    await transact((tx) => tx.update(interests).set({ endedAt: mondayAtTen }))
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const when = { now: mondayAtTen, today: monday, calendar: shippedCalendar }

describe('a round over all waiting cases', () => {
  story('proposes a mediator and a time for each, shares the load, and does nothing by itself', async () => {
    const caseIds = [await waiting(), await waiting(), await waiting()]
    const before = await versionsOf(caseIds)
    await proposed()
    const round = (await currentRound(cast.imogen))!
    expect(round).toMatchObject({ status: 'ready', caseCount: 3, doneCount: 3 })
    expect(round.cases.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed'])
    expect(new Set(round.cases.map(({ mediatorId }) => mediatorId)).size).toBe(3)
    expect(round.cases.every(({ startsAt, mode }) => startsAt !== null && mode === 'video')).toBe(true)
    expect(round.cases[0]!.reasons).toContain('Has no case in hand')
    expect(round.cases[0]!.others).toHaveLength(2)
    expect(await versionsOf(caseIds)).toEqual(before)
    expect(isOptimal((await roundFromRows(reader, when)).round.plan)).toBe(true)
  })

  story('gives no mediator’s time twice, buffers included', async () => {
    for (let nth = 0; nth < 6; nth += 1) await waiting()
    await proposed()
    const { cases } = (await currentRound(cast.imogen))!
    const byMediator = Map.groupBy(cases, ({ mediatorId }) => mediatorId)
    for (const own of byMediator.values()) {
      const starts = own.map(({ startsAt }) => startsAt!.getTime()).toSorted((a, b) => a - b)
      // Two hours and a half, and half an hour before and after each.
      for (const [nth, start] of starts.slice(1).entries())
        expect(start - starts[nth]!).toBeGreaterThanOrEqual(210 * 60_000)
    }
  })

  story('finds a time as long as the family needs, and none at which it cannot come', async () => {
    const caseId = await waiting()
    const mornings = [1, 2, 3, 4, 5].map((weekday) => ({
      ...{ caseId, kind: 'cannot' as const, weekday, startsAt: '08:00', endsAt: '12:00' },
    }))
    await transact(async (tx) => {
      await tx.insert(familyTimes).values(mornings)
      await tx.update(meetingWishes).set({ extraMinutes: 30 }).where(eq(meetingWishes.caseId, caseId))
    })
    await proposed()
    const found = (await currentRound(cast.imogen))!.cases.find((one) => one.caseId === caseId)!
    expect(found.startsAt!.getUTCHours()).toBeGreaterThanOrEqual(12)
    expect(found.endsAt!.getTime() - found.startsAt!.getTime()).toBe(180 * 60_000)
  })

  story(
    'is accepted case by case: the time goes out with the offer, and to the family with the yes',
    async () => {
      const { cases } = (await currentRound(cast.imogen))!
      const [one, other, third] = cases
      const accept = (given: typeof one, mediatorId = given!.mediatorId!) =>
        offerMediator(
          cast.imogen,
          { caseId: given!.caseId, version: given!.caseVersion },
          { mediatorId, roundCaseId: given!.id },
        )
      await done(accept(one))
      const [offer] = await reader.select().from(offers).where(eq(offers.caseId, one!.caseId))
      expect(offer).toMatchObject({ mediatorId: one!.mediatorId, proposedStartsAt: one!.startsAt })
      const mediator = Object.values(cast).find(({ userId }) => userId === one!.mediatorId)!
      const asked = (await offersFor(mediator)).find(({ caseId }) => caseId === one!.caseId)
      expect(asked).toMatchObject({ foundFrom: one!.startsAt, foundUntil: one!.endsAt, foundMode: one!.mode })
      await done(acceptOffer(mediator, await at(one!.caseId), { offerId: offer!.id }))
      const times = await reader.select().from(offeredTimes).where(eq(offeredTimes.caseId, one!.caseId))
      expect(times).toMatchObject([{ startsAt: one!.startsAt, mediatorId: one!.mediatorId }])
      expect(await lastLetters(one!.caseId)).toContain('times-offered to amina@family.example')

      // Somebody else than was proposed: without the time, which is not theirs.
      const rival = other!.others[0]!.mediatorId
      await done(accept(other, rival))
      const [changed] = await reader.select().from(offers).where(eq(offers.caseId, other!.caseId))
      expect(changed).toMatchObject({ mediatorId: rival, proposedStartsAt: null })

      await done(discardRoundCase(cast.imogen, { roundCaseId: third!.id }))
      expect(await discardRoundCase(cast.imogen, { roundCaseId: third!.id })).toEqual([
        { field: '', message: 'This was decided already' },
      ])
      expect(await accept(third)).toEqual([{ field: '', message: 'This was decided already' }])
      const statuses = (await currentRound(cast.imogen))!.cases.map(({ status }) => status)
      expect(statuses.slice(0, 3)).toEqual(['accepted', 'accepted', 'discarded'])
    },
  )

  story('says which cases have changed since, and does not act on them', async () => {
    const { cases } = (await currentRound(cast.imogen))!
    const open = cases.filter(({ status }) => status === 'proposed')
    const stale = open[0]!
    await done(offerMediator(cast.imogen, await at(stale.caseId), { mediatorId: stale.mediatorId! }))
    await done(withdrawOffer(cast.imogen, await at(stale.caseId), { reason: 'By mistake' }))
    const after = (await currentRound(cast.imogen))!.cases.filter(({ status }) => status === 'proposed')
    expect(after.filter(({ changed }) => changed).map(({ caseId }) => caseId)).toEqual([stale.caseId])
    await expect(
      offerMediator(
        cast.imogen,
        { caseId: stale.caseId, version: stale.caseVersion },
        { mediatorId: stale.mediatorId!, roundCaseId: stale.id },
      ),
    ).rejects.toMatchObject({ reason: 'out_of_date' })
  })

  story('names everybody and every reason where nobody can take a case', async () => {
    const caseId = await waiting()
    for (const mediator of [cast.ruth, cast.jonah, cast.sorcha])
      await done(
        recordObjection(cast.imogen, await at(caseId), { mediatorId: mediator.userId, madeBy: 'family' }),
      )
    await proposed()
    const found = (await currentRound(cast.imogen))!.cases.find((one) => one.caseId === caseId)!
    expect(found).toMatchObject({ status: 'left_over', mediatorId: null, startsAt: null })
    expect(found.reasons).toEqual(['Nobody can take this case'])
    expect(found.others.map(({ words }) => words)).toEqual([
      ['The family objected to them'],
      ['The family objected to them'],
      ['The family objected to them'],
    ])
  })

  story('is put away by the next one, or by the desk, and is nobody else’s', async () => {
    const first = (await currentRound(cast.imogen))!.id
    await proposed()
    const { id: second, cases } = (await currentRound(cast.imogen))!
    expect(second).not.toBe(first)
    await done(discardRound(cast.imogen, { roundId: second }))
    expect(await currentRound(cast.imogen)).toBeNull()
    expect(await discardRound(cast.imogen, { roundId: second })).toEqual([
      { field: '', message: 'This proposal was put away already' },
    ])
    // Whoever still has its page open cannot act on it any more.
    const [{ id: roundCaseId, caseId } = { id: '', caseId: '' }] = cases
    const one = { roundCaseId, caseId, mediatorId: cast.ruth.userId }
    await expect(transact((tx) => acceptedFrom(tx, one, cast.imogen, mondayAtTen))).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('This proposal was put away') as unknown }],
    })
    await expect(askRound(cast.ruth, {})).rejects.toMatchObject({ reason: 'not_found' })
    await expect(currentRound(cast.dev)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

/** A case that waits for a mediator. Its family has met them all in other stories, and does not mind. */
async function waiting(): Promise<string> {
  const caseId = await aRequest('meeting')
  await done(describeWishes(cast.amina, await at(caseId), { mode: 'video', sameMediatorWanted: 'yes' }))
  return caseId
}

/** Asks for a round and lets the worker make it. */
async function proposed() {
  await done(askRound(cast.imogen, {}))
  await makeRound(theSystem, (await currentRound(cast.imogen))!.id)
}

const versionsOf = (caseIds: readonly string[]) =>
  Promise.all(caseIds.map(async (caseId) => (await theCase(caseId)).version))
