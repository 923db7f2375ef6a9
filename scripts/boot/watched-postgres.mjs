import { setInterval as every } from 'node:timers/promises'
import { startPostgres } from './embedded-postgres.mjs'
import { say } from './progress.mjs'

/**
 * Starts PostgreSQL, and starts it again, at the same address, whenever it dies. `gaveUp` resolves with a sentence if
 * that cannot be done.
 *
 * @param {string} folder
 */
export async function keepPostgresRunning(folder) {
  let server = await startPostgres(folder)
  const { port, urlOf } = server
  const watching = new AbortController()
  const { promise: gaveUp, resolve: giveUp } = Promise.withResolvers()

  const watch = async () => {
    for await (const _ of every(1_000, undefined, { signal: watching.signal, ref: false })) {
      if (server.isRunning()) continue
      say('PostgreSQL ended; it is started again.')
      server = await startPostgres(folder)
      if (server.port !== port) return giveUp(`Another program took PostgreSQL's port ${port}.`)
    }
  }
  watch().catch(
    (problem) => watching.signal.aborted || giveUp(`PostgreSQL could not be restarted: ${problem.message}`),
  )

  return {
    urlOf,
    gaveUp,
    stop: () => {
      watching.abort()
      return server.stop()
    },
  }
}
