/** `npm run build`: the pages for production. */
import { build } from './boot/build.mjs'
import { applyPatches } from './boot/patches.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { runCommand } from './boot/progress.mjs'

await runCommand(async () => {
  await continueOnPinnedNode()
  applyPatches()
  await build({ show: true })
})
