import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { reader, transact } from '@/db/client'
import { letters } from '@/db/schema/letters'
import { limits } from '@/db/schema/limits'
import { signInTokens, users } from '@/db/schema/people'
import { cast, seedCast } from '@/db/seed/cast'
import { asOf } from '@/lib/kernel/now'
import { requestSignIn } from './request-sign-in'
import { linkToken, signInCode, signInLetter } from './secrets'
import { signInWithCode, signInWithLink } from './sign-in'

const amina = cast.amina.email
const network = '203.0.113.7'

beforeAll(seedCast)

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'mF0vJ2yq8Zb4TnXw6LpR1sKc9HdG3aUe')
  vi.stubEnv('SIGN_IN_LIMIT', '5')
  await transact(async (tx) => {
    await tx.delete(limits)
    await tx.update(signInTokens).set({ usedAt: new Date() })
  })
})

/** Asks for a message and gives its id, as only the letter knows it. */
async function message(email: string = amina, next?: string): Promise<string> {
  expect(await requestSignIn(email, network, next)).toEqual([])
  const [newest] = await reader
    .select({ id: letters.signInId })
    .from(letters)
    .where(eq(letters.recipientEmail, email))
    .orderBy(sql`${letters.createdAt} desc`)
    .limit(1)
  return newest!.id!
}

const withLink = async (id: string) => signInWithLink(linkToken(id))
const withCode = async (id: string, email: string = amina) => signInWithCode(email, signInCode(id), network)
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const notThisCode = (id: string) => String((Number(signInCode(id)) + 1) % 1_000_000).padStart(6, '0')

test('a link signs in once, and two at the same time make one', async () => {
  const id = await message(amina, '/parent/cases/1')
  const both = await Promise.all([withLink(id), withLink(id)])
  expect(both.filter(Boolean)).toEqual([{ userId: cast.amina.userId, next: '/parent/cases/1' }])
  expect(await withLink(id)).toBeUndefined()
})

test('a code signs in once, as people type it, and spends the link', async () => {
  const id = await message()
  const typed = ` ${signInCode(id).slice(0, 3)} ${signInCode(id).slice(3)} `
  expect(await signInWithCode('  Amina@Family.EXAMPLE ', typed, network)).toEqual({
    userId: cast.amina.userId,
    next: null,
  })
  expect(await withCode(id)).toBeUndefined()
  expect(await withLink(id)).toBeUndefined()
})

test('neither works after 15 minutes', async () => {
  const id = await message()
  expect(await asOf(soon(16), () => withLink(id))).toBeUndefined()
  expect(await asOf(soon(16), () => withCode(id))).toBeUndefined()
  expect(await asOf(soon(14), () => withLink(id))).toBeDefined()
})

test('neither link nor code stands anywhere in the database', async () => {
  const id = await message()
  const { rows } = await dump()
  expect(rows).toContain(id)
  expect(rows).not.toContain(linkToken(id))
  expect(rows).not.toMatch(new RegExp(`\\b${signInCode(id)}\\b`))
  expect(signInLetter(id)).toMatchObject({ code: signInCode(id), minutes: 15 })
})

async function dump() {
  const everything = [
    await reader.select().from(signInTokens),
    await reader.select().from(letters),
    await reader.select().from(limits),
  ]
  const jobs = await transact((tx) => tx.execute(sql`select data from pgboss.job`))
  return { rows: JSON.stringify([everything, jobs]) }
}

test('three messages are good at once, and a fourth ends the first', async () => {
  const ids = [await message(), await message(), await message(), await message()]
  expect(await withLink(ids[0]!)).toBeUndefined()
  for (const id of ids.slice(1)) expect(await withLink(id)).toMatchObject({ userId: cast.amina.userId })
})

test.each([
  '"e@attacker.example"@victim.example',
  'a@x.example,b@y.example',
  'v＠victim.example',
  ['a', 'b'],
])('%j is sent nothing', async (typed) => {
  const before = await reader.$count(letters)
  expect(await requestSignIn(typed, network)).toEqual([
    { field: 'email', message: 'Enter an email address in the correct format, like name@example.com' },
  ])
  expect(await reader.$count(letters)).toBe(before)
})

test('an address nobody has yet gets the same message, and its first use makes one account', async () => {
  const email = 'new.parent@family.example'
  const [first, second] = [await message(email), await message(email)]
  expect(await reader.$count(users, eq(users.email, email))).toBe(0)

  const both = await Promise.all([withLink(first), withLink(second)])

  expect(both[0]?.userId).toBeDefined()
  expect(both[1]?.userId).toBe(both[0]?.userId)
  expect(await reader.$count(users, eq(users.email, email))).toBe(1)
})

test('signing in changes nothing of an account that is there', async () => {
  const account = () => reader.select().from(users).where(eq(users.id, cast.dev.userId))
  await withLink(await message(cast.dev.email))
  const [first] = await account()
  expect(first).toMatchObject({ name: cast.dev.name, email: cast.dev.email })
  await withLink(await message(cast.dev.email))
  expect((await account())[0]).toEqual(first)
})

test('somebody disabled is answered the same, gets no message and cannot sign in', async () => {
  const id = await message(cast.peter.email)
  await transact((tx) =>
    tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, cast.peter.userId)),
  )
  const before = await reader.$count(letters)

  expect(await requestSignIn(cast.peter.email, network)).toEqual([])

  expect(await reader.$count(letters)).toBe(before)
  expect(await withLink(id)).toBeUndefined()
})

test('five messages an address in 15 minutes, wherever they are asked from; the last ones still work', async () => {
  let id = ''
  for (let n = 0; n < 5; n++) id = await message('often@family.example')
  for (const from of ['203.0.113.7', '198.51.100.1'])
    expect((await requestSignIn('often@family.example', from))[0]?.message).toContain(
      'too many sign-in emails',
    )
  expect(await withLink(id)).toBeDefined()
})

test('one network may not ask for message after message to address after address', async () => {
  vi.stubEnv('SIGN_IN_LIMIT', '1')
  for (let n = 0; n < 20; n++) expect(await requestSignIn(`n${n}@family.example`, network)).toEqual([])
  expect(await requestSignIn('n20@family.example', network)).toHaveLength(1)
  expect(await requestSignIn('n20@family.example', '198.51.100.1')).toEqual([])
})

test('five wrong codes end the message and its link, and a new message signs in', async () => {
  const id = await message()
  for (let n = 0; n < 5; n++) expect(await signInWithCode(amina, notThisCode(id), network)).toBeUndefined()
  expect(await withCode(id)).toBeUndefined()
  expect(await withLink(id)).toBeUndefined()
  expect(await withCode(await message())).toBeDefined()
})

test('wrong codes at the same time are all counted', async () => {
  const id = await message()
  await Promise.all(Array.from({ length: 8 }, () => signInWithCode(amina, notThisCode(id), network)))
  expect(await withCode(id)).toBeUndefined()
})

test('after twenty wrong codes in a day only links sign this address in', async () => {
  for (let n = 0; n < 20; n++) await signInWithCode('guessed@family.example', '000000', network)
  const id = await message('guessed@family.example')
  expect(await withCode(id, 'guessed@family.example')).toBeUndefined()
  expect(await withLink(id)).toBeDefined()
})

test('the code of one address is not the code of another', async () => {
  const id = await message()
  await message(cast.dev.email)
  expect(await withCode(id, cast.dev.email)).toBeUndefined()
})

test.each([undefined, '', 'x'.repeat(10_000), '\0', ['a'], new File([], '')])(
  '%j is no link',
  async (token) => {
    expect(await signInWithLink(token)).toBeUndefined()
  },
)

test.each([undefined, '', '12345', '1234567', 'abcdef', '12345\0', ['1'], 123456])(
  '%j is no code',
  async (code) => {
    expect(await signInWithCode(amina, code, network)).toBeUndefined()
  },
)

test('where to go next is a path of ours or nothing', async () => {
  expect(await withLink(await message(amina, '//evil.example'))).toMatchObject({ next: null })
})
