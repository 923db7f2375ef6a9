/**
 * `npm run bench`: measures what must stay fast, each job against its baseline or bound, in turn within one run.
 *
 *   npm run bench                  every job; writes docs/benchmarks.md and docs/benchmarks.json
 *   npm run bench -- B1            these jobs, and their rows only
 *   npm run bench -- --quick B1    small and short, for development: writes nothing
 *
 * It brings a PostgreSQL of its own, which is gone afterwards. The jobs stand in bench/jobs.ts.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { typescript } from './boot/commands.mjs'
import { installDependencies } from './boot/dependencies.mjs'
import { startPostgres } from './boot/embedded-postgres.mjs'
import { runInForeground } from './boot/foreground.mjs'
import { continueOnPinnedNode } from './boot/pinned-node.mjs'
import { runCommand, step } from './boot/progress.mjs'

await runCommand(async () => {
  await installDependencies()
  await continueOnPinnedNode()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mediation-bench-'))
  // The account that PostgreSQL may have to be lent goes through it.
  fs.chmodSync(folder, 0o711)
  const server = await step('Starting PostgreSQL', () => startPostgres(folder, { throwaway: true }))
  try {
    const bench = typescript('scripts/bench/run.ts', ...process.argv.slice(2))
    return await runInForeground(bench, { ...process.env, BENCH_SERVER_URL: server.urlOf('postgres') })
  } finally {
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
})
