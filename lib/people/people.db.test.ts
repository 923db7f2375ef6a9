import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { reader, transact } from '@/db/client'
import { letters } from '@/db/schema/letters'
import { mediators } from '@/db/schema/mediators'
import { memberships, sessions, users } from '@/db/schema/people'
import { calendars } from '@/db/schema/scheduling'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { personById } from '@/lib/sign-in/person'
import { beginSession } from '@/lib/sign-in/sessions'
import { endMembership } from './commands/end-membership'
import { invitePerson } from './commands/invite-person'
import { peopleList } from './queries'

beforeAll(seedCast)

const { imogen } = cast
const officer = (email: string, more: Record<string, unknown> = {}) => ({
  name: 'Ash Turner',
  email,
  role: 'la_officer',
  organisationId: bodies.northshire.id,
  jobTitle: 'Caseworker',
  ...more,
})
const userWith = async (email: string) => (await reader.select().from(users).where(eq(users.email, email)))[0]
const servesNow = (userId: string) =>
  reader
    .select()
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.untilOn)))
const mailTo = (email: string) => reader.select().from(letters).where(eq(letters.recipientEmail, email))

describe('inviting somebody', () => {
  it('makes the account, the membership and one letter', async () => {
    expect(await invitePerson(imogen, officer('ash@northshire.example'))).toEqual([])
    const user = await userWith('ash@northshire.example')
    expect(await servesNow(user!.id)).toMatchObject([
      { role: 'la_officer', organisationId: bodies.northshire.id, jobTitle: 'Caseworker' },
    ])
    expect(await mailTo('ash@northshire.example')).toMatchObject([
      { kind: 'invitation', props: { organisation: 'Northshire Council', role: 'la_officer' } },
    ])
    expect(await personById(user!.id)).toMatchObject({ memberships: [{ role: 'la_officer' }] })
  })

  it('adds to somebody who is known and changes nothing of them', async () => {
    const before = await userWith(cast.amina.email)
    const invitation = officer(cast.amina.email.toUpperCase(), { name: 'Somebody Else' })
    expect(await invitePerson(imogen, invitation)).toEqual([])
    expect(await userWith(cast.amina.email)).toEqual(before)
    expect(await servesNow(cast.amina.userId)).toHaveLength(1)
  })

  it('gives a name to somebody who has none yet', async () => {
    await transact((tx) => tx.insert(users).values({ email: 'nameless@northshire.example' }))
    await invitePerson(imogen, officer('nameless@northshire.example'))
    expect(await userWith('nameless@northshire.example')).toMatchObject({ name: 'Ash Turner' })
  })

  it('the same person as the same thing a second time is refused, with no second letter', async () => {
    const again = officer('pressed@northshire.example')
    const pressed = await Promise.all(Array.from({ length: 5 }, () => invitePerson(imogen, again)))
    expect(pressed.filter((problems) => problems.length === 0)).toHaveLength(1)
    expect(pressed.flat()).toContainEqual({
      field: 'email',
      message: 'This person is a council officer there already',
    })
    expect(await mailTo('pressed@northshire.example')).toHaveLength(1)
    const user = await userWith('pressed@northshire.example')
    expect(await servesNow(user!.id)).toHaveLength(1)
  })

  it('says in good English what somebody is already', async () => {
    const invitation = { role: 'administrator', organisationId: bodies.provider.id }
    expect(await invitePerson(imogen, officer(cast.imogen.email, invitation))).toEqual([
      { field: 'email', message: 'This person is an administrator there already' },
    ])
  })

  it('opens a mediator’s record and diary, with no accreditation', async () => {
    const invitation = { role: 'mediator', organisationId: bodies.provider.id }
    expect(await invitePerson(imogen, officer('new@mediators.example', invitation))).toEqual([])
    const { id } = (await userWith('new@mediators.example'))!
    expect(await reader.$count(calendars, eq(calendars.userId, id))).toBe(1)
    expect(await reader.select().from(mediators).where(eq(mediators.userId, id))).toMatchObject([
      { independenceDeclaredOn: null },
    ])
  })

  test.each([
    ['a council officer at a board', { organisationId: bodies.northshireIcb.id }, 'role'],
    ['an adviser at a council', { role: 'adviser' }, 'role'],
    ['no role', { role: '' }, 'role'],
    ['no organisation', { organisationId: '' }, 'organisationId'],
    ['an organisation nobody knows', { organisationId: cast.amina.userId }, 'organisationId'],
    ['two addresses', { email: 'a@b.example, c@d.example' }, 'email'],
    ['an address with a line end', { email: 'a@b.example\nBcc: c@d.example' }, 'email'],
    ['no name', { name: '' }, 'name'],
  ])('%s cannot be', async (_, wrong, field) => {
    const before = await reader.$count(users)
    expect(await invitePerson(imogen, officer('wrong@northshire.example', wrong))).toMatchObject([{ field }])
    expect(await reader.$count(users)).toBe(before)
    expect(await mailTo('wrong@northshire.example')).toEqual([])
  })
})

describe('independence (CFA 2014 ss.53(5), 54(3), 56(3))', () => {
  const atProvider = (email: string, role: string) =>
    officer(email, { role, organisationId: bodies.provider.id })

  test.each(['adviser', 'mediator'])('nobody who serves a council or a board becomes %s', async (role) => {
    for (const { email } of [cast.dev, cast.nia]) {
      const [refused] = await invitePerson(imogen, atProvider(email, role))
      expect(refused?.field).toBe('role')
      expect(refused?.message).toMatch(/^Nobody employed by (a local authority|an ICB)/)
    }
  })

  it('nor does an adviser or a mediator come to serve a council', async () => {
    for (const { email } of [cast.grace, cast.ruth])
      expect(await invitePerson(imogen, officer(email))).toMatchObject([{ field: 'role' }])
    expect(await servesNow(cast.grace.userId)).toMatchObject([{ role: 'adviser' }])
  })

  it('an administrator gives no advice and may be one of a council’s', async () => {
    expect(await invitePerson(imogen, atProvider(cast.dev.email, 'administrator'))).toEqual([])
  })

  it('stands again once the membership has ended', async () => {
    await invitePerson(imogen, officer('moved@northshire.example'))
    const { id } = (await userWith('moved@northshire.example'))!
    const adviser = atProvider('moved@northshire.example', 'adviser')
    expect(await invitePerson(imogen, adviser)).toMatchObject([{ field: 'role' }])
    const [membership] = await servesNow(id)
    expect(await endMembership(imogen, { membershipId: membership!.id })).toEqual([])
    expect(await invitePerson(imogen, adviser)).toEqual([])
  })

  it('two invitations at once cannot pass each other', async () => {
    await transact((tx) => tx.insert(users).values({ email: 'both@person.example', name: 'Both' }))
    await Promise.all([
      invitePerson(imogen, officer('both@person.example')),
      invitePerson(imogen, atProvider('both@person.example', 'adviser')),
      invitePerson(imogen, atProvider('both@person.example', 'mediator')),
      invitePerson(imogen, officer('both@person.example', { organisationId: bodies.eastmere.id })),
    ])
    const { id } = (await userWith('both@person.example'))!
    const roles = new Set((await servesNow(id)).map(({ role }) => role))
    expect(roles.has('la_officer') && (roles.has('adviser') || roles.has('mediator'))).toBe(false)
  })
})

describe('ending a membership', () => {
  it('signs the person out everywhere and takes the role away at once', async () => {
    await invitePerson(imogen, officer('leaver@northshire.example'))
    const { id } = (await userWith('leaver@northshire.example'))!
    await beginSession(id)
    await beginSession(id)
    await beginSession(cast.margaret.userId)
    const [membership] = await servesNow(id)
    expect(await endMembership(imogen, { membershipId: membership!.id })).toEqual([])
    expect(await personById(id)).toMatchObject({ memberships: [] })
    expect(await reader.$count(sessions, eq(sessions.userId, id))).toBe(0)
    expect(await reader.$count(sessions, eq(sessions.userId, cast.margaret.userId))).toBe(1)
    await expect(endMembership(imogen, { membershipId: membership!.id })).rejects.toMatchObject({
      reason: 'not_found',
    })
  })

  it('an administrator cannot lock themselves out', async () => {
    const [own] = await servesNow(imogen.userId)
    expect(await endMembership(imogen, { membershipId: own!.id })).toMatchObject([{ field: '' }])
    expect(await servesNow(imogen.userId)).toHaveLength(1)
  })

  it('of nobody is not found', async () => {
    const unknown = { membershipId: cast.amina.userId }
    await expect(endMembership(imogen, unknown)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('the list of people', () => {
  it('is the administrators’ and finds by name, address and role', async () => {
    await expect(peopleList(cast.grace, {})).rejects.toMatchObject({ reason: 'not_found' })
    const names = async (filter: Parameters<typeof peopleList>[1]) =>
      (await peopleList(imogen, filter)).rows.map(({ name }) => name)
    expect(await names({ search: 'grace@' })).toEqual(['Grace Lindqvist'])
    expect(await names({ search: 'osei' })).toEqual(['Margaret Osei-Tutu'])
    expect(await names({ role: 'icb_officer' })).toEqual(['Nia Bevan'])
    expect(await names({ search: '%' })).toEqual([])
  })
})
