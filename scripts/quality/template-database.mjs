import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { createDatabase, databaseExists, dropDatabase, renameDatabase } from '../boot/databases.mjs'
import { migrate } from '../boot/demo-database.mjs'
import { startPostgres } from '../boot/embedded-postgres.mjs'
import { oneAtATime } from '../boot/one-at-a-time.mjs'
import { developmentFolder, inProject } from '../boot/project.mjs'

/**
 * Before the database tests: makes an empty, migrated database on the server of TEST_DATABASE_URL, or of development
 * without it, and leaves its address in TEST_DATABASE_URL. Tests clone it. It is named after the migrations it holds,
 * so the next run finds it done.
 */
export default async function prepareTemplate() {
  const server = process.env.TEST_DATABASE_URL ?? (await startPostgres(developmentFolder)).urlOf('postgres')
  const name = `template_${hashOfMigrations()}`
  fs.mkdirSync(developmentFolder, { recursive: true })
  await oneAtATime(path.join(developmentFolder, 'template'), () => makeTemplate(server, name))
  process.env.TEST_DATABASE_URL = onServer(server, name)
}

async function makeTemplate(server, name) {
  if (await databaseExists(server, name)) return
  const unfinished = `${name}_unfinished`
  await dropDatabase(server, unfinished)
  await createDatabase(server, unfinished)
  await migrate(onServer(server, unfinished), { env: process.env })
  await renameDatabase(server, unfinished, name)
}

function hashOfMigrations() {
  const folder = inProject('db/migrations')
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const hash = createHash('sha256').update(fs.readFileSync(inProject('db/migrate.ts')))
  hash.update(fs.readFileSync(inProject('db/queue.ts')))
  for (const file of files.filter((name) => name.endsWith('.sql'))) {
    hash.update(file).update(fs.readFileSync(path.join(folder, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

function onServer(url, database) {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
