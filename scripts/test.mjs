/**
 * `npm test`: everything that is checked before a change is accepted. It needs Node and npm, nothing else.
 * `npm test -- unit database` runs some of it; the names stand in boot/checks.mjs.
 */
import { installDependencies } from './boot/dependencies.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { runCommand } from './boot/progress.mjs'

await runCommand(async () => {
  await installDependencies()
  await continueOnPinnedNode()
  const { runChecks } = await import('./boot/checks.mjs')
  return runChecks(process.argv.slice(2))
})
