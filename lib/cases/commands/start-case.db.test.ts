import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseEvents, caseParties, cases, contactCards, decisions } from '@/db/schema/cases'
import { users } from '@/db/schema/people'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { firstAnswers, lastEvent, on, owed, theCase } from './a-request.fixture'
import { startCase } from './start-case'

beforeAll(seedCast)

describe('starting a case', () => {
  it('keeps the decision and opens the family’s two last days', () =>
    on('2026-11-23', async () => {
      const answers = { ...firstAnswers(), letterDatedOn: '2026-11-02' }
      expect(await startCase(cast.amina, answers)).toEqual([])

      expect(await theCase(answers.caseId)).toMatchObject({
        state: 'draft',
        version: 1,
        localAuthorityId: bodies.northshire.id,
        adviserId: null,
      })
      expect(await partiesOf(answers.caseId)).toMatchObject([
        { role: 'parent', userId: cast.amina.userId, name: cast.amina.name },
      ])
      expect(await lastEvent(answers.caseId)).toMatchObject({
        name: 'start_case',
        actorRole: 'parent',
        detail: { grounds: ['refuse_assess'], letterDatedOn: '2026-11-02', councilListed: true },
      })
      expect(await owed(answers.caseId)).toEqual(['contact_adviser 2027-01-02', 'start_appeal 2027-01-04'])
    }))

  it('counts from the day of sending where that is known', () =>
    on('2026-11-23', async () => {
      const answers = { ...firstAnswers(), letterDatedOn: '2026-11-02', noticeSentOn: '2026-11-05' }
      await startCase(cast.amina, answers)
      const [decision] = await reader.select().from(decisions).where(eq(decisions.caseId, answers.caseId))
      expect(decision).toMatchObject({ letterDatedOn: '2026-11-02', noticeSentOn: '2026-11-05' })
      expect(await owed(answers.caseId)).toContain('contact_adviser 2027-01-05')
    }))

  it('gives contact no last day where only the school named is disputed', () =>
    on('2026-11-23', async () => {
      const answers = { ...firstAnswers(), grounds: ['section_i_named'], letterDatedOn: '2026-11-02' }
      await startCase(cast.amina, answers)
      expect(await owed(answers.caseId)).toEqual(['start_appeal 2027-01-04'])
    }))

  it('opens nothing where there is nothing to appeal', async () => {
    const answers = { ...firstAnswers(), grounds: 'health' }
    await startCase(cast.amina, answers)
    expect(await owed(answers.caseId)).toEqual([])
  })

  it('takes a council that is not listed by its name', async () => {
    const answers = { ...firstAnswers(), localAuthorityId: 'other', councilNamed: 'Westmarch Council' }
    expect(await startCase(cast.amina, answers)).toEqual([])
    expect(await theCase(answers.caseId)).toMatchObject({
      localAuthorityId: null,
      localAuthorityNamed: 'Westmarch Council',
    })
  })

  it('starts one case for two clicks at once', async () => {
    const answers = firstAnswers()
    const both = await Promise.all([startCase(cast.amina, answers), startCase(cast.amina, answers)])
    expect(both).toEqual([[], []])
    expect(await startCase(cast.amina, answers)).toEqual([])
    expect(await reader.$count(caseEvents, eq(caseEvents.caseId, answers.caseId))).toBe(1)
  })

  it('tells nobody else that an id is taken', async () => {
    const answers = firstAnswers()
    await startCase(cast.amina, answers)
    await expect(startCase(cast.tomos, answers)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('starting a case for somebody', () => {
  const onTheTelephone = () => ({
    ...firstAnswers(),
    startedBy: 'desk',
    holderRole: 'parent',
    holderName: 'Amina Yusuf-Okafor',
    holderEmail: 'Amina@family.example',
    holderPhone: '01632 960 018',
  })

  it('makes the adviser at the desk the case’s adviser and finds the family’s account', async () => {
    const answers = onTheTelephone()
    expect(await startCase(cast.grace, answers)).toEqual([])
    expect(await theCase(answers.caseId)).toMatchObject({ adviserId: cast.grace.userId })
    const [holder] = await partiesOf(answers.caseId)
    expect(holder).toMatchObject({ role: 'parent', userId: cast.amina.userId })
    const [card] = await reader.select().from(contactCards).where(eq(contactCards.partyId, holder!.id))
    expect(card).toMatchObject({ email: 'amina@family.example', phone: '01632 960 018' })
    expect(await lastEvent(answers.caseId)).toMatchObject({ actorRole: 'adviser' })
  })

  it('makes an account for an address nobody has', async () => {
    const answers = { ...onTheTelephone(), holderEmail: 'new.person@family.example' }
    expect(await startCase(cast.imogen, answers)).toEqual([])
    const [holder] = await partiesOf(answers.caseId)
    const [user] = await reader.select().from(users).where(eq(users.id, holder!.userId!))
    expect(user).toMatchObject({ email: 'new.person@family.example', name: 'Amina Yusuf-Okafor' })
    expect(await theCase(answers.caseId)).toMatchObject({ adviserId: null })
  })

  it('does without an account for somebody who uses no email', async () => {
    const answers = { ...onTheTelephone(), holderEmail: '' }
    await startCase(cast.grace, answers)
    expect(await partiesOf(answers.caseId)).toMatchObject([{ userId: null }])
  })

  it('seats a supporter beside the family', async () => {
    const answers = { ...onTheTelephone(), startedBy: 'supporter' }
    expect(await startCase(cast.halima, answers)).toEqual([])
    expect((await partiesOf(answers.caseId)).map(({ role, userId }) => [role, userId]).sort()).toEqual([
      ['parent', cast.amina.userId],
      ['supporter', cast.halima.userId],
    ])
  })

  it('does not let a supporter pass for the family', async () => {
    const answers = { ...onTheTelephone(), startedBy: 'supporter', holderEmail: cast.halima.email }
    expect(await startCase(cast.halima, answers)).toEqual([
      { field: 'holderEmail', message: 'Enter their own email address, not yours' },
    ])
    expect(await reader.$count(cases, eq(cases.id, answers.caseId))).toBe(0)
  })

  it('asks for whom', async () => {
    const answers = { ...onTheTelephone(), holderRole: '', holderName: ' ' }
    expect(await startCase(cast.grace, answers)).toEqual([
      { field: 'holderRole', message: 'Choose whether it is a parent or a young person' },
    ])
  })

  it('is for the desk alone to start at the desk', async () => {
    await expect(startCase(cast.dev, onTheTelephone())).rejects.toMatchObject({ reason: 'not_allowed' })
  })
})

describe('answers that cannot be', () => {
  const wrong: [string, Record<string, unknown>, string][] = [
    ['a day in the future', { letterDatedOn: '2199-01-01' }, 'letterDatedOn'],
    ['a day that is none', { letterDatedOn: '2026-02-30' }, 'letterDatedOn'],
    ['no day', { letterDatedOn: '' }, 'letterDatedOn'],
    ['a day before the law', { letterDatedOn: '2013-05-05' }, 'letterDatedOn'],
    ['a sending in the future', { noticeSentOn: '2199-01-01' }, 'noticeSentOn'],
    ['no ground', { grounds: [] }, 'grounds'],
    ['a ground that is none', { grounds: ['everything'] }, 'grounds.0'],
    ['no council', { localAuthorityId: '' }, 'localAuthorityId'],
    ['an ICB as the council', { localAuthorityId: bodies.northshireIcb.id }, 'localAuthorityId'],
    ['a council by a broken id', { localAuthorityId: 'northshire' }, 'localAuthorityId'],
    [
      'a council named at great length',
      { localAuthorityId: '', councilNamed: 'x'.repeat(10_000) },
      'councilNamed',
    ],
    ['a council with a NUL in it', { localAuthorityId: '', councilNamed: 'a\0b' }, 'councilNamed'],
  ]
  it.each(wrong)('%s', async (_, part, field) => {
    const answers = { ...firstAnswers(), ...part }
    const problems = await startCase(cast.amina, answers)
    expect(problems.map((problem) => problem.field)).toEqual([field])
    expect(await reader.$count(cases, eq(cases.id, answers.caseId))).toBe(0)
  })

  it('nothing at all', async () => {
    expect((await startCase(cast.amina, undefined)).length).toBeGreaterThan(0)
  })
})

const partiesOf = (caseId: string) => reader.select().from(caseParties).where(eq(caseParties.caseId, caseId))
