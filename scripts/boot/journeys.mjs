import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from './project.mjs'
import { browserArguments, findBrowser } from './browser.mjs'
import { program, runNode } from './commands.mjs'
import { createDatabase, dropDatabase } from './databases.mjs'
import { prepareGivenDatabase } from './demo-database.mjs'
import { demoSecrets } from './demo-secrets.mjs'
import { freePort } from './ports.mjs'
import { step } from './progress.mjs'
import { startService } from './service.mjs'

/**
 * Runs the journeys in a real browser against a service of their own: the test build, a worker, and a database filled
 * with the demonstration, all gone afterwards.
 *
 * @template Counts
 * @param {{ folder: string, database: string, buildFolder: string, report: string, signal: AbortSignal }} context
 * @param {(report: string, code: number) => Counts} count
 */
export async function runJourneys({ folder, database, buildFolder, report, signal }, count) {
  const browser = { ...(await findBrowser()), args: browserArguments() }
  const name = `journeys_${randomBytes(6).toString('hex')}`
  const url = Object.assign(new URL(database), { pathname: `/${name}` }).href
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = {
    ...process.env,
    ...(await demoSecrets(folder)),
    DATABASE_URL: url,
    DEMO: '1',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: buildFolder,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    PORT: String(port),
    // A journey has a calendar of its own that the worker reads.
    CALENDAR_FEED_ALLOW: '127.0.0.1',
  }
  await createDatabase(database, name)
  let service
  try {
    await prepareGivenDatabase(url, { env, signal })
    service = await step('Starting the web server and the worker', () =>
      startService({ env, port, logs: folder, signal }),
    )
    const command = program(
      'playwright/cli.js',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--reporter',
      'list,json',
    )
    const { code } = await runNode(command, {
      // The journeys sign people in and tell stories by the service's own commands, so they have its configuration.
      env: {
        ...env,
        E2E_ORIGIN: origin,
        E2E_BROWSER: JSON.stringify(browser),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      show: true,
      signal,
    })
    const counts = count(report, code)
    if (counts.failed > 0) keepLogs(folder)
    return counts
  } finally {
    await service?.stop()
    await dropDatabase(database, name)
  }
}

/** What web and worker said during journeys that failed stays with the journeys' pictures. */
function keepLogs(folder) {
  fs.mkdirSync(inProject('test-results'), { recursive: true })
  for (const log of ['web.log', 'worker.log'])
    fs.copyFileSync(path.join(folder, log), inProject('test-results', log))
}
