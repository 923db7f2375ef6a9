import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildIfStale } from './build.mjs'
import { program, runNode } from './commands.mjs'
import { startPostgres } from './embedded-postgres.mjs'
import { runJourneys } from './journeys.mjs'
import { Explained, say, secondsSince } from './progress.mjs'
import { stopRequest } from './stop-request.mjs'
import { playwrightCounts, vitestCounts } from './test-counts.mjs'

/** The tests' own build, so that a demo which runs meanwhile keeps its pages. */
const buildFolder = '.next-test'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * In this order. A check returns its counts; one that is a single yes or no counts as one.
 *
 * @type {Record<string, (context: Context) => Promise<Counts>>}
 */
const checks = {
  build: ({ signal }) => asOne(buildIfStale({ folder: buildFolder, signal })),
  types: (context) => tool(context, 'typescript/bin/tsc', '--project', '.data/tsconfig/next-test.json'),
  lint: (context) =>
    tool(context, 'eslint/bin/eslint.js', '--config', 'scripts/quality/eslint.config.js', '.'),
  format: (context) =>
    tool(
      context,
      'prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      '.',
      '!db/migrations/meta/**',
    ),
  imports: (context) =>
    tool(context, 'dependency-cruiser/bin/dependency-cruiser.mjs', ...cruise, 'app', 'lib', 'db', 'emails'),
  unused: (context) => tool(context, 'knip/bin/knip.js', '--no-progress'),
  unit: (context) => vitest(context, 'unit'),
  database: (context) => vitest(context, 'database'),
  journeys: (context) =>
    runJourneys({ ...context, buildFolder, report: report(context, 'journeys') }, playwrightCounts),
}
const cruise = ['--config', 'scripts/quality/dependency-cruiser.cjs', '--output-type', 'err']

/**
 * Runs the checks, all of them unless some are named; one that fails does not keep the others from running.
 *
 * @param {string[]} names
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(names) {
  const unknown = names.filter((name) => !(name in checks))
  if (unknown.length > 0)
    throw new Explained(`No such check: ${unknown}. There are: ${Object.keys(checks).join(', ')}`)
  const { signal } = stopRequest()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mediation-tests-'))
  // The account that PostgreSQL may have to be lent goes through it.
  fs.chmodSync(folder, 0o711)
  const stops = [() => fs.rmSync(folder, { recursive: true, force: true })]
  const results = []
  try {
    const database = await databaseServer(folder, stops)
    for (const name of names.length > 0 ? withNeeds(names) : Object.keys(checks)) {
      if (signal.aborted) break
      results.push(await runCheck(name, { folder, database, signal }))
    }
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
  return summarise(results, signal.aborted)
}

/** @typedef {{ folder: string, database: string, signal: AbortSignal }} Context database: a server's address */

const withNeeds = (names) =>
  names.some((name) => ['types', 'journeys'].includes(name))
    ? ['build', ...names.filter((n) => n !== 'build')]
    : names

async function databaseServer(folder, stops) {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL
  const server = await startPostgres(folder, { throwaway: true })
  stops.push(server.stop)
  return server.urlOf('postgres')
}

async function runCheck(name, context) {
  say(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  const begun = performance.now()
  const counts = await checks[name](context).catch((problem) => {
    if (!context.signal.aborted) console.error(problem instanceof Explained ? problem.message : problem)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  return { name, seconds: secondsSince(begun), ...counts }
}

async function tool({ signal }, file, ...args) {
  const { code } = await runNode(program(file, ...args), { show: true, signal })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

async function vitest(context, project) {
  const file = report(context, project)
  const options = [
    '--config',
    'lib/vitest.config.ts',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
  ]
  const { code } = await runNode(
    program('vitest/vitest.mjs', 'run', ...options, `--outputFile.json=${file}`),
    {
      env: { ...process.env, TEST_DATABASE_URL: context.database },
      show: true,
      signal: context.signal,
    },
  )
  return vitestCounts(file, code)
}

const report = ({ folder }, name) => path.join(folder, `${name}.json`)

const asOne = (work) => work.then(() => ({ passed: 1, failed: 0, skipped: 0 }))

function summarise(results, stopped) {
  say(`\n── summary ${'─'.repeat(53)}`)
  for (const { name, seconds, failed } of results)
    say(`${failed ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.padStart(7)} s`)
  say()
  for (const result of results) say(`${result.name}: ${counted(result)}`)
  if (stopped) say('Stopped before the end.')
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
  say(counted(total))
  return total.failed > 0 || stopped ? 1 : 0
}

const counted = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
