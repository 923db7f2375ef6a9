import { DrizzleQueryError } from 'drizzle-orm/errors'
import { PgPreparedQuery } from 'drizzle-orm/pg-core'

/**
 * Has every query that fails say so without its values, in a transaction or outside one: they all pass the place that is
 * changed here, where Drizzle makes the error.
 */
export function keepValuesOutOfErrors(): void {
  // Protected, so only a cast can name it.
  const queries = PgPreparedQuery.prototype as unknown as Asking
  const ask = queries.queryWithCache
  queries.queryWithCache = function (...query) {
    return ask.apply(this, query).catch((error: unknown) => {
      throw withoutValues(error)
    })
  }
}

type Asking = { queryWithCache: (...query: unknown[]) => Promise<unknown> }

/**
 * The error of a failed statement without what was put into it. Names and addresses go to the database as values, and
 * whoever prints the error, Next itself among them, would print them. Statement, code and constraint stay.
 */
export function withoutValues(error: unknown): unknown {
  if (isFromPostgres(error)) return plain(error)
  if (!(error instanceof DrizzleQueryError)) return error
  const said = error.message
  error.params = []
  error.message = `Failed query: ${error.query}`
  error.stack = error.stack?.replace(said, () => error.message) ?? ''
  error.cause = withoutValues(error.cause) as Error
  return error
}

type FromPostgres = Error & { code: string; severity?: string; constraint_name?: string; table_name?: string }

const isFromPostgres = (error: unknown): error is FromPostgres =>
  error instanceof Error && error.name === 'PostgresError' && 'code' in error

/** Without the details ("Key (email)=(…) already exists") and the words that quote a value that cannot be held. */
function plain({ code, severity, message, constraint_name, table_name }: FromPostgres): Error {
  const says = code.startsWith('22') ? 'A value cannot be held' : message
  return Object.assign(new Error(says), {
    name: 'PostgresError',
    code,
    severity,
    constraint_name,
    table_name,
  })
}
