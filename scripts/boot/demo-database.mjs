import { mustRun, typescript } from './commands.mjs'
import { createDatabase, databaseExists, dropDatabase, hasPeople, renameDatabase } from './databases.mjs'
import { step } from './progress.mjs'

const unfinished = 'demo_unfinished'

/**
 * Brings a database of our own server to the present tables, filled with the demonstration. It is filled under another
 * name first: a start that was stopped half-way leaves nothing that looks finished.
 *
 * @param {{ urlOf: (database: string) => string }} server
 * @param {import('./commands.mjs').Run} run its environment, but for the database
 * @returns {Promise<string>} the database's address
 */
export async function prepareEmbeddedDatabase(server, run) {
  const maintenance = server.urlOf('postgres')
  if (!(await databaseExists(maintenance, 'demo'))) {
    await dropDatabase(maintenance, unfinished)
    await createDatabase(maintenance, unfinished)
    const url = server.urlOf(unfinished)
    await migrate(url, run)
    await seed(url, run)
    await renameDatabase(maintenance, unfinished, 'demo')
  } else {
    await migrate(server.urlOf('demo'), run)
  }
  return server.urlOf('demo')
}

/**
 * Brings somebody else's database to the present tables, and fills it if nobody is in it.
 *
 * @param {string} url
 * @param {import('./commands.mjs').Run} run
 */
export async function prepareGivenDatabase(url, run) {
  await migrate(url, run)
  if (!(await hasPeople(url))) await seed(url, run)
  return url
}

/** @param {string} url @param {import('./commands.mjs').Run} run */
export function migrate(url, run) {
  const work = () => mustRun('The migration', typescript('db/migrate.ts'), onDatabase(url, run))
  return step('Bringing the database up to date', work)
}

function seed(url, run) {
  const how = { ...onDatabase(url, run), show: true }
  return step('Filling it with the demonstration', () =>
    mustRun('The seed', typescript('db/seed/seed.ts'), how),
  )
}

const onDatabase = (url, run) => ({ ...run, env: { ...run.env, DATABASE_URL: url } })
