import postgres from 'postgres'

/** @param {string} serverUrl the address of any database of that server @param {string} name */
export const databaseExists = (serverUrl, name) =>
  withDatabase(
    serverUrl,
    async (sql) => (await sql`select 1 from pg_database where datname = ${name}`).length > 0,
  )

/**
 * Makes the database if the server has none of that name.
 *
 * @param {string} serverUrl
 * @param {string} name
 */
export async function createDatabase(serverUrl, name) {
  if (await databaseExists(serverUrl, name)) return
  await withDatabase(serverUrl, (sql) => sql`create database ${sql(name)}`).catch((problem) => {
    // Somebody else made it at the same moment.
    if (!['42P04', '23505'].includes(problem.code)) throw problem
  })
}

/** @param {string} serverUrl @param {string} name */
export const dropDatabase = (serverUrl, name) =>
  withDatabase(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`)

/** @param {string} serverUrl @param {string} from @param {string} to */
export const renameDatabase = (serverUrl, from, to) =>
  withDatabase(serverUrl, (sql) => sql`alter database ${sql(from)} rename to ${sql(to)}`)

/** Whether anybody is known to the service. @param {string} url */
export const hasPeople = (url) =>
  withDatabase(url, async (sql) => (await sql`select 1 from users limit 1`).length > 0)

/**
 * @template T
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<T>} work
 */
async function withDatabase(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
