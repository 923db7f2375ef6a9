import fs from 'node:fs'
import path from 'node:path'
import { postgresPatch } from './patches/postgres.mjs'
import { Explained } from './progress.mjs'
import { inProject } from './project.mjs'

/** Applies our corrections of libraries to node_modules. Done twice, it changes nothing. */
export function applyPatches() {
  const home = inProject('node_modules', postgresPatch.name)
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
  if (version !== postgresPatch.version) {
    throw new Explained(
      `The patch in scripts/boot/patches is for ${postgresPatch.name} ${postgresPatch.version}, not for ${version}: ` +
        'see whether it is still needed, and renew it.',
    )
  }
  for (const name of postgresPatch.files) {
    const file = path.join(home, name)
    const source = fs.readFileSync(file, 'utf8')
    const patched = patchedSource(source, postgresPatch.edits)
    if (patched !== source) replaceFile(file, patched)
  }
}

/**
 * @param {string} source
 * @param {{ before: string, add: string, after: string }[]} edits
 * @throws when a place to edit is not found exactly once
 */
export function patchedSource(source, edits) {
  return edits.reduce((text, { before, add, after }) => {
    if (text.includes(before + add + after)) return text
    const parts = text.split(before + after)
    if (parts.length !== 2)
      throw new Explained(`A patch does not fit: its place was found ${parts.length - 1} times.`)
    return parts.join(before + add + after)
  }, source)
}

/** In one step, and as a new file: npm may have linked the old one to its cache. */
function replaceFile(file, text) {
  fs.writeFileSync(`${file}.new`, text)
  fs.renameSync(`${file}.new`, file)
}
