import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { databaseUrl } from './client'
import { migrateQueues } from './queue'

/**
 * Brings the database up to date. Two programs may start at once: the second waits for the first, then
 * finds nothing to do.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await client`select pg_advisory_lock(hashtext('migrations'))`
    await migrate(drizzle(client), {
      migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
    })
    await migrateQueues(url)
  } finally {
    await client.end({ timeout: 5 })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await migrateDatabase(databaseUrl())
  console.log('The database is up to date')
}
