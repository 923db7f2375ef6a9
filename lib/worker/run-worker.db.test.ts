import { eq } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { reader, transact } from '@/db/client'
import { registerEvents } from '@/db/schema/desk'
import { letters, mailbox } from '@/db/schema/letters'
import { letter } from '@/emails/letter'
import { samples } from '@/emails/samples'
import { log } from '@/lib/kernel/log'
import { findStrandedLetters } from '@/lib/letters/letter-jobs'
import { postLetters } from '@/lib/letters/post-letters'
import { jobs } from './jobs'
import { startWorker } from './run-worker'

log.level = 'silent'
vi.stubEnv('DEMO', '1')
vi.stubEnv('SMTP_URL', '')

let worker: Awaited<ReturnType<typeof startWorker>> | undefined
afterEach(() => worker?.stop())

const long = { timeout: 15_000, interval: 50 }

test('two workers deliver every letter that commits, each once, also those that waited for them', async () => {
  await post(20, 'before')
  worker = await startWorker(jobs)
  const other = await startWorker(jobs)
  await post(20, 'after')
  await vi.waitFor(
    async () => expect(await reader.$count(letters, eq(letters.status, 'sent'))).toBe(40),
    long,
  )
  await other.stop()

  const addresses = await reader.select({ to: mailbox.toAddress }).from(mailbox)
  expect(new Set(addresses.map(({ to }) => to)).size).toBe(40)
  expect(addresses).toHaveLength(40)
})

test('a letter that lost its job is found again', async () => {
  await post(1, 'lost')
  const ofLost = eq(letters.recipientEmail, 'lost-0@family.example')
  await transact((tx) => tx.execute(`delete from pgboss.job where name = 'letters'`))
  worker = await startWorker(jobs)
  await findStrandedLetters.run(null)
  await vi.waitFor(
    async () => expect(await reader.$count(letters, eq(letters.status, 'sent'))).toBe(41),
    long,
  )
  expect((await reader.select().from(letters).where(ofLost))[0]).toMatchObject({
    status: 'sent',
    attempts: 1,
  })
})

function post(count: number, name: string) {
  const at = new Date('2026-11-16T09:00:00Z')
  return transact(async (tx) => {
    const [event] = await tx
      .insert(registerEvents)
      .values({ name: 'test', actorRole: 'system', at, detail: {} })
      .returning({ registerEventId: registerEvents.id })
    const asked = Array.from({ length: count }, (_, number) =>
      letter(
        'invitation',
        { name, email: `${name}-${number}@family.example`, userId: null },
        samples.invitation,
      ),
    )
    await postLetters(tx, event!, asked, at)
  })
}
