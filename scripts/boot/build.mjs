import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { mustRun, program } from './commands.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { say, step } from './progress.mjs'
import { dataFolder, inProject, root } from './project.mjs'

/**
 * Builds the pages unless the last build was made from the very same sources.
 *
 * @param {{ folder?: string, signal?: AbortSignal }} [how]
 *   folder: where the build lies; another one than `.next` leaves a running demo alone
 */
export async function buildIfStale({ folder = '.next', signal } = {}) {
  if (isFresh(folder)) return say('The build is up to date.')
  await step('Building the pages (about half a minute)', () => build({ folder, signal }))
}

/** Builds the pages. @param {{ folder?: string, signal?: AbortSignal, show?: boolean }} how */
export async function build({ folder = '.next', signal, show = false }) {
  fs.mkdirSync(dataFolder, { recursive: true })
  await oneAtATime(path.join(dataFolder, 'building'), async () => {
    if (!show && isFresh(folder)) return
    const sources = hashOfSources()
    const command = program('next/dist/bin/next', 'build')
    await mustRun('The build', command, { env: buildEnvironment(folder), signal, show })
    fs.writeFileSync(inProject(folder, 'built-from'), sources)
  })
}

const isFresh = (folder) =>
  fs.existsSync(inProject(folder, 'BUILD_ID')) &&
  readIfThere(inProject(folder, 'built-from')) === hashOfSources()

const buildEnvironment = (folder) => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ...(folder !== '.next' && { NEXT_DIST_DIR: folder }),
})

/** Everything that can end up in a build, by content: dates of files change with every clone. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of sourceFiles(root).sort()) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const elsewhere = new Set(['node_modules', 'docs', 'e2e', 'scripts', 'test-results', 'coverage'])

function sourceFiles(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.name.startsWith('.') || (folder === root && elsewhere.has(entry.name))) return []
    if (entry.isDirectory()) return sourceFiles(file)
    return isSource(entry.name) ? [file] : []
  })
}

const isSource = (name) => !/\.test\.\w+$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(name)

const readIfThere = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined)
