/** `npm start`: the demonstration, from a fresh clone to an open page. It needs Node and npm, nothing else. */
import { installDependencies } from './boot/dependencies.mjs'
import { announce, announceRunning } from './boot/demo-announcement.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { runCommand } from './boot/progress.mjs'
import { demoFolder } from './boot/project.mjs'
import { runningDemo } from './boot/running-demo.mjs'

await runCommand(async () => {
  if (runningDemo(demoFolder)) return announceRunning(demoFolder)
  await installDependencies()
  await continueOnPinnedNode()
  const { runDemo } = await import('./boot/demo.mjs')
  if (await runDemo(announce)) return announceRunning(demoFolder)
})
