import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { canRun } from './database-account.mjs'
import { packagedBrowser } from './packaged-browser.mjs'
import { Explained, say } from './progress.mjs'
import { inProject } from './project.mjs'

/**
 * @typedef {{ path: string, env: Record<string, string> }} Browser env: what it needs in its environment
 */

/**
 * A Chromium that runs here: the one named in CHROMIUM_PATH, Playwright's own, the machine's, the one that comes as an
 * npm package (Linux on x64), or one that Playwright can fetch now.
 *
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const installed = [process.env.CHROMIUM_PATH, await playwrightsOwn(), ...onThisMachine()].find(works)
  if (installed) return { path: installed, env: {} }
  const packaged = await packagedBrowser()
  if (packaged && works(packaged.path, packaged.env)) return packaged
  return fetchedBrowser()
}

/** Starts a browser for a script; close it in the end. */
export async function launchBrowser() {
  const { chromium } = await import('playwright')
  const { path: executablePath, env } = await findBrowser()
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: browserArguments() })
}

/** No sandbox for root, who may not have one; no calls home, for a test needs nobody else's servers. */
export const browserArguments = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run', '--font-render-hinting=none'],
]

const playwrightsOwn = async () => (await import('playwright')).chromium.executablePath()

function onThisMachine() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), mac]
}

function works(program, env = {}) {
  if (!program || !fs.existsSync(program)) return false
  return canRun({}, program, ['--version'], { ...process.env, ...env })
}

async function fetchedBrowser() {
  say('No browser was found: Playwright tries to install one.')
  const cli = createRequire(inProject('package.json')).resolve('playwright/cli.js')
  const withLibraries = process.platform === 'linux' && process.getuid() === 0 ? ['--with-deps'] : []
  spawnSync(process.execPath, [cli, 'install', ...withLibraries, 'chromium'], { stdio: 'inherit' })
  const fetched = await playwrightsOwn()
  if (works(fetched)) return { path: fetched, env: {} }
  throw new Explained(
    'The journeys need a Chromium, and none could be had. Install one (on Debian: apt-get install -y chromium), or\n' +
      'set CHROMIUM_PATH to the one you have.',
  )
}
