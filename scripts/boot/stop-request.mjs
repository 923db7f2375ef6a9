import { isStartedByNpm } from './pinned-node.mjs'
import { watchParent } from './processes.mjs'

/**
 * Listens from now on for the person, or the system, asking this process to stop. Asked again after two seconds, it
 * ends at once. (Not earlier: a Ctrl-C reaches the whole group of processes, and is handed on as well.)
 *
 * @returns {{ signal: AbortSignal, asked: Promise<void> }}
 */
export function stopRequest() {
  const stopping = new AbortController()
  const { promise: asked, resolve } = Promise.withResolvers()
  let askedAt
  const ask = () => {
    if (askedAt !== undefined && performance.now() - askedAt > 2_000) process.exit(1)
    askedAt ??= performance.now()
    stopping.abort()
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
  if (isStartedByNpm()) watchParent(ask)
  return { signal: stopping.signal, asked }
}
