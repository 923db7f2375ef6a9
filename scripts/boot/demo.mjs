import fs from 'node:fs'
import { buildIfStale } from './build.mjs'
import { mustRun, typescript } from './commands.mjs'
import { prepareEmbeddedDatabase, prepareGivenDatabase } from './demo-database.mjs'
import { demoSecrets } from './demo-secrets.mjs'
import { nextFreePort } from './ports.mjs'
import { Explained, say, step } from './progress.mjs'
import { demoFolder } from './project.mjs'
import { becomeTheDemo, noteRunning, noteStopped, stopLeftovers } from './running-demo.mjs'
import { startService } from './service.mjs'
import { stopRequest } from './stop-request.mjs'
import { keepPostgresRunning } from './watched-postgres.mjs'

/**
 * Runs the demonstration until asked to stop.
 *
 * @param {(demo: import('./running-demo.mjs').Running) => void} onReady called once it serves
 * @returns {Promise<import('./running-demo.mjs').Running | undefined>} the demo that runs already, if there is one
 */
export async function runDemo(onReady) {
  fs.mkdirSync(demoFolder, { recursive: true })
  const stopping = stopRequest()
  const other = becomeTheDemo(demoFolder)
  if (other) return other

  const stops = [() => noteStopped(demoFolder)]
  try {
    const { gaveUp, ...demo } = await begin(stops, stopping.signal)
    onReady(demo)
    const why = await Promise.race([stopping.asked, ...gaveUp])
    if (why) throw new Explained(why)
  } catch (problem) {
    if (!stopping.signal.aborted) throw problem
  } finally {
    say('\nStopping …')
    for (const stop of stops.reverse()) await stop()
    say('Stopped.')
  }
}

/** Each thing that runs adds how it is stopped to `stops`, before the next is started. */
async function begin(stops, signal) {
  const port = await choosePort()
  const origin = process.env.APP_ORIGIN?.trim() || `http://localhost:${port}`
  const env = {
    ...process.env,
    ...(await demoSecrets(demoFolder)),
    DEMO: '1',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    PORT: String(port),
  }

  let database
  if (process.env.DATABASE_URL) {
    env.DATABASE_URL = await prepareGivenDatabase(process.env.DATABASE_URL, { env, signal })
  } else {
    database = await step('Starting PostgreSQL', () => keepPostgresRunning(demoFolder))
    stops.push(database.stop)
    signal.throwIfAborted()
    env.DATABASE_URL = await prepareEmbeddedDatabase(database, { env, signal })
  }
  await mustRun('Reading the settings', typescript('scripts/check-configuration.ts'), { env, signal })
  await buildIfStale({ signal })

  signal.throwIfAborted()
  const service = await step('Starting the web server and the worker', () =>
    startService({ env, port, logs: demoFolder, signal }),
  )
  const note = () => noteRunning(demoFolder, { origin, port, children: service.processes() })
  service.onChange(note)
  stops.push(service.stop)
  note()
  return { origin, port, gaveUp: [service.gaveUp, database?.gaveUp].filter(Boolean) }
}

async function choosePort() {
  const wanted = Number(process.env.PORT?.trim() || 3000)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Explained(`PORT is "${process.env.PORT}": it must be a number from 1 to 65535.`)
  }
  await stopLeftovers(demoFolder)
  const port = await nextFreePort(wanted)
  if (port !== wanted) say(`Port ${wanted} is taken by another program: using port ${port} instead.`)
  return port
}
