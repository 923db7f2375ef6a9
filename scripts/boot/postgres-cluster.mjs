import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { canRun } from './database-account.mjs'
import { freePort } from './ports.mjs'
import { Explained, notice } from './progress.mjs'
import { applicationName } from './project.mjs'

/**
 * Makes an empty cluster (PostgreSQL's word for a server's data) with a random password. It is made beside its place
 * and moved there when whole, so that a start that was killed half-way leaves nothing half-made.
 */
export async function createCluster({ folder, data, programs, account, throwaway }) {
  const password = randomBytes(24).toString('base64url')
  writeSettings(folder, { port: await freePort(), password })
  const fresh = `${data}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  makeFolderFor(account, fresh)
  const passwordFile = `${data}.password`
  fs.rmSync(passwordFile, { force: true })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(account, passwordFile)
  const { error, status, stderr } = spawnSync(
    path.join(programs, 'initdb'),
    initdbArguments(fresh, passwordFile, throwaway),
    {
      ...account,
      cwd: fresh,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      encoding: 'utf8',
    },
  )
  fs.rmSync(passwordFile)
  if (status !== 0)
    throw new Explained(`PostgreSQL could not make its data folder:\n${error?.message ?? stderr}`)
  fs.rmSync(data, { recursive: true, force: true })
  fs.renameSync(fresh, data)
}

/** Built-in locale: neither the machine's language packages nor its time zones change an order or a date. */
function initdbArguments(folder, passwordFile, throwaway) {
  return [
    ...['-D', folder, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(throwaway ? ['--no-sync'] : []),
  ]
}

/**
 * Where the cluster lies: in `folder`, or, when root runs this and lends PostgreSQL an account that cannot get there,
 * in /var/lib.
 *
 * @param {string} folder
 * @param {import('./database-account.mjs').Account} account
 */
export function dataFolderWithinReach(folder, account) {
  const wanted = path.join(folder, 'postgres')
  if (account.uid === undefined) return checkedOwn(wanted)
  if (canRun(account, '/bin/sh', ['-c', 'test -x "$0"', folder])) return wanted
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 10)
  const reachable = `/var/lib/${applicationName}-${name}`
  if (!fs.existsSync(reachable))
    notice(`  the data is kept in ${reachable}, for ${folder} is closed to the database's account`)
  fs.mkdirSync(reachable, { recursive: true, mode: 0o755 })
  return path.join(reachable, 'postgres')
}

function checkedOwn(data) {
  const owner = fs.statSync(data, { throwIfNoEntry: false })?.uid
  if (owner === undefined || owner === process.getuid()) return data
  throw new Explained(
    `${data} belongs to another account: it was started as root, or by somebody else, before.\n` +
      'Start it as that account again, or remove the folder to begin anew.',
  )
}

function makeFolderFor(account, folder) {
  fs.mkdirSync(folder, { mode: 0o700 })
  giveTo(account, folder)
}

function giveTo({ uid, gid }, path) {
  if (uid !== undefined) fs.chownSync(path, uid, gid)
}

/** @param {string} folder @returns {{ port: number, password: string }} */
export function readSettings(folder) {
  try {
    return JSON.parse(fs.readFileSync(settingsFile(folder), 'utf8'))
  } catch {
    throw new Explained(
      `${settingsFile(folder)} is missing or unreadable; without it the password of the data is lost.\n` +
        `Put it back, or remove ${folder} to begin anew.`,
    )
  }
}

/** Written beside and moved into place: a crash leaves the old file or the new one, never half of one. */
export function writeSettings(folder, settings) {
  const file = settingsFile(folder)
  fs.writeFileSync(`${file}.new`, JSON.stringify(settings), { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
}

const settingsFile = (folder) => path.join(folder, 'postgres.json')
