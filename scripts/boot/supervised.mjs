import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { remember, stop } from './processes.mjs'
import { say } from './progress.mjs'
import { inProject, root } from './project.mjs'

const patience = { restarts: 5, within: 60_000 }

/**
 * Runs a Node process for as long as the demo runs. One that ends by itself is started again, up to five times a
 * minute; then `gaveUp` resolves with a sentence that says so.
 *
 * @param {{ name: string, args: string[], env: NodeJS.ProcessEnv, log: string, onRestart: () => void }} what
 *   log: the file that gets what it prints
 */
export function keepRunning({ name, args, env, log, onRestart }) {
  let child
  let stopping = false
  const starts = []
  const { promise: gaveUp, resolve: giveUp } = Promise.withResolvers()

  const start = () => {
    starts.push(performance.now())
    const output = fs.openSync(log, starts.length === 1 ? 'w' : 'a')
    child = spawn(process.execPath, ['--import', inProject('scripts/boot/follow-parent.mjs'), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', output, output],
      // Out of reach of the terminal's Ctrl-C: the launcher stops its processes in their order.
      detached: true,
    })
    fs.closeSync(output)
    child.on('exit', (code, signal) => !stopping && ended(signal ?? `exit code ${code}`))
  }

  const ended = (how) => {
    const recent = starts.filter((at) => performance.now() - at < patience.within)
    if (recent.length > patience.restarts)
      return giveUp(`The ${name} process keeps ending (${how}): see ${log}`)
    say(`The ${name} process ended (${how}); it is started again. See ${log}`)
    setTimeout(() => {
      if (stopping) return
      start()
      onRestart()
    }, 200 * recent.length)
  }

  start()
  return {
    gaveUp,
    process: () => remember(child.pid),
    stop: () => {
      stopping = true
      return stop(remember(child.pid))
    },
  }
}
