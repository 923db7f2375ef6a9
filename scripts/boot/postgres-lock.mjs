import fs from 'node:fs'
import path from 'node:path'
import { commandOf, remember, startOf, waitUntil } from './processes.mjs'

/**
 * The server that runs on this data, read from its lock file (postmaster.pid: number, data folder, start, port,
 * sockets, address, memory key, status).
 *
 * @param {string} data
 */
export function runningPostmaster(data) {
  const lock = readLock(data)
  if (!lock || !isPostmasterOf(lock.pid, data)) return undefined
  return { process: remember(lock.pid), port: lock.port, ready: lock.ready }
}

/**
 * Removes the lock file of a server that is no more, where PostgreSQL itself would take it for a living one: when its
 * number now belongs to a zombie that nobody reaps (a container without an init) or to another program. The file also
 * guards against the dead server's own children, so it goes only once none of them is left.
 *
 * @param {string} data
 */
export async function clearDeadLock(data) {
  const lock = readLock(data)
  if (!lock || isPostmasterOf(lock.pid, data)) return
  await waitUntil(() => !hasProcessesIn(data), 15_000)
  if (!hasProcessesIn(data)) fs.rmSync(path.join(data, 'postmaster.pid'), { force: true })
}

function readLock(data) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid < 1) return undefined
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

const isPostmasterOf = (pid, data) => startOf(pid) !== null && commandOf(pid).includes(` -D ${data} `)

/** Every process of a PostgreSQL server works in its data folder. Elsewhere than on Linux the system reaps for us. */
function hasProcessesIn(data) {
  if (process.platform !== 'linux') return false
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && startOf(Number(name)) !== null)
    .some((pid) => workingFolderOf(pid) === data)
}

function workingFolderOf(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
