import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canRun } from './database-account.mjs'
import { watchParent } from './processes.mjs'
import { Explained } from './progress.mjs'
import { inProject } from './project.mjs'

const oldestWithoutPin = [22, 18]

/**
 * The Node that the project pins as a dependency, whatever Node the machine has. Where there is none for the platform,
 * the machine's own, if it is new enough.
 */
export function pinnedNode() {
  const name = `node-${process.platform}-${process.arch}`
  try {
    const home = path.dirname(createRequire(inProject('package.json')).resolve(`${name}/package.json`))
    const program = path.join(home, 'bin/node')
    if (canRun({}, program, ['--version'])) return program
  } catch (problem) {
    if (problem.code !== 'MODULE_NOT_FOUND') throw problem
  }
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldestWithoutPin
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath
  throw new Explained(
    `On ${process.platform}-${process.arch} the project needs Node ${oldestWithoutPin.join('.')} or newer; ` +
      `this is ${process.version}.`,
  )
}

/** Programs of the project first, then the pinned Node, then the machine's. */
export const pathWithPinnedNode = (node) =>
  [inProject('node_modules/.bin'), path.dirname(node), process.env.PATH].join(path.delimiter)

/**
 * Returns when this process runs on the pinned Node; otherwise runs the same command again on it, hands signals on,
 * and ends with its exit code, never returning.
 */
export async function continueOnPinnedNode() {
  const node = pinnedNode()
  if (fs.realpathSync(node) === fs.realpathSync(process.execPath)) return
  const again = spawn(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: pathWithPinnedNode(node), FOLLOWS_PARENT: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => again.kill(signal))
  if (isStartedByNpm()) watchParent(() => again.kill('SIGTERM'))
  await new Promise((_, reject) => {
    again.on('error', reject)
    again.on('exit', (code) => process.exit(code ?? 1))
  })
}

/** Whether the parent is only there to run this process, so that its end is this one's end too. */
export const isStartedByNpm = () => Boolean(process.env.npm_lifecycle_event || process.env.FOLLOWS_PARENT)
