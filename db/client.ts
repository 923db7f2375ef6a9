import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import * as schema from './schema'
import { keepValuesOutOfErrors, withoutValues } from './without-values'

keepValuesOutOfErrors()

type Database = PostgresJsDatabase<typeof schema>

/** A running transaction. It is passed, never ambient, so that a reader sees what stands or falls together. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** What can only read. Whoever wants to write needs a transaction, and so a command. */
export type Reader = Pick<
  Database,
  'select' | 'selectDistinct' | 'selectDistinctOn' | '$count' | '$with' | 'with'
>

// One pool a process, also when development reloads this module. Drizzle changes the client it is given,
// so nobody else may use this one.
const holder = globalThis as { database?: Database & { $client: Sql } }

function database() {
  return (holder.database ??= drizzle(
    postgres(databaseUrl(), {
      max: Number(process.env.DATABASE_POOL ?? 10),
      idle_timeout: 60,
      connect_timeout: 5,
      onnotice: () => undefined,
      // No query may wait for ever: a page that cannot be served in time says so instead.
      connection: {
        application_name: 'mediation',
        statement_timeout: 8000,
        idle_in_transaction_session_timeout: 30000,
        TimeZone: 'UTC',
      },
    }),
    { schema, casing: 'snake_case' },
  ))
}

/** Reads outside any transaction. The pool is opened with the first query, not with the import. */
export const reader: Reader = new Proxy({} as Reader, {
  get: (_, name: keyof Reader) => database()[name].bind(database()),
})

/**
 * Reads by a statement that PostgreSQL keeps prepared on each connection, in one round trip: for what is asked so often
 * that planning it would cost most of it. Columns come as the driver gives them.
 */
export async function readPrepared<Row>(statement: string, parameters: readonly string[]): Promise<Row[]> {
  return await database().$client.unsafe<Row[] & Record<string, unknown>[]>(statement, [...parameters], {
    prepare: true,
  })
}

/** Runs `work` in one transaction: all of it is committed, or nothing is. */
export async function transact<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await database().transaction(work)
  } catch (error) {
    // What is only checked at the commit fails there, and that is no query.
    throw withoutValues(error)
  }
}

/** Where the database is. There is no default: a service that does not know its database does not start. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  return url
}

/** Closes the pool, for programs that end. */
export async function closeDatabase(): Promise<void> {
  await holder.database?.$client.end({ timeout: 5 })
  delete holder.database
}
