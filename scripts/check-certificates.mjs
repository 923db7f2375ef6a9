/**
 * `npm run check:certificates`: draws and seals certificates of every kind, in every script and in large print, and has
 * programs that are not ours look at them: pdfinfo, pdffonts, pdfsig, pdftotext and qpdf. What they are asked stands in
 * certificate-checks/.
 */
import { typescript } from './boot/commands.mjs'
import { installDependencies } from './boot/dependencies.mjs'
import { runInForeground } from './boot/foreground.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { runCommand } from './boot/progress.mjs'

await runCommand(async () => {
  await installDependencies()
  await continueOnPinnedNode()
  return runInForeground(typescript('scripts/certificate-checks/run.ts'), process.env)
})
