import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll } from 'vitest'
import { closeDatabase } from './client'

/**
 * Gives the test file a database of its own, cloned from the migrated template, before anything connects.
 * Listed under `setupFiles` of the tests that need PostgreSQL.
 */
const template = process.env.TEST_DATABASE_URL
if (!template) throw new Error('TEST_DATABASE_URL names the migrated template database')

const name = `test_${randomBytes(6).toString('hex')}`
const server = postgres(addressOf('postgres'), { max: 1, onnotice: () => undefined })
await server.unsafe(
  `create database ${name} template ${new URL(template).pathname.slice(1)} strategy file_copy`,
)
process.env.DATABASE_URL = addressOf(name)

afterAll(async () => {
  await closeDatabase()
  await server.unsafe(`drop database if exists ${name} with (force)`)
  await server.end()
})

function addressOf(database: string): string {
  const address = new URL(template!)
  address.pathname = `/${database}`
  return address.href
}
