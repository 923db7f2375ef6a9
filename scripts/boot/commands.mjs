import { spawn } from 'node:child_process'
import { Explained } from './progress.mjs'
import { inProject, root } from './project.mjs'

/** @typedef {{ env?: NodeJS.ProcessEnv, show?: boolean, signal?: AbortSignal }} Run */

/** How one of the project's TypeScript files is run: the arguments for Node. */
export const typescript = (file, ...args) => ['--import', 'tsx', inProject(file), ...args]

/** How a program of node_modules is run: the arguments for Node. */
export const program = (file, ...args) => [inProject('node_modules', file), ...args]

/**
 * Runs Node with these arguments in the project's folder and returns what it printed.
 *
 * @param {string[]} args
 * @param {Run} [how] show: pass its lines on while it runs, indented
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { env = process.env, show = false, signal } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      // Its lines pass through here, so it cannot see for itself whether anybody wants colours.
      env: { ...env, ...(!process.stdout.isTTY && { NO_COLOR: '1' }) },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let output = ''
    let indent = '  '
    const collect = (chunk) => {
      output += chunk
      if (!show) return
      process.stdout.write(indent + chunk.replaceAll(/\n(?!$)/g, '\n  '))
      indent = chunk.endsWith('\n') ? '  ' : ''
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * As runNode, for work that must succeed: throws its output otherwise.
 *
 * @param {string} name what it is, for the message
 * @param {string[]} args
 * @param {Run} [how]
 */
export async function mustRun(name, args, how) {
  const { code, output } = await runNode(args, how)
  if (code !== 0) throw new Explained(`${how?.show ? '' : `${output}\n`}${name} failed (exit code ${code}).`)
  return output
}
