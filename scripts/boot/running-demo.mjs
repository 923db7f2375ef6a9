import fs from 'node:fs'
import path from 'node:path'
import { remember, stillRuns, stop } from './processes.mjs'

/**
 * @typedef {import('./processes.mjs').KnownProcess} KnownProcess
 * @typedef {KnownProcess & { origin?: string, port?: number, children?: KnownProcess[] }} Running
 *   origin and port are there once it serves
 */

/**
 * Notes that this process is the demo, unless another one is.
 *
 * @param {string} folder
 * @returns {Running | undefined} the other one, if there is one
 */
export function becomeTheDemo(folder) {
  const file = noteIn(folder)
  const draft = `${file}.${process.pid}`
  try {
    for (;;) {
      const note = readNote(folder)
      if (stillRuns(note)) return note
      // What a killed demo left running is this one's to stop.
      fs.writeFileSync(draft, JSON.stringify({ ...remember(process.pid), children: note?.children ?? [] }))
      fs.rmSync(file, { force: true })
      try {
        // A link appears whole, and only for one of two that start together.
        fs.linkSync(draft, file)
        return undefined
      } catch (problem) {
        if (problem.code !== 'EEXIST') throw problem
      }
    }
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

/** @param {string} folder @returns {Running | undefined} */
export function runningDemo(folder) {
  const note = readNote(folder)
  return stillRuns(note) ? note : undefined
}

/** Stops what a killed demo left behind. @param {string} folder */
export async function stopLeftovers(folder) {
  for (const child of readNote(folder)?.children ?? []) await stop(child)
}

/** @param {string} folder @param {Partial<Running>} facts */
export function noteRunning(folder, facts) {
  const file = noteIn(folder)
  fs.writeFileSync(`${file}.new`, JSON.stringify({ ...readNote(folder), ...remember(process.pid), ...facts }))
  fs.renameSync(`${file}.new`, file)
}

/** @param {string} folder */
export const noteStopped = (folder) => fs.rmSync(noteIn(folder), { force: true })

function readNote(folder) {
  try {
    return JSON.parse(fs.readFileSync(noteIn(folder), 'utf8'))
  } catch {
    return undefined
  }
}

const noteIn = (folder) => path.join(folder, 'running.json')
