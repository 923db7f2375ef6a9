/**
 * `npm run mutation`: how many changes of the rules of law its tests would notice; quality/stryker.config.mjs says
 * which and how many must be. Arguments go to `stryker run`, such as --mutate lib/law/notice.ts
 */
import { program } from './boot/commands.mjs'
import { runInForeground } from './boot/foreground.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { runCommand } from './boot/progress.mjs'

await runCommand(async () => {
  await continueOnPinnedNode()
  const stryker = program(
    '@stryker-mutator/core/bin/stryker.js',
    'run',
    'scripts/quality/stryker.config.mjs',
    ...process.argv.slice(2),
  )
  return runInForeground(stryker, process.env)
})
