import { once } from 'node:events'
import { PgBoss, type Job as PgBossJob, type JobResult } from 'pg-boss'
import { closeDatabase, databaseUrl } from '@/db/client'
import { log } from '@/lib/kernel/log'
import type { Job } from './job'
import { jobs } from './jobs'

/** Works until the process is asked to stop (SIGTERM or SIGINT), and then finishes what it has begun. */
export async function runWorker(): Promise<void> {
  const stopped = new AbortController()
  const asked = Promise.race([
    once(process, 'SIGTERM', { signal: stopped.signal }),
    once(process, 'SIGINT', { signal: stopped.signal }),
  ])
  const worker = await startWorker(jobs)
  log.info({ jobs: jobs.map(({ name }) => name) }, 'The worker is ready')
  await asked
  stopped.abort()
  await worker.stop()
  await closeDatabase()
  log.info('The worker has stopped')
}

/** Starts work on some jobs, and waits for the database as long as it takes. */
export async function startWorker(wanted: readonly Job[]): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    schema: 'pgboss',
    migrate: false,
    max: 5,
    useListenNotify: true,
    monitorIntervalSeconds: 30,
    superviseIntervalSeconds: 30,
  })
  // The queue reports each lost connection here and goes on by itself.
  boss.on('error', (error) => log.warn({ error: error.message }, 'The queue has trouble'))
  boss.on('warning', ({ message }) => log.warn({ message }, 'The queue warns'))
  await boss.start({ attempts: 100_000 })
  for (const job of wanted) await begin(boss, job)
  await forgetOldSchedules(boss, wanted)
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) }
}

async function begin(boss: PgBoss, { name, every, alsoAtStart, atOnce = 1, run }: Job): Promise<void> {
  if (!(await boss.getQueue(name))) await boss.createQueue(name, { policy: 'stately', ...comesRound })
  if (every) await boss.schedule(name, every, null, { tz: 'Europe/London' })
  if (alsoAtStart) await boss.send(name)
  const options = {
    batchSize: atOnce,
    burstWhenBatchFull: true,
    // A job that waits for its time wakes nobody, so looking stays frequent.
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 2,
    perJobResults: true,
  } as const
  await boss.work(name, options, (batch) => Promise.all(batch.map(settled)))

  async function settled({ id, data }: PgBossJob<unknown>): Promise<JobResult> {
    try {
      await run(data)
      return { id, status: 'completed' }
    } catch (error) {
      log.error({ job: name, error: String(error) }, 'A job could not be done')
      return { id, status: 'failed', output: { error: String(error) } }
    }
  }
}

/** One that comes round is done by the next round when it could not be done by this one. */
const comesRound = { expireInSeconds: 300, retryLimit: 0, deleteAfterSeconds: 60 * 60 }

async function forgetOldSchedules(boss: PgBoss, wanted: readonly Job[]): Promise<void> {
  const known = new Set(wanted.filter(({ every }) => every).map(({ name }) => name))
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name)
}
