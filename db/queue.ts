import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss, type ConstructorOptions, type JobInsert, type Queue } from 'pg-boss'
import { databaseUrl, type Transaction } from './client'

/**
 * The queues that transactions put work on. At most one job of a key waits and at most one runs, so that the same
 * work can be asked for again at no cost and never runs twice at once.
 */
const queues = [
  {
    name: 'letters',
    policy: 'stately',
    notify: true,
    // A worker that dies in the middle of a letter gives it back after this.
    expireInSeconds: 90,
    retryLimit: 3,
    retryDelay: 10,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  {
    name: 'recompute-dates',
    policy: 'stately',
    notify: true,
    // One run looks at a thousand cases. A worker that dies in the middle gives the rest back after this.
    expireInSeconds: 300,
    retryLimit: 3,
    retryDelay: 30,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  {
    name: 'read-calendar',
    policy: 'stately',
    notify: true,
    // A reading is bounded. One that a dying worker left is made up for when the calendar is due again.
    expireInSeconds: 60,
    retryLimit: 0,
    deleteAfterSeconds: 60 * 60,
  },
  {
    name: 'rounds',
    policy: 'stately',
    notify: true,
    // A worker that dies in the middle of a round gives it back after this, and it is made anew.
    expireInSeconds: 300,
    retryLimit: 2,
    retryDelay: 5,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  {
    name: 'issue-certificates',
    policy: 'stately',
    notify: true,
    // A worker that dies in the middle gives the certificate back after this; issuing it again changes nothing.
    expireInSeconds: 60,
    retryLimit: 3,
    retryDelay: 5,
    deleteAfterSeconds: 24 * 60 * 60,
  },
] as const satisfies readonly Queue[]

export type QueueName = (typeof queues)[number]['name']

/**
 * Puts jobs on a queue, in the transaction they belong to: they are there when it commits, and else they never
 * were. A job whose key waits already is left out. Rejects, and so stops the transaction, without the queue's tables.
 */
export async function enqueue(
  tx: Transaction,
  name: QueueName,
  jobs: readonly (Pick<JobInsert, 'data' | 'startAfter'> & { singletonKey: string })[],
): Promise<void> {
  if (jobs.length === 0) return
  const boss = await sender()
  await boss.insert(name, [...jobs], { db: fromDrizzle(tx, sql) })
}

/** Lets a job that waits for its time begin now, or puts it on the queue if none waits. */
export async function enqueueNow(tx: Transaction, name: QueueName, key: string, data: object): Promise<void> {
  const boss = await sender()
  const options = { singletonKey: key, startAfter: 0, db: fromDrizzle(tx, sql) }
  const { updated } = await boss.update(name, data, options)
  if (!updated) await boss.insert(name, [{ data, singletonKey: key }], { db: options.db })
}

/** Makes the queues' own tables, or brings them up to date. Part of migration, so that serving never alters tables. */
export async function migrateQueues(url: string): Promise<void> {
  const boss = new PgBoss({ ...quiet, connectionString: url, migrate: true })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const queue of queues) {
      const { name, policy, ...options } = queue
      await boss.createQueue(name, { policy, ...options })
      await boss.updateQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

// Only makes jobs: it keeps no time, looks after no tables and lists itself nowhere.
const quiet: ConstructorOptions = {
  schema: 'pgboss',
  max: 1,
  connectionTimeoutMillis: 5000,
  supervise: false,
  schedule: false,
  registerInstance: false,
}

const holder = globalThis as { queueSender?: Promise<PgBoss> | undefined }

/**
 * What this process sends with. It reads once which queues there are and lets go of its connection: from then on it
 * only writes through the transactions it is given, and keeps no process alive.
 */
function sender(): Promise<PgBoss> {
  return (holder.queueSender ??= learnQueues().catch((error: unknown) => {
    delete holder.queueSender
    throw error
  }))
}

async function learnQueues(): Promise<PgBoss> {
  const boss = new PgBoss({ ...quiet, connectionString: databaseUrl(), migrate: false })
  boss.on('error', () => undefined)
  try {
    await boss.start()
  } finally {
    await boss.stop({ graceful: false })
  }
  return boss
}
