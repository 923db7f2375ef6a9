/**
 * A PostgreSQL server for development, which goes on running:
 *
 *   node scripts/dev-database.mjs [NAME]   starts it if need be, makes the database NAME (`development`), prints its URL
 *   node scripts/dev-database.mjs --stop   stops it; the data stays
 */
import { createDatabase } from './boot/databases.mjs'
import { startPostgres } from './boot/embedded-postgres.mjs'
import { runCommand } from './boot/progress.mjs'
import { developmentFolder } from './boot/project.mjs'

await runCommand(async () => {
  const [argument = 'development'] = process.argv.slice(2)
  const server = await startPostgres(developmentFolder)
  if (argument === '--stop') return server.stop()
  await createDatabase(server.urlOf('postgres'), argument)
  console.log(server.urlOf(argument))
})
