import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { Explained } from './progress.mjs'

/** @typedef {{ uid?: number, gid?: number }} Account empty: the account that runs this script */

/**
 * The account PostgreSQL runs under. PostgreSQL refuses to run as root, so root lends it an existing account: the one
 * that owns the data already, else `postgres`, else `nobody`. It must be listed in /etc/passwd, for initdb looks it up.
 *
 * @param {string} data the folder of the data, which need not exist
 * @returns {Account}
 */
export function databaseAccount(data) {
  if (process.getuid() !== 0) return {}
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const owner = fs.existsSync(data) ? fs.statSync(data).uid : 0
  const found =
    (owner !== 0 && accounts.find(({ uid }) => uid === owner)) ||
    accounts.find(({ name }) => name === 'postgres') ||
    accounts.find(({ name }) => name === 'nobody')
  if (!found) {
    throw new Explained(
      'PostgreSQL does not run as root, and this machine has neither an account "postgres" nor "nobody".\n' +
        'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
    )
  }
  return { uid: found.uid, gid: found.gid }
}

/**
 * Whether the account can run the command with success.
 *
 * @param {Account} account
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function canRun(account, command, args, env = process.env) {
  const { error, status } = spawnSync(command, args, { ...account, cwd: '/', env, timeout: 30_000 })
  return !error && status === 0
}
