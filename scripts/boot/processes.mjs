import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What tells this process apart from a later one with the same number: the moment it started. Null when there is no
 * such process, or only its zombie, which answers signals though it will never do anything again.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function startOf(pid) {
  if (process.platform !== 'linux') return fromPs(pid, 'lstart=')
  try {
    // The name in brackets may hold spaces and brackets itself, so fields are counted from the last bracket.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19]
  } catch {
    return null
  }
}

/** @param {number} pid @returns {string} the command line, words separated by spaces; empty when unknown */
export function commandOf(pid) {
  if (process.platform !== 'linux') return fromPs(pid, 'command=') ?? ''
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** @typedef {{ pid: number, since: string | null }} KnownProcess */

/** @param {number} pid @returns {KnownProcess} */
export const remember = (pid) => ({ pid, since: startOf(pid) })

/** @param {KnownProcess | undefined} known */
export const stillRuns = (known) => known?.since != null && startOf(known.pid) === known.since

/**
 * Waits until the condition holds.
 *
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} milliseconds how long at most
 * @returns {Promise<boolean>} whether it held in time
 */
export async function waitUntil(condition, milliseconds, interval = 50) {
  const deadline = performance.now() + milliseconds
  while (!(await condition())) {
    if (performance.now() > deadline) return false
    await pause(interval)
  }
  return true
}

/**
 * Asks a process to stop, and makes it when it does not within the time given.
 *
 * @param {KnownProcess | undefined} known
 * @param {{ signal?: NodeJS.Signals, milliseconds?: number, force?: NodeJS.Signals }} [how]
 */
export async function stop(known, { signal = 'SIGTERM', milliseconds = 20_000, force = 'SIGKILL' } = {}) {
  if (!stillRuns(known)) return
  signalIfThere(known.pid, signal)
  if (await waitUntil(() => !stillRuns(known), milliseconds)) return
  signalIfThere(known.pid, force)
  await waitUntil(() => !stillRuns(known), 5_000)
}

/**
 * Calls back once when the parent process is gone. `npm` runs scripts through a shell that can die of a signal without
 * passing it on, so that a parent's death is often the only sign that one should stop.
 *
 * @param {() => void} onOrphaned
 */
export function watchParent(onOrphaned) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onOrphaned()
  }, 300)
  watch.unref()
}

function signalIfThere(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (problem) {
    if (problem.code !== 'ESRCH') throw problem
  }
}

function fromPs(pid, format) {
  try {
    const state = execFileSync('ps', ['-p', String(pid), '-o', 'state='], { encoding: 'utf8' }).trim()
    if (state.startsWith('Z')) return null
    return execFileSync('ps', ['-p', String(pid), '-o', format], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
