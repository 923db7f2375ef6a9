import fs from 'node:fs'
import path from 'node:path'
import { program, typescript } from './commands.mjs'
import { waitUntil } from './processes.mjs'
import { Explained } from './progress.mjs'
import { keepRunning } from './supervised.mjs'

/**
 * Starts web and worker, and returns when they serve.
 *
 * @param {{ env: NodeJS.ProcessEnv, port: number, logs: string, signal: AbortSignal }} how
 *   logs: the folder for web.log and worker.log; signal: stop waiting
 */
export async function startService({ env, port, logs, signal }) {
  let onChange = () => {}
  const keep = (name, args) =>
    keepRunning({ name, args, env, log: path.join(logs, `${name}.log`), onRestart: () => onChange() })
  const web = keep('web', program('next/dist/bin/next', 'start', '--port', String(port)))
  const worker = keep('worker', typescript('scripts/worker.ts'))
  const service = {
    gaveUp: Promise.race([web.gaveUp, worker.gaveUp]),
    processes: () => [web.process(), worker.process()],
    /** Calls back when one of them was started again. */
    onChange: (callback) => (onChange = callback),
    /** Web first: then nobody gives the worker anything new. */
    stop: async () => {
      await web.stop()
      await worker.stop()
    },
  }

  let failure
  service.gaveUp.then((why) => (failure = why))
  const ready = await waitUntil(async () => failure || signal.aborted || (await isServing(port)), 90_000, 200)
  if (ready && !failure && !signal.aborted) return service
  await service.stop()
  signal.throwIfAborted()
  const words = ['web', 'worker'].map((name) => lastWords(path.join(logs, `${name}.log`)))
  throw new Explained(
    [failure ?? 'The web server did not become ready within 90 seconds.', ...words].join('\n\n'),
  )
}

/** Whether the service on that port is up and reaches its database. @param {number} port */
export function isServing(port) {
  return fetch(`http://localhost:${port}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => {
      await response.body?.cancel()
      return response.ok
    },
    () => false,
  )
}

const lastWords = (log) => [log, ...fs.readFileSync(log, 'utf8').trim().split('\n').slice(-12)].join('\n')
