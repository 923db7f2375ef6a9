import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { databaseAccount } from './database-account.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { freePort, isFree } from './ports.mjs'
import { createCluster, dataFolderWithinReach, readSettings, writeSettings } from './postgres-cluster.mjs'
import { clearDeadLock, runningPostmaster } from './postgres-lock.mjs'
import { postgresPrograms } from './postgres-programs.mjs'
import { remember, stillRuns, stop, waitUntil } from './processes.mjs'
import { Explained } from './progress.mjs'

/**
 * Starts a real PostgreSQL server whose data lives in `folder`, or adopts the one that runs there already. It listens
 * on 127.0.0.1 only, with a password of its own, and goes on running when this process ends: call `stop`.
 * Whatever ended the last run (a kill -9, a power cut), its committed rows are there again.
 *
 * @param {string} folder
 * @param {{ throwaway?: boolean }} [options] throwaway: faster, and lost if the machine stops. For tests only.
 */
export async function startPostgres(folder, { throwaway = false } = {}) {
  fs.mkdirSync(folder, { recursive: true })
  return oneAtATime(path.join(folder, 'starting'), () => startOrAdopt(folder, throwaway))
}

async function startOrAdopt(folder, throwaway) {
  const account = databaseAccount(path.join(folder, 'postgres'))
  const programs = postgresPrograms(account)
  const data = dataFolderWithinReach(folder, account)
  if (!fs.existsSync(path.join(data, 'PG_VERSION')))
    await createCluster({ folder, data, programs, account, throwaway })

  const adopted = runningPostmaster(data)
  if (adopted && (await waitUntil(() => runningPostmaster(data)?.ready, 60_000)))
    return serverAt(folder, adopted.process, adopted.port)

  await clearDeadLock(data)
  const { port: lastPort } = readSettings(folder)
  const port = (await isFree(lastPort)) ? lastPort : await freePort()
  const running = await launch({ folder, data, programs, account, throwaway, port })
  writeSettings(folder, { ...readSettings(folder), port })
  return serverAt(folder, running, port)
}

function serverAt(folder, running, port) {
  const { password } = readSettings(folder)
  return {
    port,
    pid: running.pid,
    /** @param {string} database @returns {string} the address of one of its databases, password included */
    urlOf: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    isRunning: () => stillRuns(running),
    /** Ends open transactions, writes everything down, and stops: PostgreSQL's "fast" shutdown. */
    stop: () => stop(running, { signal: 'SIGINT', force: 'SIGQUIT' }),
  }
}

/**
 * Processes of a server that was killed need a moment to notice, during which a new one is refused: so it is tried
 * again for a few seconds.
 */
async function launch(server) {
  const deadline = performance.now() + 15_000
  for (;;) {
    const outcome = await launchOnce(server)
    if (outcome.running) return outcome.running
    const mayPass = /still in use|already exists|Address already in use/.test(outcome.log)
    if (!mayPass || performance.now() > deadline) {
      throw new Explained(
        `PostgreSQL did not start. Its last words:\n${outcome.log.split('\n').slice(-8).join('\n')}`,
      )
    }
    await waitUntil(() => false, 500)
  }
}

async function launchOnce({ folder, data, programs, account, throwaway, port }) {
  const logFile = path.join(folder, 'postgres.log')
  const log = fs.openSync(logFile, 'w')
  if (account.uid !== undefined) fs.fchownSync(log, account.uid, account.gid)
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings(throwaway)],
    {
      ...account,
      cwd: data,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      // In a session of its own, so that Ctrl-C reaches it only when its clients have gone.
      detached: true,
    },
  )
  fs.closeSync(log)
  let failed = false
  child.on('exit', () => (failed = true)).on('error', () => (failed = true))
  child.unref()
  await waitUntil(() => failed || runningPostmaster(data)?.ready === true, 60_000, 25)
  return failed ? { log: fs.readFileSync(logFile, 'utf8').trim() } : { running: remember(child.pid) }
}

function settings(throwaway) {
  const named = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    ...(throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(named).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
