import fs from 'node:fs'
import { remember, stillRuns, waitUntil } from './processes.mjs'
import { Explained } from './progress.mjs'

/**
 * Does the work while no other process does the same. Another's claim counts only as long as that process lives, so a
 * kill -9 leaves nothing locked.
 *
 * @template T
 * @param {string} file the claim, in a folder that exists
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, work) {
  if (!(await waitUntil(() => claim(file), 120_000, 100))) {
    throw new Explained(
      `Another process (${readClaim(file)?.pid}) has been at this for two minutes: see ${file}`,
    )
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

function claim(file) {
  const mine = `${file}.${process.pid}`
  fs.writeFileSync(mine, JSON.stringify(remember(process.pid)))
  try {
    // A link appears whole or not at all; a file created and then written could be read while empty.
    fs.linkSync(mine, file)
    return true
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem
    if (!stillRuns(readClaim(file))) fs.rmSync(file, { force: true })
    return false
  } finally {
    fs.rmSync(mine)
  }
}

function readClaim(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
