import postgres from 'postgres'

/**
 * Makes the database if the server has none of that name.
 *
 * @param {string} serverUrl the address of any database of that server
 * @param {string} name
 * @returns {Promise<boolean>} whether it was made now
 */
export async function createDatabase(serverUrl, name) {
  return withServer(serverUrl, async (sql) => {
    if ((await sql`select 1 from pg_database where datname = ${name}`).length > 0) return false
    await sql`create database ${sql(name)}`.catch((problem) => {
      // Somebody else made it at the same moment.
      if (!['42P04', '23505'].includes(problem.code)) throw problem
    })
    return true
  })
}

/** Whether the database has no tables of ours yet. @param {string} url */
export async function isEmpty(url) {
  return withServer(url, async (sql) => {
    const tables =
      await sql`select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1`
    return tables.length === 0
  })
}

/**
 * @template T
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<T>} work
 */
export async function withServer(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
