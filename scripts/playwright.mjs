/**
 * Playwright with the browser that is found here: node scripts/playwright.mjs [ARGUMENTS of `playwright test`]
 * E2E_ORIGIN names the service to visit, http://localhost:3000 without it.
 */
import { browserArguments, findBrowser } from './boot/browser.mjs'
import { program } from './boot/commands.mjs'
import { runInForeground } from './boot/foreground.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { runCommand } from './boot/progress.mjs'

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
    ...process.env,
    E2E_BROWSER: JSON.stringify({ ...browser, args: browserArguments() }),
  })
})
