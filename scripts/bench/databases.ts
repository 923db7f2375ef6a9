import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { closeDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'

/** A new database of the benchmark's server, with the product's tables. Returns its address. */
export async function newDatabase(name: string): Promise<string> {
  await withServer((sql) => sql`create database ${sql(name)}`)
  await migrateDatabase(addressOf(name))
  return addressOf(name)
}

/** A new database with all that another holds, while nobody works on that one. Returns its address. */
export async function copyOfDatabase(url: string): Promise<string> {
  const [original, copy] = [new URL(url).pathname.slice(1), `copy_${randomUUID()}`]
  await withServer((sql) => sql`create database ${sql(copy)} template ${sql(original)}`)
  return addressOf(copy)
}

/** Lends a connection to the server itself. */
export const withServer = <Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> =>
  withRows(addressOf('postgres'), work)

/** Lends a connection for making rows and checking answers, which no time limit and no foreign key slows. */
export async function withRows<Result>(url: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { session_replication_role: 'replica', TimeZone: 'UTC', maintenance_work_mem: '512MB' },
  })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Does the work with the product's own pool on this database. */
export async function onDatabase<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  process.env.DATABASE_URL = url
  try {
    return await work()
  } finally {
    await closeDatabase()
  }
}

function addressOf(database: string): string {
  const server = process.env.BENCH_SERVER_URL
  if (!server) throw new Error('BENCH_SERVER_URL is not set. Run it by: npm run bench')
  const address = new URL(server)
  address.pathname = `/${database}`
  return address.href
}
