import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { transact } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { proven } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import {
  aDraft,
  aRequest,
  at,
  done,
  education,
  family,
  firstAnswers,
  health,
  on,
  stranger,
} from './commands/a-request.fixture'
import { describeFamily } from './commands/describe-family'
import { describeWishes } from './commands/describe-wishes'
import { offerTimes } from './commands/offer-times'
import { startCase } from './commands/start-case'
import { caseById, caseList, caseStory } from './queries'

beforeAll(seedCast)

const secret = {
  ...family,
  email: 'secret@family.example',
  phone: '01632 960 099',
  address: '1 Hidden Lane',
  confidential: 'yes',
}

/** A request with everything in it that could leak. */
async function requestWithSecrets(): Promise<string> {
  const caseId = await aRequest('meeting', { issues: [education, health], familyAnswers: secret })
  await done(
    describeWishes(cast.amina, await at(caseId), {
      mode: 'video',
      adjustments: 'A quiet room',
      supporterName: 'Halima',
      supporterEmail: 'halima@sendiass.example',
    }),
  )
  return caseId
}

const join = (caseId: string, role: 'mediator' | 'icb') =>
  transact((tx) =>
    tx.insert(caseParties).values({
      caseId,
      role,
      userId: role === 'mediator' ? cast.ruth.userId : null,
      organisationId: role === 'icb' ? bodies.northshireIcb.id : null,
      name: role === 'mediator' ? cast.ruth.name : bodies.northshireIcb.name,
      sinceAt: now(),
    }),
  )

describe('one case', () => {
  it('shows its family everything that is theirs', () =>
    on('2026-11-23', async () => {
      const caseId = await requestWithSecrets()
      const view = await caseById(cast.amina, caseId)
      expect(view).toMatchObject({
        state: 'arranging',
        side: 'family',
        roles: ['parent'],
        councilName: 'Northshire Council',
        child: { firstName: 'Yusuf' },
        certificate: { needed: true },
        contactCard: { email: 'secret@family.example' },
        wishes: { adjustments: 'A quiet room', supporterEmail: 'halima@sendiass.example' },
        choices: [{ road: 'meeting', madeByRole: 'parent' }],
      })
      expect(view.issues.map(({ kind }) => kind)).toEqual(['education', 'health'])
      expect(view.may).toContain('withdraw')
      expect(view.may).not.toContain('acknowledge')
      expect(view.duties.filter(({ endedOn }) => !endedOn).map(({ duty }) => duty)).toEqual([
        'acknowledge',
        'notify_icb',
        'arrange_mediation',
        'start_appeal',
      ])
    }))

  it('shows the council neither how to reach the family nor what is between it and the adviser', async () => {
    const caseId = await requestWithSecrets()
    const view = await caseById(cast.dev, caseId)
    expect(JSON.stringify(view)).not.toMatch(/secret@|960 099|Hidden Lane|quiet room|sendiass/)
    expect(view).toMatchObject({
      side: 'council',
      contactCard: null,
      preferredChannel: null,
      wishes: null,
      information: [],
      choices: [],
      offers: [],
      tasks: [],
      certificates: [],
      issues: [{ kind: 'education' }, { kind: 'health' }],
    })
    expect(view.duties.map(({ duty }) => duty).sort()).toEqual([
      'acknowledge',
      'arrange_mediation',
      'notify_icb',
    ])
    expect(view.may).toContain('acknowledge')
  })

  it('shows an ICB the health issues alone', async () => {
    const caseId = await requestWithSecrets()
    await join(caseId, 'icb')
    const view = await caseById(cast.nia, caseId)
    expect(view.issues.map(({ kind }) => kind)).toEqual(['health'])
    expect(view.duties.map(({ duty }) => duty)).not.toContain('start_appeal')
    expect(JSON.stringify(view)).not.toMatch(/secret@|960 099|Hidden Lane|quiet room/)
  })

  it('shows a mediator the family’s first name and how it prefers to be reached', async () => {
    const caseId = await requestWithSecrets()
    await join(caseId, 'mediator')
    const view = await caseById(cast.ruth, caseId)
    expect(view.preferredChannel).toBe('email')
    expect(view.parties.find(({ role }) => role === 'parent')).toMatchObject({ name: 'Amina' })
    expect(view.wishes).toMatchObject({ adjustments: 'A quiet room', supporterEmail: null })
    expect(JSON.stringify(view)).not.toMatch(/secret@|960 099|Hidden Lane|Amina Yusuf-Okafor/)
  })

  it('shows a mediator no more of the family’s name where it says who comes', async () => {
    const caseId = await requestWithSecrets()
    await join(caseId, 'mediator')
    await transact(async (tx) => {
      const startsAt = new Date(now().getTime() + 86_400_000)
      const endsAt = new Date(startsAt.getTime() + 3_600_000)
      const meeting = { caseId, mediatorId: cast.ruth.userId, status: 'booked', mode: 'video' } as const
      const [booked] = await tx
        .insert(meetings)
        .values({ ...meeting, startsAt, endsAt, createdAt: now() })
        .returning({ meetingId: meetings.id })
      await tx.insert(meetingAttendees).values({ ...booked!, side: 'parent', name: family.name })
    })
    const comingFor = async (who: typeof cast.dev) =>
      (await caseById(who, caseId)).meetings[0]?.attendees.map(({ name }) => name)
    expect(await comingFor(cast.ruth)).toEqual(['Amina'])
    expect(await comingFor(cast.dev)).toEqual(['Amina Yusuf-Okafor'])
  })

  it('shows the desk what it works with', async () => {
    const caseId = await requestWithSecrets()
    const view = await caseById(cast.grace, caseId)
    expect(view).toMatchObject({ side: 'desk', contactCard: { phone: '01632 960 099' } })
    expect(view.may).toContain('offer_mediator')
  })

  it.each(['not-an-id', '', "' or true --", randomUUID()])('%j is no case', async (id) => {
    await expect(caseById(cast.grace, id)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(caseStory(cast.grace, id)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('is not there for a stranger, another council or a council not told yet', async () => {
    const [sent, draft] = [await requestWithSecrets(), await aDraft('meeting')]
    const gone = { reason: 'not_found' }
    await expect(caseById(stranger, sent)).rejects.toMatchObject(gone)
    await expect(caseStory(stranger, sent)).rejects.toMatchObject(gone)
    await expect(caseById(cast.dev, draft)).rejects.toMatchObject(gone)
  })

  it('is not there for its mediator once they are a mediator no more', async () => {
    const caseId = await requestWithSecrets()
    await join(caseId, 'mediator')
    const hasLeft = proven({ ...cast.ruth, memberships: [] })
    await expect(caseById(hasLeft, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(offerTimes(hasLeft, await at(caseId), { picked: [] })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect((await caseList(hasLeft)).rows.map(({ id }) => id)).not.toContain(caseId)
  })
})

describe('the list of cases', () => {
  it('has only one’s own, the one with least time first', () =>
    on('2026-11-23', async () => {
      const [late, soon] = [randomUUID(), randomUUID()]
      await done(startCase(cast.tomos, { ...young(late), letterDatedOn: '2026-11-10' }))
      await done(startCase(cast.tomos, { ...young(soon), letterDatedOn: '2026-10-10' }))
      const { rows, hasMore } = await caseList(cast.tomos, { portal: 'parent' })
      expect(rows.map(({ id }) => id)).toEqual([soon, late])
      expect(rows[0]).toMatchObject({
        roles: ['young_person'],
        nextDuty: { duty: 'contact_adviser', dueOn: '2026-12-10' },
      })
      expect(hasMore).toBe(false)
    }))

  it('keeps portals apart', async () => {
    const caseId = await aRequest('meeting')
    const ids = async (...list: Parameters<typeof caseList>) =>
      (await caseList(...list)).rows.map(({ id }) => id)
    expect(await ids(cast.dev, { portal: 'authority' })).toContain(caseId)
    expect(await ids(cast.dev, { portal: 'parent' })).toEqual([])
    expect(await ids(cast.grace, { portal: 'parent' })).toEqual([])
    expect(await ids(cast.ruth, { portal: 'mediator' })).not.toContain(caseId)
    expect(await ids(cast.nia, { portal: 'authority' })).not.toContain(caseId)
  })

  it('finds a reference and takes signs of SQL for what they are', async () => {
    const caseId = await aRequest('meeting')
    const { reference } = await caseById(cast.grace, caseId)
    const search = reference.slice(3).toLowerCase()
    expect((await caseList(cast.grace, { portal: 'admin', search })).rows).toMatchObject([{ id: caseId }])
    expect((await caseList(cast.grace, { portal: 'admin', search: '%' })).rows).toEqual([])
  })

  const young = (caseId: string) => ({ ...firstAnswers(), caseId, startedBy: 'young_person' })
})

describe('the story of a case', () => {
  it('is told to each side as far as it is theirs', async () => {
    const caseId = await requestWithSecrets()
    const said = async (who: typeof cast.dev) => (await caseStory(who, caseId)).map(({ says }) => says)
    expect(await said(cast.dev)).toEqual([
      'Northshire Council was told that the family wants mediation. The 30 days to arrange it are running.',
    ])
    expect(await said(cast.amina)).toContain('The family’s own details were filled in.')
    expect((await said(cast.amina)).length).toBeGreaterThan(5)
  })

  it('does not even say that contact details changed', async () => {
    const caseId = await aDraft('meeting')
    await done(describeFamily(cast.amina, await at(caseId), secret))
    expect(JSON.stringify(await caseStory(cast.amina, caseId))).not.toMatch(/secret@|Hidden/)
  })
})
