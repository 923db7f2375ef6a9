import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import {
  caseEvents,
  caseParties,
  children,
  contactCards,
  decisions,
  mediationIssues,
  meetingWishes,
} from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import {
  at,
  child,
  done,
  education,
  family,
  firstAnswers,
  health,
  lastEvent,
  on,
  owed,
  stranger,
  theCase,
} from './a-request.fixture'
import { describeChild } from './describe-child'
import { describeDecision } from './describe-decision'
import { describeFamily } from './describe-family'
import { describeIssues } from './describe-issues'
import { describeWishes } from './describe-wishes'
import { startCase } from './start-case'

beforeAll(seedCast)

async function started(more: Record<string, unknown> = {}, who = cast.amina): Promise<string> {
  const answers = { ...firstAnswers(), ...more }
  await done(startCase(who, answers))
  return answers.caseId
}

const onTheTelephone = {
  startedBy: 'desk',
  holderRole: 'parent',
  holderName: 'Amina Yusuf-Okafor',
  holderEmail: 'first@family.example',
}

describe('describing the child', () => {
  it('keeps the last that was said, and says in the event only which part it was', async () => {
    const caseId = await started()
    await done(describeChild(cast.amina, await at(caseId), { ...child, firstName: 'Yousef' }))
    await done(describeChild(cast.amina, await at(caseId), { ...child, school: 'Hillside Primary' }))
    const rows = await reader.select().from(children).where(eq(children.caseId, caseId))
    expect(rows).toEqual([{ caseId, ...child, school: 'Hillside Primary', schoolAgeEndsOn: '2034-06-30' }])
    expect(await lastEvent(caseId)).toMatchObject({ version: 3, detail: { section: 'child' } })
    const events = await reader.select().from(caseEvents).where(eq(caseEvents.caseId, caseId))
    expect(JSON.stringify(events)).not.toMatch(/Yusuf|Yousef|Hillside/)
  })

  it.each([
    ['no name', { firstName: '' }, 'firstName'],
    ['a name of 10,000 letters', { lastName: 'x'.repeat(10_000) }, 'lastName'],
    ['a birth in the future', { dateOfBirth: '2199-01-01' }, 'dateOfBirth'],
    ['a day that is none', { dateOfBirth: '2018-02-30' }, 'dateOfBirth'],
    ['a birth long ago', { dateOfBirth: '1918-05-04' }, 'dateOfBirth'],
  ])('%s is refused', async (_, part, field) => {
    const caseId = await started()
    const problems = await describeChild(cast.amina, await at(caseId), { ...child, ...part })
    expect(problems.map((problem) => problem.field)).toEqual([field])
    expect(await theCase(caseId)).toMatchObject({ version: 1 })
  })

  it('is refused from an old page and for a stranger', async () => {
    const caseId = await started()
    const where = await at(caseId)
    await done(describeChild(cast.amina, where, child))
    const stale = describeChild(cast.amina, where, { ...child, firstName: 'Other' })
    await expect(stale).rejects.toMatchObject({ reason: 'out_of_date' })
    await expect(describeChild(stranger, await at(caseId), child)).rejects.toMatchObject({
      reason: 'not_found',
    })
  })
})

describe('describing the family', () => {
  it('keeps contact details on their card and nowhere else', async () => {
    const caseId = await started()
    const given = { ...family, phone: '01632 960 018', address: '1 High Street', confidential: 'yes' }
    await done(describeFamily(cast.amina, await at(caseId), given))
    const holder = await holderOf(caseId)
    expect(holder).toMatchObject({ relationship: 'Mother', userId: cast.amina.userId })
    const [card] = await reader.select().from(contactCards).where(eq(contactCards.partyId, holder!.id))
    expect(card).toMatchObject({
      email: 'amina@family.example',
      phone: '01632 960 018',
      confidential: true,
      safeToLeaveMessage: false,
    })
    expect((await lastEvent(caseId)).detail).toEqual({ section: 'family' })
  })

  it('is for a supporter only until the family has come itself', async () => {
    const { caseId, ...answers } = firstAnswers()
    const holder = { holderRole: 'parent', holderName: family.name, holderEmail: family.email }
    await done(startCase(cast.halima, { caseId, ...answers, ...holder, startedBy: 'supporter' }))
    await done(describeFamily(cast.halima, await at(caseId), family))
    await done(describeChild(cast.amina, await at(caseId), child))

    const elsewhere = { ...family, email: 'elsewhere@family.example' }
    expect(await describeFamily(cast.halima, await at(caseId), elsewhere)).toEqual([
      { field: '', message: 'They look after their own details now. Ask them to change this part' },
    ])
    const parent = await holderOf(caseId)
    const [card] = await reader.select().from(contactCards).where(eq(contactCards.partyId, parent!.id))
    expect(card).toMatchObject({ email: 'amina@family.example' })
    expect(await describeFamily(cast.amina, await at(caseId), elsewhere)).toEqual([])
  })

  it.each([
    ['email without an address', { email: '' }, 'email'],
    ['post without an address', { preferredChannel: 'post', address: '' }, 'address'],
    ['phone without a number', { preferredChannel: 'phone', phone: '' }, 'phone'],
    ['phone, and nowhere to write to', { preferredChannel: 'phone', phone: '01632', email: '' }, 'address'],
    ['two addresses in one', { email: 'a@family.example, b@family.example' }, 'email'],
  ])('%s is refused', async (_, part, field) => {
    const caseId = await started()
    const problems = await describeFamily(cast.amina, await at(caseId), { ...family, ...part })
    expect(problems.map((problem) => problem.field)).toEqual([field])
  })

  it('corrects whose account it is while nobody has used it', async () => {
    const caseId = await started(onTheTelephone, cast.grace)
    const before = (await holderOf(caseId))!.userId
    await done(describeFamily(cast.grace, await at(caseId), family))
    expect((await holderOf(caseId))!.userId).toBe(cast.amina.userId)
    expect(before).not.toBe(cast.amina.userId)
  })

  it('never takes the case from a family that has used it', async () => {
    const caseId = await started()
    await done(describeFamily(cast.grace, await at(caseId), { ...family, email: 'other@family.example' }))
    expect((await holderOf(caseId))!.userId).toBe(cast.amina.userId)
  })
})

describe('describing the decision again', () => {
  it('moves the two last days and keeps the old ones', () =>
    on('2026-11-23', async () => {
      const caseId = await started({ letterDatedOn: '2026-11-02' })
      const again = { ...firstAnswers(), letterDatedOn: '2026-11-04', laReference: 'N/123' }
      expect(await describeDecision(cast.amina, await at(caseId), again)).toEqual([])
      expect(await owed(caseId)).toEqual(['contact_adviser 2027-01-04', 'start_appeal 2027-01-04'])
      const [decision] = await reader.select().from(decisions).where(eq(decisions.caseId, caseId))
      expect(decision).toMatchObject({ letterDatedOn: '2026-11-04', laReference: 'N/123' })
      const [contact] = await reader
        .select()
        .from(duties)
        .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'contact_adviser')))
      expect(contact?.history).toMatchObject([{ dueOn: '2027-01-02' }])
    }))

  it('ends and opens days as the grounds have them', async () => {
    const caseId = await started()
    const other = { ...firstAnswers(), grounds: ['social_care'] }
    await done(describeDecision(cast.amina, await at(caseId), other))
    expect(await owed(caseId)).toEqual([])
    await done(describeDecision(cast.amina, await at(caseId), firstAnswers()))
    expect(await owed(caseId)).toHaveLength(2)
  })

  it('can name another council', async () => {
    const caseId = await started({ localAuthorityId: '', councilNamed: 'Northshire' })
    await done(describeDecision(cast.amina, await at(caseId), firstAnswers()))
    expect(await theCase(caseId)).toMatchObject({
      localAuthorityId: bodies.northshire.id,
      localAuthorityNamed: null,
    })
  })
})

describe('describing the issues', () => {
  it('takes the rows of a form in order, without the empty ones at its end', async () => {
    const caseId = await started()
    const form = {
      'issues.0.kind': 'education',
      'issues.0.disagreement': education.disagreement,
      'issues.0.wanted': education.wanted,
      'issues.1.kind': 'health',
      'issues.1.disagreement': health.disagreement,
      'issues.1.wanted': health.wanted,
      'issues.1.healthProvision': health.healthProvision,
      'issues.2.disagreement': '',
      'issues.2.wanted': '',
    }
    expect(await describeIssues(cast.amina, await at(caseId), form)).toEqual([])
    const rows = await reader.select().from(mediationIssues).where(eq(mediationIssues.caseId, caseId))
    expect(rows.map(({ kind, position }) => [position, kind]).sort()).toEqual([
      [0, 'education'],
      [1, 'health'],
    ])
    expect((await lastEvent(caseId)).detail).toEqual({ section: 'issues', kinds: ['education', 'health'] })
  })

  it('needs to know what health provision is wanted', async () => {
    const caseId = await started()
    const issues = [education, { ...health, healthProvision: ' ' }]
    expect(await describeIssues(cast.amina, await at(caseId), { issues })).toMatchObject([
      { field: 'issues.1.healthProvision' },
    ])
  })

  it.each([
    ['nothing', { 'issues.0.wanted': '' }, ['issues']],
    ['a row begun', { 'issues.0.kind': 'education' }, ['issues.0.disagreement', 'issues.0.wanted']],
    ['eleven things', { issues: Array(11).fill(education) }, ['issues']],
    ['no form at all', undefined, ['']],
  ])('%s is refused', async (_, form, fields) => {
    const caseId = await started()
    const problems = await describeIssues(cast.amina, await at(caseId), form)
    expect(problems.map(({ field }) => field)).toEqual(fields)
  })
})

describe('describing the wishes', () => {
  it('keeps them', async () => {
    const caseId = await started()
    const given = { mode: 'video', shortNoticeAccepted: 'no', adjustments: 'Breaks', supporterName: 'Halima' }
    expect(await describeWishes(cast.amina, await at(caseId), given)).toEqual([])
    const [row] = await reader.select().from(meetingWishes).where(eq(meetingWishes.caseId, caseId))
    expect(row).toMatchObject({
      mode: 'video',
      shortNoticeAccepted: false,
      adjustments: 'Breaks',
      supporterName: 'Halima',
      cannotDo: null,
      language: null,
      interpreterAccepted: null,
      sameMediatorWanted: null,
    })
  })

  it('keeps the language, the place, and whether the mediator may be one they know', async () => {
    const caseId = await started()
    const given = {
      mode: 'in_person',
      language: 'British Sign Language',
      interpreterAccepted: 'no',
      meetingPlace: 'Westport',
      sameMediatorWanted: 'yes',
    }
    expect(await describeWishes(cast.amina, await at(caseId), given)).toEqual([])
    const [row] = await reader.select().from(meetingWishes).where(eq(meetingWishes.caseId, caseId))
    expect(row).toMatchObject({ ...given, interpreterAccepted: false, sameMediatorWanted: true })
    const wrong = { ...given, language: 'x'.repeat(61), interpreterAccepted: 'perhaps' }
    expect(await describeWishes(cast.amina, await at(caseId), wrong)).toEqual([
      { field: 'language', message: 'The language must be 60 characters or fewer' },
      { field: 'interpreterAccepted', message: 'Choose yes or no' },
    ])
  })

  it('asks how to meet', async () => {
    const caseId = await started()
    expect(await describeWishes(cast.amina, await at(caseId), {})).toMatchObject([{ field: 'mode' }])
  })
})

async function holderOf(caseId: string) {
  const [holder] = await reader
    .select()
    .from(caseParties)
    .where(and(eq(caseParties.caseId, caseId), eq(caseParties.role, 'parent'), isNull(caseParties.untilAt)))
  return holder
}
