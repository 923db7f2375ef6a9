import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseParties, cases, children, meetingWishes } from '@/db/schema/cases'
import { memberships } from '@/db/schema/people'
import { meetings } from '@/db/schema/scheduling'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { aMediatedCase, anOffer, monday, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import {
  aRequest,
  at,
  done,
  lastEvent,
  lastLetters,
  waitingTasks,
} from '@/lib/cases/commands/a-request.fixture'
import { declineOffer } from '@/lib/cases/commands/decline-offer'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { recordObjection } from '@/lib/cases/commands/record-objection'
import { caseStory } from '@/lib/cases/story'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { objectionsIn } from './objections'
import { mediatorsFor } from './queries'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('a mediator who met the family', () => {
  story('is not asked about another decision, unless the family would like the same one', async () => {
    const [earlier, caseId] = [await aRequest('meeting'), await aRequest('meeting')]
    await areOf('zofia', 'Lena', [earlier, caseId])
    await haveMet(earlier)
    const reason = `Has met this family, in case ${await referenceOf(earlier)}`
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([reason])
    expect(
      await offerMediator(cast.imogen, await at(caseId), { mediatorId: cast.ruth.userId }),
    ).toMatchObject([{ message: `Ruth Adeyemi cannot take this case. ${reason}` }])

    await wishes(caseId, true)
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([])
    await wishes(caseId, false)
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([reason])
  })

  story('is known by the child too, whoever of the family asks', async () => {
    const [earlier, caseId] = [await aRequest('meeting'), await aRequest('meeting')]
    await areOf('linh', 'An', [earlier])
    await areOf('owen', 'AN', [caseId])
    await haveMet(earlier)
    expect(await reasonsOf(cast.ruth, caseId)).toHaveLength(1)
  })

  story('is free for other families, and while nobody has met yet', async () => {
    const [earlier, caseId] = [await aMediatedCase(), await aRequest('meeting')]
    await areOf('harpreet', 'Arjan', [earlier, caseId])
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([])
    await haveMet(earlier, 'did_not_happen')
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([])
    await haveMet(earlier)
    expect(await reasonsOf(cast.ruth, caseId)).toHaveLength(1)
    const other = await aRequest('meeting')
    await areOf('chidi', 'Ada', [other])
    expect(await reasonsOf(cast.ruth, other)).toEqual([])
  })
})

describe('a mediator whom somebody objects to', () => {
  const objection = { mediatorId: cast.ruth.userId, madeBy: 'family', reason: 'Her sister taught our son' }

  story('is asked about no case of the family, and never told why', async () => {
    const [earlier, caseId] = [await aMediatedCase(), await aRequest('meeting')]
    await areOf('tomos', 'Tomos', [earlier, caseId])
    await done(recordObjection(cast.grace, await at(earlier), objection))
    expect(await waitingTasks(earlier)).toEqual(['objection_made'])
    expect(await lastLetters(earlier)).toEqual([])
    expect(await reasonsOf(cast.ruth, earlier)).toEqual(['The family objected to them'])
    expect(await reasonsOf(cast.ruth, caseId)).toEqual(['The family objected to them in another case'])
    const told = async (who: typeof cast.ruth) => JSON.stringify(await caseStory(who, earlier))
    expect(await told(cast.ruth)).not.toMatch(/objection|sister/)
    expect(await told(cast.dev)).not.toMatch(/objection|sister/)
    expect(await told(cast.grace)).toMatch('An objection to a mediator was written down')
    expect(await objectionsIn(cast.grace, earlier)).toMatchObject([
      { mediator: 'Ruth Adeyemi', madeBy: 'family', reason: 'Her sister taught our son' },
    ])
    await expect(objectionsIn(cast.ruth, earlier)).rejects.toMatchObject({ reason: 'not_found' })
    expect(JSON.stringify((await lastEvent(earlier)).detail)).not.toMatch('sister')
  })

  story('by a council is not asked about that case, and about others all the same', async () => {
    const [earlier, caseId] = [await aRequest('meeting'), await aRequest('meeting')]
    await areOf('dev', 'Bela', [earlier, caseId])
    await done(recordObjection(cast.imogen, await at(earlier), { ...objection, madeBy: 'council' }))
    expect(await waitingTasks(earlier)).toEqual([])
    expect(await reasonsOf(cast.ruth, earlier)).toEqual(['The council objected to them'])
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([])
  })

  story('is named, and only the desk writes it down', async () => {
    const caseId = await aRequest('meeting')
    expect(await recordObjection(cast.grace, await at(caseId), {})).toEqual([
      { field: 'mediatorId', message: 'Choose the mediator' },
      { field: 'madeBy', message: 'Choose who objects' },
    ])
    const nobody = { ...objection, mediatorId: cast.dev.userId }
    expect(await recordObjection(cast.grace, await at(caseId), nobody)).toEqual([
      { field: 'mediatorId', message: 'Choose the mediator' },
    ])
    for (const other of [cast.amina, cast.dev])
      await expect(recordObjection(other, await at(caseId), objection)).rejects.toMatchObject({
        reason: 'not_allowed',
      })
  })
})

describe('a mediator who knows somebody', () => {
  story('and says so with a no is asked about no case of the family', async () => {
    const { caseId: earlier, offerId } = await anOffer()
    const caseId = await aRequest('meeting')
    await areOf('peter', 'Caro', [earlier, caseId])
    const no = { offerId, reason: 'We sing in one choir', knowsSomebody: 'yes' }
    await done(declineOffer(cast.ruth, await at(earlier), no))
    expect(await reasonsOf(cast.ruth, earlier)).toEqual(['Has said no to this case'])
    const reference = await referenceOf(earlier)
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([`Knows somebody in this family’s case ${reference}`])
  })

  story('is asked again who only had no time', async () => {
    const { caseId: earlier, offerId } = await anOffer()
    const caseId = await aRequest('meeting')
    await areOf('nia', 'Dora', [earlier, caseId])
    await done(declineOffer(cast.ruth, await at(earlier), { offerId, reason: 'No time' }))
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([])
  })
})

describe('a mediator who stood on another side', () => {
  story('as a supporter or of the family itself is not asked', async () => {
    const [earlier, caseId] = [await aRequest('meeting'), await aRequest('meeting')]
    await areOf('margaret', 'Emil', [earlier, caseId])
    const supporter = { role: 'supporter', userId: cast.ruth.userId, name: 'Ruth Adeyemi' } as const
    const sinceAt = instantAt(monday, '09:00')
    await transact((tx) =>
      tx.insert(caseParties).values({ ...supporter, caseId: earlier, sinceAt, untilAt: sinceAt }),
    )
    const reference = await referenceOf(earlier)
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([`Supported this family in case ${reference}`])

    const own = await aRequest('meeting')
    await areOf('ruth', 'Fritz', [own])
    expect(await reasonsOf(cast.ruth, own)).toEqual([`Is of the family in case ${await referenceOf(own)}`])
  })

  story('once worked for a body of the case, and has not declared it', async () => {
    const caseId = await aRequest('meeting')
    const ended = { fromOn: addDays(monday, -900), untilOn: addDays(monday, -31) }
    const officer = { userId: cast.ruth.userId, role: 'la_officer' } as const
    const worked = (organisationId: string) =>
      transact((tx) => tx.insert(memberships).values({ ...officer, organisationId, ...ended }))
    await worked(bodies.eastmere.id)
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([])
    await worked(bodies.northshire.id)
    expect(await reasonsOf(cast.ruth, caseId)).toEqual([
      'Worked for Northshire Council until 30 October 2026',
    ])
  })
})

const reasonsOf = async (mediator: { userId: string }, caseId: string) =>
  (await mediatorsFor(cast.imogen, caseId)).find(({ userId }) => userId === mediator.userId)?.reasons

async function referenceOf(caseId: string) {
  const [found] = await reader.select().from(cases).where(eq(cases.id, caseId))
  return found!.reference
}

/** These cases are of another family: the fixtures know Amina and Yusuf only. */
const areOf = (who: keyof typeof cast, firstName: string, caseIds: readonly string[]) =>
  transact(async (tx) => {
    for (const caseId of caseIds) {
      const parent = and(eq(caseParties.caseId, caseId), eq(caseParties.role, 'parent'))
      await tx.update(caseParties).set({ userId: cast[who].userId }).where(parent)
      await tx.update(children).set({ firstName }).where(eq(children.caseId, caseId))
    }
  })

const haveMet = (caseId: string, status: 'ended' | 'did_not_happen' = 'ended') =>
  transact((tx) =>
    tx.insert(meetings).values({
      caseId,
      mediatorId: cast.ruth.userId,
      status,
      startsAt: instantAt(monday, '08:00'),
      endsAt: instantAt(monday, '09:00'),
      startedAt: instantAt(monday, '08:00'),
      mode: 'video',
      createdAt: instantAt(monday, '07:00'),
    }),
  )

const wishes = (caseId: string, sameMediatorWanted: boolean) =>
  transact((tx) =>
    tx
      .insert(meetingWishes)
      .values({ caseId, mode: 'video', sameMediatorWanted })
      .onConflictDoUpdate({ target: meetingWishes.caseId, set: { sameMediatorWanted } }),
  )
