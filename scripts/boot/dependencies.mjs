import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { applyPatches } from './patches.mjs'
import { Explained, step } from './progress.mjs'
import { inProject, root } from './project.mjs'

/** Installs exactly what package-lock.json names, if node_modules holds anything else, and applies our patches. */
export async function installDependencies() {
  if (!isInstalled()) {
    await step('Installing dependencies', () => {
      const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, NODE_ENV: 'development' },
      })
      if (status !== 0) throw new Explained(`npm ci failed${error ? `: ${error.message}` : ''}.`)
    })
  }
  applyPatches()
}

/** npm notes what it put into node_modules in a lock file of its own there. */
function isInstalled() {
  const wanted = packagesIn(inProject('package-lock.json'))
  const present = packagesIn(inProject('node_modules/.package-lock.json'))
  return Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      place === '' || link || present[place]?.version === version || (optional && !present[place]),
  )
}

function packagesIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return {}
  }
}
