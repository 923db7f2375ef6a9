/**
 * Playwright with the browser that is found here: node scripts/playwright.mjs [ARGUMENTS of `playwright test`]
 * They visit the demonstration that runs here (`npm start`), or the service of E2E_ORIGIN, whose DATABASE_URL and
 * secrets must then be in the environment: journeys set their scene in its database.
 */
import { browserArguments, findBrowser } from './boot/browser.mjs'
import { program } from './boot/commands.mjs'
import { demoSecrets } from './boot/demo-secrets.mjs'
import { startPostgres } from './boot/embedded-postgres.mjs'
import { runInForeground } from './boot/foreground.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { Explained, runCommand } from './boot/progress.mjs'
import { demoFolder } from './boot/project.mjs'
import { runningDemo } from './boot/running-demo.mjs'

await runCommand(async () => {
  await continueOnPinnedNode()
  const browser = await findBrowser()
  const test = program(
    'playwright/cli.js',
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  )
  return runInForeground(test, {
    ...(process.env.DATABASE_URL ? {} : await theDemonstration()),
    ...process.env,
    E2E_BROWSER: JSON.stringify({ ...browser, args: browserArguments() }),
  })
})

async function theDemonstration() {
  const demo = runningDemo(demoFolder)
  if (!demo?.port) throw new Explained('Start the demonstration first (npm start), or set DATABASE_URL.')
  const { urlOf } = await startPostgres(demoFolder)
  return {
    ...(await demoSecrets(demoFolder)),
    DEMO: '1',
    DATABASE_URL: urlOf('demo'),
    APP_ORIGIN: demo.origin,
    E2E_ORIGIN: `http://localhost:${demo.port}`,
  }
}
