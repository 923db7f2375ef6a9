import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseEvents, caseParties } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import {
  aDraft,
  at,
  child,
  done,
  education,
  family,
  firstAnswers,
  health,
  on,
  owed,
  stranger,
  theCase,
  waitingTasks,
} from './a-request.fixture'
import { chooseRoad } from './choose-road'
import { describeChild } from './describe-child'
import { describeFamily } from './describe-family'
import { sendRequest } from './send-request'
import { startCase } from './start-case'
import { readInformation } from './read-information'
import { informationVersion } from '../information'

beforeAll(seedCast)

const monday = '2026-11-23'
const decided = { letterDatedOn: '2026-11-02' }

describe('sending a request', () => {
  it('for a meeting tells the council in the same moment and starts its 30 days', () =>
    on(monday, async () => {
      const caseId = await aDraft('meeting', { answers: decided })
      expect(await sendRequest(cast.amina, await at(caseId), {})).toEqual([])

      expect(await theCase(caseId)).toMatchObject({ state: 'arranging', laToldOn: monday })
      expect((await eventsOf(caseId)).slice(-2)).toEqual(['send_request', 'choose_mediation'])
      expect(await lettersOf(caseId)).toEqual([
        'mediation-chosen to amina@family.example',
        'mediation-requested to send.notices@northshire.example',
        'request-received to amina@family.example',
      ])
      expect(await owed(caseId)).toEqual([
        'acknowledge 2026-11-25',
        'arrange_mediation 2026-12-23',
        'start_appeal 2027-01-04',
      ])
      expect(await endOf(caseId, 'contact_adviser')).toMatchObject({
        howEnded: 'discharged',
        endedOn: monday,
      })
      const councils = and(eq(caseParties.caseId, caseId), eq(caseParties.role, 'local_authority'))
      expect(await reader.select().from(caseParties).where(councils)).toMatchObject([
        { organisationId: bodies.northshire.id },
      ])
    }))

  it('with health among the issues makes the council owe the ICB a notice', () =>
    on(monday, async () => {
      const caseId = await aDraft('meeting', { answers: decided, issues: [education, health] })
      await done(sendRequest(cast.amina, await at(caseId), {}))
      expect(await owed(caseId)).toContain('notify_icb 2026-11-26')
      expect(await owed(caseId)).toContain('arrange_mediation 2026-12-23')
    }))

  it('with health alone leaves the 30 days to wait for the ICB', () =>
    on(monday, async () => {
      const caseId = await aDraft('meeting', { answers: decided, issues: [health] })
      await done(sendRequest(cast.amina, await at(caseId), {}))
      expect(await owed(caseId)).toContain('notify_icb 2026-11-26')
      expect(await owed(caseId)).toContain('arrange_mediation no day')
    }))

  it('for a certificate makes the adviser owe one within 3 working days', () =>
    on(monday, async () => {
      const caseId = await aDraft('certificate', { answers: decided })
      expect(await sendRequest(cast.amina, await at(caseId), {})).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'ended', laToldOn: null })
      expect(await owed(caseId)).toEqual(['issue_certificate 2026-11-26', 'start_appeal 2027-01-04'])
      expect(await lettersOf(caseId)).toEqual([
        'certificate-due to desk@provider.example',
        'mediation-declined to amina@family.example',
        'request-received to amina@family.example',
      ])
    }))

  it('owes no certificate where an appeal needs none', () =>
    on(monday, async () => {
      const caseId = await aDraft('certificate', { answers: { ...decided, grounds: ['section_i_type'] } })
      await done(sendRequest(cast.amina, await at(caseId), {}))
      expect(await theCase(caseId)).toMatchObject({ state: 'ended' })
      expect(await owed(caseId)).toEqual(['start_appeal 2027-01-04'])
    }))

  it('to talk first asks the desk to ring', () =>
    on(monday, async () => {
      const caseId = await aDraft('talk', { answers: decided, informed: false })
      await done(sendRequest(cast.amina, await at(caseId), {}))
      expect(await theCase(caseId)).toMatchObject({ state: 'contacted' })
      expect(await owed(caseId)).toEqual(['give_information 2026-11-24', 'start_appeal 2027-01-04'])
      expect(await waitingTasks(caseId)).toEqual(['ring_the_family'])
    }))

  it('without the information read goes no further than contact', () =>
    on(monday, async () => {
      const caseId = await aDraft('certificate', { answers: decided, informed: false })
      await done(sendRequest(cast.amina, await at(caseId), {}))
      expect(await theCase(caseId)).toMatchObject({ state: 'contacted' })
      expect(await owed(caseId)).toContain('give_information 2026-11-24')
    }))

  it('late is taken all the same, and the desk is told that a person must decide', () =>
    on(monday, async () => {
      const caseId = await aDraft('certificate', { answers: { letterDatedOn: '2026-09-22' } })
      expect(await sendRequest(cast.amina, await at(caseId), {})).toEqual([])
      expect(await sentDetail(caseId)).toMatchObject({ late: true, contactedOn: monday })
      expect(await waitingTasks(caseId)).toEqual(['late_contact'])
      expect(await owed(caseId)).toContain('issue_certificate 2026-11-26')
    }))

  it('on the last day is in time', () =>
    on(monday, async () => {
      const caseId = await aDraft('certificate', { answers: { letterDatedOn: '2026-09-23' } })
      await done(sendRequest(cast.amina, await at(caseId), {}))
      expect(await sentDetail(caseId)).toMatchObject({ late: false })
      expect(await waitingTasks(caseId)).toEqual([])
    }))

  it('to a council without an address for notices leaves its clock standing and gives the desk a task', () =>
    on(monday, async () => {
      const caseId = await aDraft('meeting', {
        answers: { ...decided, localAuthorityId: bodies.westhaven.id },
      })
      expect(await sendRequest(cast.amina, await at(caseId), {})).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'arranging', laToldOn: null })
      expect(await owed(caseId)).toEqual(['arrange_mediation no day', 'start_appeal 2027-01-04'])
      expect(await waitingTasks(caseId)).toEqual(['no_address_for_notices'])
    }))

  it('to a council that is not listed gives the desk one task', () =>
    on(monday, async () => {
      const caseId = await aDraft('meeting', {
        answers: { ...decided, localAuthorityId: '', councilNamed: 'Westmarch Council' },
      })
      await done(sendRequest(cast.amina, await at(caseId), {}))
      expect(await waitingTasks(caseId)).toEqual(['council_not_listed'])
    }))
})

describe('sending for somebody', () => {
  const holder = {
    startedBy: 'desk',
    holderRole: 'parent',
    holderName: 'Amina Yusuf-Okafor',
    holderEmail: 'amina@family.example',
  }

  it('the desk can say that they telephoned before', () =>
    on(monday, async () => {
      const answers = { ...firstAnswers(), ...holder, letterDatedOn: '2026-09-22' }
      await done(startCase(cast.grace, answers))
      const { caseId } = answers
      await fillIn(cast.grace, caseId, 'certificate')
      await done(sendRequest(cast.grace, await at(caseId), { contactedOn: '2026-11-20' }))
      expect(await sentDetail(caseId)).toMatchObject({ late: false, contactedOn: '2026-11-20' })
      expect(await endOf(caseId, 'contact_adviser')).toMatchObject({ endedOn: '2026-11-20' })
      expect(await theCase(caseId)).toMatchObject({ state: 'ended' })
    }))

  it('a supporter leaves the choice to the family', () =>
    on(monday, async () => {
      const answers = { ...firstAnswers(), ...holder, startedBy: 'supporter', ...decided }
      await done(startCase(cast.halima, answers))
      const { caseId } = answers
      await fillIn(cast.halima, caseId, 'certificate')
      await done(sendRequest(cast.halima, await at(caseId), { contactedOn: '2026-11-01' }))
      expect(await theCase(caseId)).toMatchObject({ state: 'contacted' })
      expect(await sentDetail(caseId)).toMatchObject({ contactedOn: monday })
      expect(await owed(caseId)).toContain('give_information 2026-11-24')
    }))

  async function fillIn(who: typeof cast.grace, caseId: string, road: string) {
    await done(describeChild(who, await at(caseId), child))
    await done(describeFamily(who, await at(caseId), family))
    await done(readInformation(who, await at(caseId), { version: informationVersion }))
    await done(chooseRoad(who, await at(caseId), { road }))
  }
})

describe('a request that cannot be sent', () => {
  it('names every section that is missing, and changes nothing', async () => {
    const answers = firstAnswers()
    await done(startCase(cast.amina, answers))
    const problems = await sendRequest(cast.amina, await at(answers.caseId), {})
    expect(problems.map(({ field }) => field)).toEqual(['child', 'family', 'road'])
    expect(await theCase(answers.caseId)).toMatchObject({ state: 'draft', version: 1 })
  })

  it('for a meeting needs something to discuss', async () => {
    const caseId = await aDraft('certificate')
    await done(chooseRoad(cast.amina, await at(caseId), { road: 'meeting' }))
    expect(await sendRequest(cast.amina, await at(caseId), {})).toMatchObject([{ field: 'issues' }])
  })

  it.each([
    ['a parent, for a young person', '2009-01-10'],
    ['anybody, for somebody of 25', '2001-11-23'],
  ])('is not sent by %s', (_, dateOfBirth) =>
    on(monday, async () => {
      const caseId = await aDraft('certificate', { answers: decided })
      await done(describeChild(cast.amina, await at(caseId), { ...child, dateOfBirth }))
      expect(await sendRequest(cast.amina, await at(caseId), {})).toMatchObject([{ field: 'dateOfBirth' }])
      expect(await theCase(caseId)).toMatchObject({ state: 'draft' })
    }),
  )

  it('does not exist for a stranger', async () => {
    const caseId = await aDraft('certificate')
    await expect(sendRequest(stranger, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_found' })
    await expect(sendRequest(cast.dev, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('is answered once when it is sent twice, and refused from an old page', async () => {
    const caseId = await aDraft('certificate')
    const where = await at(caseId)
    expect(await sendRequest(cast.amina, where, {})).toEqual([])
    expect(await sendRequest(cast.amina, where, {})).toEqual([])
    expect((await eventsOf(caseId)).filter((name) => name === 'send_request')).toHaveLength(1)
    await expect(chooseRoad(cast.amina, where, { road: 'talk' })).rejects.toMatchObject({
      reason: 'out_of_date',
    })
    await expect(sendRequest(cast.amina, await at(caseId), {})).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })
})

async function eventsOf(caseId: string) {
  const events = await reader
    .select({ name: caseEvents.name })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(asc(caseEvents.version))
  return events.map(({ name }) => name)
}

async function sentDetail(caseId: string) {
  const sent = and(eq(caseEvents.caseId, caseId), eq(caseEvents.name, 'send_request'))
  const [event] = await reader.select().from(caseEvents).where(sent)
  return event?.detail
}

async function lettersOf(caseId: string) {
  const sent = await reader.select().from(letters).where(eq(letters.caseId, caseId))
  return sent.map(({ kind, recipientEmail }) => `${kind} to ${recipientEmail}`).sort()
}

async function endOf(caseId: string, duty: 'contact_adviser') {
  const [ended] = await reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, duty)))
  return ended
}
