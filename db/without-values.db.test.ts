import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { raceIn } from '@/app/_ui/form/race'
import { reader, transact, type Transaction } from './client'
import { users } from './schema/people'

const email = 'amina.okafor@family.example'

/** What a log would hold of the error that comes of this. */
const printed = (work: (tx: Transaction) => Promise<unknown>) => saidOf(transact(work))

const saidOf = (work: PromiseLike<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => `${raceIn(error)} ${String(error)} ${inspect(error, { depth: 9 })}`,
  )

test('an error says which statement failed and why, and not what was in it', async () => {
  await transact((tx) => tx.insert(users).values({ name: 'Amina', email }))
  const twice = await printed((tx) => tx.insert(users).values({ name: 'Amina', email }))
  expect(twice).toMatch(/^23505 .*insert into "users"/)
  expect(twice).toContain('one_person_per_address')
  expect(twice).not.toMatch(/amina/i)
})

test('nor what could not be held', async () => {
  const wrong = await printed((tx) => tx.execute(sql`select ${email}::uuid`))
  expect(wrong).toMatch(/^22P02 /)
  expect(wrong).not.toMatch(/amina/i)
})

test('nor what somebody only looked for', async () => {
  const sought = await saidOf(
    reader
      .select()
      .from(users)
      .where(sql`${users.id} = ${email}::uuid`),
  )
  expect(sought).toMatch(/^22P02 .*Failed query: select/)
  expect(sought).not.toMatch(/amina/i)
  const counted = await saidOf(reader.$count(users, sql`${users.id} = ${email}::uuid`))
  expect(counted).toMatch(/^22P02 /)
  expect(counted).not.toMatch(/amina/i)
})
