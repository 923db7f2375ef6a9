import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseLinks } from '@/db/schema/case-links'
import { letters } from '@/db/schema/letters'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { caseById } from '../queries'
import { aBooking, aHold, aMediatedCase, monday, onMonday, ruthHas, theMeeting } from './a-meeting.fixture'
import { aRequest, at, done, lastLetters, owed, theCase } from './a-request.fixture'
import { closeCase } from './close-case'
import { linkCases } from './link-cases'
import { sendRequest } from './send-request'
import { splitHealth } from './split-health'
import { supersede } from './supersede'
import { acceptSettlement } from './accept-settlement'
import { offerSettlement } from './offer-settlement'
import { settlements } from '@/db/schema/settlements'
import { factsOf } from '../case-facts'
import { workedOutAgain } from '../moved-days'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

const newDecision = (more: object = {}) => ({
  newCaseId: randomUUID() as string,
  grounds: ['section_b', 'section_f'],
  letterDatedOn: '2026-11-25',
  ...more,
})

describe('a new decision', () => {
  story('closes the case with its clocks, and opens one with clocks of its own', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    const given = newDecision()
    expect(await supersede(cast.grace, await at(caseId), given)).toEqual([])
    expect(await theCase(caseId)).toMatchObject({ state: 'closed' })
    expect(await owed(caseId)).toEqual([])
    expect((await theMeeting(caseId)).status).toBe('cancelled')

    expect(await theCase(given.newCaseId)).toMatchObject({ state: 'draft', version: 1 })
    // Two months from the new letter, counted anew.
    expect(await owed(given.newCaseId)).toEqual(['contact_adviser 2027-01-25', 'start_appeal 2027-01-25'])
    const view = await caseById(cast.amina, given.newCaseId)
    expect(view).toMatchObject({
      child: { firstName: 'Yusuf' },
      contactCard: { email: 'amina@family.example' },
      decision: { grounds: ['section_b', 'section_f'], letterDatedOn: '2026-11-25' },
      links: [{ id: caseId, kind: 'superseded_by', isFrom: false }],
    })
    expect(view.documents).toEqual([])
    // The council hears of the new case when the family asks for a meeting, and not before.
    await expect(caseById(cast.dev, given.newCaseId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story(
    'is told to the family with which letter counts and its days, to the others that this one ended',
    async () => {
      const caseId = await aMediatedCase()
      await done(supersede(cast.imogen, await at(caseId), newDecision()))
      expect(await lastLetters(caseId)).toEqual([
        'mediation-ended to ruth@mediators.example',
        'mediation-ended to send.notices@northshire.example',
        'superseded to amina@family.example',
      ])
      const [told] = await reader.select().from(letters).where(eq(letters.kind, 'superseded')).limit(1)
      expect(told?.props).toMatchObject({
        newLetterOn: '2026-11-25',
        contactBy: '2027-01-25',
        appeal: { safeOn: '2027-01-25', dueOn: '2027-01-25' },
      })
    },
  )

  story('takes away a certificate that was owed for the old one, and none that was issued', async () => {
    const caseId = await aRequest('certificate')
    expect((await owed(caseId)).join()).toContain('issue_certificate')
    await done(supersede(cast.grace, await at(caseId), newDecision()))
    expect(await owed(caseId)).toEqual([])
  })

  story('leaves what was agreed in writing to be carried out', async () => {
    const caseId = await aMediatedCase()
    await done(offerSettlement(cast.dev, await at(caseId), { items: [{ what: 'A taxi', item: 'other' }] }))
    const [offer] = await reader.select().from(settlements).where(eq(settlements.caseId, caseId))
    const given = { settlementId: offer!.id, certificateWanted: 'no' }
    await done(acceptSettlement(cast.amina, await at(caseId), given))
    await done(supersede(cast.grace, await at(caseId), newDecision()))
    expect(await owed(caseId)).toEqual(['carry_out 2026-12-14'])
  })

  story('must be later than the old one, and is the desk’s to record', async () => {
    const caseId = await aMediatedCase()
    const where = await at(caseId)
    expect(await supersede(cast.grace, where, newDecision({ letterDatedOn: '2026-11-10' }))).toEqual([
      { field: 'letterDatedOn', message: 'The new letter must be later than the one this case is about' },
    ])
    expect(await supersede(cast.grace, where, newDecision({ grounds: [] }))).toMatchObject([
      { field: 'grounds' },
    ])
    for (const actor of [cast.amina, cast.dev, cast.ruth])
      await expect(supersede(actor, where, newDecision())).rejects.toMatchObject({ reason: 'not_allowed' })
    expect(await theCase(caseId)).toMatchObject({ state: 'arranging' })
  })

  story('pressed twice opens one case', async () => {
    const caseId = await aMediatedCase()
    const [where, given] = [await at(caseId), newDecision()]
    expect(await Promise.all([1, 2].map(() => supersede(cast.grace, where, given)))).toEqual([[], []])
    expect(await reader.$count(caseLinks, eq(caseLinks.fromCaseId, caseId))).toBe(1)
  })

  story('goes on as any request does', async () => {
    const caseId = await aRequest('meeting')
    const given = newDecision()
    await done(supersede(cast.grace, await at(caseId), given))
    expect(await sendRequest(cast.amina, await at(given.newCaseId), {})).toMatchObject([{ field: 'road' }])
    await expect(closeCase(cast.grace, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_allowed' })
  })
})

describe('linking', () => {
  story('joins two cases about one child and changes neither', async () => {
    const [one, other] = [await aRequest('talk'), await aRequest('talk')]
    const { reference, version } = await theCase(other)
    expect(await linkCases(cast.grace, await at(one), { reference: reference.toLowerCase() })).toEqual([])
    expect((await caseById(cast.amina, one)).links).toMatchObject([{ id: other, kind: 'same_child' }])
    expect((await theCase(other)).version).toBe(version)
    const again = { reference: (await theCase(one)).reference }
    expect(await linkCases(cast.grace, await at(other), again)).toMatchObject([
      { message: 'The two cases are linked already' },
    ])
    expect(await linkCases(cast.grace, await at(one), again)).toMatchObject([{ field: 'reference' }])
    expect(await linkCases(cast.grace, await at(one), { reference: 'SM-0000-0000' })).toMatchObject([
      { message: 'There is no case with this number' },
    ])
  })
})

describe('taking health apart', () => {
  story(
    'the council goes ahead on education; health has its own case and its own 30 days as they ran',
    async () => {
      const caseId = await aMediatedCase({ withHealth: true })
      const before = await owed(caseId)
      const newCaseId = randomUUID()
      expect(await splitHealth(cast.grace, await at(caseId), { newCaseId })).toEqual([])
      const after = await owed(caseId)
      // All of it as before, but for what the ICB owed here.
      expect(before).toEqual([after[0], ...after])
      expect(after).toEqual(
        expect.arrayContaining(['arrange_mediation 2026-12-30', 'start_appeal 2027-01-11']),
      )
      expect(await theCase(newCaseId)).toMatchObject({ state: 'arranging', laToldOn: monday })
      // The ICB was told on that Monday, so its 30 days are the same; nothing of health can be appealed.
      expect(await owed(newCaseId)).toEqual(['arrange_mediation 2026-12-30'])
      expect((await caseById(cast.nia, newCaseId)).issues).toMatchObject([{ kind: 'health' }])
      await expect(caseById(cast.nia, caseId)).rejects.toMatchObject({ reason: 'not_found' })
      expect((await caseById(cast.dev, caseId)).issues.map(({ kind }) => kind)).toEqual(['education'])
      expect((await caseById(cast.amina, newCaseId)).certificate?.needed).toBe(false)
      expect(await lastLetters(caseId)).toEqual([
        'health-split to amina@family.example',
        'health-split to send.notices@northshire-icb.example',
        'health-split to send.notices@northshire.example',
      ])
      // The day stands by facts of the new case, so that a new list of holidays finds it again.
      const facts = (await factsOf(reader, [newCaseId])).get(newCaseId)!
      expect(workedOutAgain(facts, shippedCalendar).moved).toEqual([])
    },
  )

  story('only where there is both, the ICB was told and no time stands with it', async () => {
    const asked = async (caseId: string) =>
      splitHealth(cast.grace, await at(caseId), { newCaseId: randomUUID() })
    expect(await asked(await aMediatedCase())).toHaveLength(1)
    expect(await asked(await aMediatedCase({ withHealth: true, icbTold: false }))).toEqual([
      { field: '', message: 'Record the notice to the ICB first' },
    ])
    const held = await aHold('2026-12-18', '09:00', { withHealth: true })
    expect(await asked(held)).toMatchObject([{ field: '' }])
    await expect(splitHealth(theSystem, await at(held), { newCaseId: randomUUID() })).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })
})
