import { spawn } from 'node:child_process'
import { isStartedByNpm, pathWithPinnedNode, pinnedNode } from './pinned-node.mjs'
import { watchParent } from './processes.mjs'
import { inProject, root } from './project.mjs'

/**
 * Runs the pinned Node with these arguments as if it were this process: same terminal, signals handed on.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 0 when it ended because it was asked to
 */
export function runInForeground(args, env = process.env) {
  const node = pinnedNode()
  const child = spawn(node, ['--import', inProject('scripts/boot/follow-parent.mjs'), ...args], {
    cwd: root,
    env: { ...env, PATH: pathWithPinnedNode(node), NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
  let asked = false
  const ask = (signal) => {
    asked = true
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
  if (isStartedByNpm()) watchParent(() => ask('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(asked ? 0 : (code ?? 1)))
  })
}
