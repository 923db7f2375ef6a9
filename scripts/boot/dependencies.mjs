import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { applyPatches } from './patches.mjs'
import { Explained, step } from './progress.mjs'
import { inProject, root } from './project.mjs'

/** Installs exactly what package-lock.json names, if node_modules holds anything else, and applies our patches. */
export async function installDependencies() {
  if (!isInstalled()) {
    await step('Installing dependencies', async () => {
      const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, NODE_ENV: 'development' },
      })
      const [code] = await once(npm, 'exit').catch((problem) => {
        throw new Explained(`npm ci failed: ${problem.message}.`)
      })
      if (code !== 0) throw new Explained('npm ci failed.')
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
