import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseParties, contactCards } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { certificateById } from '@/lib/certificates/queries'
import { aSealingKey } from '@/lib/certificates/commands/a-certificate.fixture'
import { issueCertificate } from '@/lib/certificates/commands/issue-certificate'
import { guardInWords } from '@/lib/certificates/unmet'
import { instantAt, date } from '@/lib/law/calendar/date'
import { asOf } from '@/lib/kernel/now'
import { passRights } from '@/lib/watch/rights-pass'
import { caseById, caseList, caseStory } from '../queries'
import { passedFrom } from '../right-passing'
import {
  aDraft,
  at,
  done,
  family,
  lastEvent,
  lastLetters,
  owed,
  theCase,
  waitingTasks,
} from './a-request.fixture'
import { declineMediation } from './decline-mediation'
import { describeChild } from './describe-child'
import { recordInformation } from './record-information'
import { recordInstructions } from './record-instructions'
import { rightPasses } from './right-passes'
import { sendRequest } from './send-request'
import { withdraw } from './withdraw'
import { informationItemNames } from '../information'

// Sixteen in the school year that ends in 2027: compulsory school age ends on Friday 25 June 2027, which is a summer day.
const born = '2011-05-04'
const lastDay = date('2027-06-25')
const midnight = instantAt(date('2027-06-26'), '00:00')
const aSecondBefore = new Date(midnight.getTime() - 1000)
const noon = instantAt(lastDay, '12:00')

beforeAll(() =>
  asOf(noon, async () => {
    await seedCast()
    await aSealingKey()
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => asOf(noon, work))

async function aCase(road: 'meeting' | 'certificate' | 'talk' = 'meeting'): Promise<string> {
  const caseId = await aDraft(road)
  await done(
    describeChild(cast.amina, await at(caseId), {
      firstName: 'Idris',
      lastName: 'Okafor',
      dateOfBirth: born,
    }),
  )
  await done(sendRequest(cast.amina, await at(caseId), {}))
  return caseId
}

const pass = (caseId: string) =>
  asOf(midnight, async () => done(rightPasses(theSystem, await at(caseId), {})))
const own = { answer: 'alone', email: 'tomos@family.example' }

describe('at the London midnight after compulsory school age', () => {
  story('a parent may act to the last second of the day, and not in the first of the next', async () => {
    const caseId = await aCase()
    const where = await at(caseId)
    await asOf(aSecondBefore, async () => {
      expect((await caseById(cast.amina, caseId)).side).toBe('family')
    })
    await asOf(midnight, async () => {
      await expect(caseById(cast.amina, caseId)).rejects.toMatchObject({ reason: 'not_found' })
      await expect(withdraw(cast.amina, where, {})).rejects.toMatchObject({ reason: 'not_found' })
      expect((await caseList(cast.amina, { portal: 'parent' })).rows.map(({ id }) => id)).not.toContain(
        caseId,
      )
      // The number, and nothing of the case, so that the page can say why.
      expect(await passedFrom(cast.amina)).toContainEqual({
        id: caseId,
        reference: expect.any(String) as unknown,
      })
    })
    await asOf(aSecondBefore, async () => expect(await withdraw(cast.amina, where, {})).toEqual([]))
  })

  story('the watch asks the young person and the desk; no date moves and nothing is called off', async () => {
    const caseId = await aCase()
    const before = await owed(caseId)
    await asOf(aSecondBefore, () => passRights(theSystem))
    expect((await lastEvent(caseId)).name).not.toBe('right_passes')
    await asOf(midnight, async () => {
      await Promise.all([passRights(theSystem), passRights(theSystem)])
      await passRights(theSystem)
    })
    expect(await lastEvent(caseId)).toMatchObject({ name: 'right_passes', actorRole: 'system' })
    expect(await theCase(caseId)).toMatchObject({ state: 'arranging' })
    const after = await owed(caseId)
    expect(after.filter((duty) => !duty.startsWith('give_information'))).toEqual(before)
    expect(after).toContain('give_information 2027-06-28')
    expect(await waitingTasks(caseId)).toContain('right_passed')
    expect(await lastLetters(caseId)).toEqual([
      'desk-task to desk@provider.example',
      'right-passed to ',
      'right-passed-parent to amina@family.example',
    ])
    const [posted] = await reader
      .select()
      .from(letters)
      .where(and(eq(letters.caseId, caseId), eq(letters.kind, 'right-passed')))
    expect(posted).toMatchObject({ status: 'to_post', recipientName: 'Idris Okafor' })
    await asOf(midnight, async () => {
      const [line] = await caseStory(cast.dev, caseId)
      expect(line?.says).toBe('The right to ask and to appeal passed to the young person. No date moved.')
    })
  })

  story('does not pass early, twice, in a draft, or where a parent stands by a record', async () => {
    const early = await aCase()
    expect(await rightPasses(theSystem, await at(early), {})).toEqual([
      { field: '', message: 'The right has not passed to the young person' },
    ])
    await pass(early)
    await asOf(midnight, async () =>
      expect(await rightPasses(theSystem, await at(early), {})).toHaveLength(1),
    )

    const draft = await aDraft('meeting')
    await done(
      describeChild(cast.amina, await at(draft), { firstName: 'I', lastName: 'O', dateOfBirth: born }),
    )
    await asOf(midnight, async () => {
      expect((await caseById(cast.amina, draft)).state).toBe('draft')
      expect(await sendRequest(cast.amina, await at(draft), {})).toMatchObject([{ field: 'dateOfBirth' }])
      // The desk has made sure that the parent decides (CFA 2014 s.80), and so the case stays the parent's.
      expect(await sendRequest(cast.grace, await at(draft), {})).toEqual([])
      expect((await caseById(cast.amina, draft)).state).toBe('arranging')
      expect(await rightPasses(theSystem, await at(draft), {})).toHaveLength(1)
    })
  })

  story('a closed case whose day to appeal runs is passed on too; to nobody but the system', async () => {
    const caseId = await aCase('certificate')
    await expect(rightPasses(cast.grace, await at(caseId), {})).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    await expect(recordInstructions(cast.amina, await at(caseId), own)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })
})

describe('what the young person says', () => {
  story('alone: the case and its certificate are theirs, and the parent’s no more', async () => {
    const caseId = await aCase('certificate')
    await asOf(noon, async () =>
      done(issueCertificate(cast.grace, await at(caseId), { kind: 'information_given' })),
    )
    await pass(caseId)
    await asOf(midnight, async () => {
      await done(recordInstructions(cast.grace, await at(caseId), own))
      const view = await caseById(cast.tomos, caseId)
      expect(view).toMatchObject({ side: 'family', holder: { role: 'young_person' } })
      expect((await certificateById(cast.tomos, view.certificates[0]!.id)).status).toBe('live')
      await expect(certificateById(cast.amina, view.certificates[0]!.id)).rejects.toMatchObject({
        reason: 'not_found',
      })
      await expect(caseById(cast.amina, caseId)).rejects.toMatchObject({ reason: 'not_found' })
      expect(await waitingTasks(caseId)).toEqual([])
      expect(await lastLetters(caseId)).toEqual(['instructions-confirmed to tomos@family.example'])
    })
  })

  story('with the parent: the parent sees it again as a supporter and decides nothing', async () => {
    const caseId = await aCase()
    await pass(caseId)
    await asOf(midnight, async () => {
      await done(recordInstructions(cast.grace, await at(caseId), { ...own, answer: 'with_parent' }))
      expect((await caseById(cast.amina, caseId)).side).toBe('supporter')
      await expect(withdraw(cast.amina, await at(caseId), {})).rejects.toMatchObject({
        reason: 'not_allowed',
      })
      expect(await passedFrom(cast.amina)).not.toContainEqual(expect.objectContaining({ id: caseId }))
    })
  })

  story('no certificate rests on what only the parent was told, or only the parent said', async () => {
    const caseId = await aCase('certificate')
    await pass(caseId)
    await asOf(midnight, async () => {
      await done(recordInstructions(cast.grace, await at(caseId), own))
      const issue = async () => issueCertificate(cast.grace, await at(caseId), { kind: 'information_given' })
      expect(await issue()).toHaveLength(1)
      const told = { channel: 'telephone', items: informationItemNames }
      await done(recordInformation(cast.grace, await at(caseId), told))
      // Going on alone is no word about mediation: what the parent said does not become the young person's.
      expect(await issue()).toEqual([{ field: 'kind', message: guardInWords.statement_not_by_right_holder }])
      await done(declineMediation(cast.grace, await at(caseId), {}))
      expect(await declineMediation(cast.grace, await at(caseId), {})).toEqual([
        { field: '', message: 'This mediation has ended, and nobody has to say no to it again' },
      ])
      expect(await issue()).toEqual([])
    })
  })

  story(
    'that they cannot decide it is recorded with who found it, when and why; the parent decides again',
    async () => {
      const caseId = await aCase()
      await pass(caseId)
      await asOf(midnight, async () => {
        const found = {
          decidedOn: '2027-06-20',
          decidedBy: 'Dr Field',
          basis: 'Cannot weigh what an appeal means',
        }
        const record = async (given: object) =>
          recordInstructions(cast.grace, await at(caseId), { answer: 'alternative_person', ...given })
        expect((await record({})).map(({ field }) => field)).toEqual(['decidedOn', 'decidedBy', 'basis'])
        expect(await record({ ...found, decidedOn: '2027-06-30' })).toMatchObject([{ field: 'decidedOn' }])
        await done(record(found))
        expect((await caseById(cast.amina, caseId)).holder?.role).toBe('parent')
        expect((await owed(caseId)).join()).not.toContain('give_information')
        expect(JSON.stringify((await lastEvent(caseId)).detail)).not.toContain('weigh')
        const cards = await reader
          .select({ email: contactCards.email })
          .from(caseParties)
          .innerJoin(contactCards, eq(contactCards.partyId, caseParties.id))
          .where(and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt)))
        expect(cards).toEqual([{ email: family.email }])
        expect(await record(found)).toEqual([{ field: '', message: 'This is recorded already' }])
      })
    },
  )

  story('must come from the young person, by an address of their own', async () => {
    const caseId = await aCase()
    await pass(caseId)
    await asOf(midnight, async () => {
      const record = async (given: object) => recordInstructions(cast.grace, await at(caseId), given)
      expect(await record({})).toMatchObject([{ field: 'answer' }])
      expect(await record({ answer: 'alone' })).toMatchObject([{ field: 'email' }])
      expect(await record({ answer: 'alone', email: 'amina@family.example' })).toMatchObject([
        { field: 'email', message: 'Enter the young person’s own email address, not the parent’s' },
      ])
      expect(await waitingTasks(caseId)).toContain('right_passed')
    })
  })
})
