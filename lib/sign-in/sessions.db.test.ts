import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { reader, transact } from '@/db/client'
import { limits } from '@/db/schema/limits'
import { memberships, sessions, users } from '@/db/schema/people'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { asOf, today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import { forgetWhatIsOver } from './forget-what-is-over'
import { withinLimit } from '@/lib/limits/limits'
import { homeOf, personById, portalsOf } from './person'
import { beginSession, endSession, sessionStore } from './sessions'

const { userId } = cast.margaret
const read = (token: string) => sessionStore.getSessionAndUser(token)
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

beforeAll(seedCast)

test('a session is known by its token, which is not in the database', async () => {
  const token = await beginSession(userId)
  expect(await read(token)).toMatchObject({ session: { sessionToken: token, userId }, user: { id: userId } })
  const [row] = await reader.select().from(sessions).where(eq(sessions.userId, userId))
  expect(row?.sessionToken).toBe(createHash('sha256').update(token).digest('hex'))
  expect(await read(row!.sessionToken)).toBeNull()
})

test('it ends when nobody uses it for an hour', async () => {
  const token = await beginSession(userId)
  expect(await asOf(inMinutes(59), () => read(token))).not.toBeNull()
  expect(await asOf(inMinutes(61), () => read(token))).toBeNull()
})

test('it is lengthened by use, to twelve hours and no further', async () => {
  const token = await beginSession(userId)
  await sessionStore.updateSession({ sessionToken: token, expires: inMinutes(24 * 60) })
  expect(await asOf(inMinutes(11 * 60), () => read(token))).not.toBeNull()
  expect(await asOf(inMinutes(12 * 60 + 1), () => read(token))).toBeNull()
})

test('signing out ends it everywhere, and no other', async () => {
  const [mine, other] = [await beginSession(userId), await beginSession(userId)]
  await endSession(mine)
  await endSession('no session')
  expect(await read(mine)).toBeNull()
  expect(await sessionStore.updateSession({ sessionToken: mine, expires: inMinutes(60) })).toBeNull()
  expect(await read(other)).not.toBeNull()
})

test('what is over is forgotten in the night', async () => {
  const [old, fresh] = [await beginSession(userId), await asOf(inMinutes(120), () => beginSession(userId))]
  await withinLimit('ask-address', 'old@family.example')
  const count = () => reader.$count(limits, eq(limits.key, 'ask-address:old@family.example'))
  await asOf(inMinutes(10), () => forgetWhatIsOver.run(null))
  expect(await count()).toBe(1)

  await asOf(inMinutes(90), () => forgetWhatIsOver.run(null))

  expect(await count()).toBe(0)
  expect(await read(old)).toBeNull()
  expect(await asOf(inMinutes(121), () => read(fresh))).not.toBeNull()
})

test('who is disabled is out at once, on every device', async () => {
  const tokens = [await beginSession(cast.peter.userId), await beginSession(cast.peter.userId)]
  await transact((tx) =>
    tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, cast.peter.userId)),
  )
  for (const token of tokens) expect(await read(token)).toBeNull()
  expect(await personById(cast.peter.userId)).toBeUndefined()
})

test('a person is what their memberships say today', async () => {
  const { userId: dev } = cast.dev
  const until = (untilOn: ReturnType<typeof today> | null, fromOn = addDays(today(), -9)) =>
    transact((tx) => tx.update(memberships).set({ untilOn, fromOn }).where(eq(memberships.userId, dev)))
  const now = async () => (await personById(dev))?.memberships

  expect(await now()).toEqual([{ role: 'la_officer', organisationId: bodies.northshire.id }])
  await until(today())
  expect(await now()).toEqual([])
  await until(addDays(today(), 1))
  expect(await now()).toHaveLength(1)
  await until(null, addDays(today(), 1))
  expect(await now()).toEqual([])
  await until(null)
  expect(await now()).toHaveLength(1)
})

test('whoever is nothing else is at home with the families', async () => {
  expect(await homeOf(cast.amina)).toBe('/parent')
  expect(await homeOf(cast.ruth)).toBe('/mediator')
  expect(await homeOf(cast.nia)).toBe('/authority')
  expect(await homeOf(cast.grace)).toBe('/admin')
})

test('whoever is several chooses', async () => {
  const several = {
    ...cast.imogen,
    memberships: (['administrator', 'adviser', 'mediator'] as const).map((role) => ({
      role,
      organisationId: bodies.provider.id,
    })),
  }
  expect(await portalsOf(several)).toEqual(['admin', 'mediator'])
  expect(await homeOf(several)).toBe('/sign-in/choose')
})
