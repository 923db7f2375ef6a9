import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { reader, transact } from '@/db/client'
import { registerEvents, tasks } from '@/db/schema/desk'
import { letters } from '@/db/schema/letters'
import { signInTokens, users } from '@/db/schema/people'
import { cast, seedCast } from '@/db/seed/cast'
import { letter, type Letter, type Recipient } from '@/emails/letter'
import { meeting, samples } from '@/emails/samples'
import { log } from '@/lib/kernel/log'
import { asOf } from '@/lib/kernel/now'
import { linkToken, signInCode } from '@/lib/sign-in/secrets'
import { deliver } from './deliver'
import { sendLetterAgain } from './commands/send-letter-again'
import { postLetters } from './post-letters'

/** What the mail server answers to the next messages when it does not take them, or does not say that it did. */
let answer: { code: number; says: string; taken?: boolean } | undefined
const received: { from: string; to: string[]; raw: string }[] = []

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom ? mailFrom.address : ''
      if (!answer || answer.taken)
        received.push({
          from,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        })
      done(answer ? Object.assign(new Error(answer.says), { responseCode: answer.code }) : null)
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  process.env.NEXTAUTH_SECRET = 'qM3!vZ8#tL1$kX6^nB9&wD2*'.padEnd(40, 'hR5')
  log.level = 'silent'
  await seedCast()
})
beforeEach(() => {
  answer = undefined
  received.length = 0
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

const amina: Recipient = { name: 'Amina Yusuf-Okafor', email: 'amina@family.example', userId: null }
const monday = new Date('2026-11-16T09:00:00Z')

test('a letter is sent once, to one person, under its own Message-ID, and its words are kept', async () => {
  const id = await posted(letter('council-acknowledged', amina, samples['council-acknowledged']))
  expect(await deliver(id)).toBe('sent')
  expect(await deliver(id)).toBe('nothing')

  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'help@mediation.example', to: ['amina@family.example'] })
  expect(header('Message-ID')).toBe(`<${id}@localhost>`)
  expect(header('To')).toBe('"Amina Yusuf-Okafor" <amina@family.example>')
  expect(header('Auto-Submitted')).toBe('auto-generated')
  const kept = await rowOf(id)
  expect(kept).toMatchObject({ status: 'sent', attempts: 1, lastError: null })
  expect(kept.subject).toBe('Your request has arrived – SM-7KQ4-M3XD')
  expect(kept.text).toContain('Dear Amina Yusuf-Okafor')
})

test('the queue and the letter stand or fall with the transaction', async () => {
  const counts = () => Promise.all([reader.$count(letters), jobs()])
  const before = await counts()
  const failing = transact(async (tx) => {
    await postLetters(tx, await cause(), [letter('invitation', amina, samples.invitation)], monday)
    throw new Error('the command cannot be done')
  })
  await expect(failing).rejects.toThrow('the command cannot be done')
  expect(await counts()).toEqual(before)
  await posted(letter('invitation', amina, samples.invitation))
  expect(await counts()).toEqual([before[0] + 1, before[1] + 1])
})

test('a server that is busy gets the same letter again a minute later, the same words under the same id', async () => {
  const id = await posted(letter('certificate-fact', amina, samples['certificate-fact']))
  answer = { code: 451, says: 'greylisted, come back' }
  await takeJob(id)
  expect(await asOf(monday, () => deliver(id))).toBe('again')
  const kept = await rowOf(id)
  expect(kept).toMatchObject({ status: 'waiting', attempts: 1 })
  expect(kept.lastError).toContain('greylisted')
  expect((await jobOf(id)).startsAt.toISOString()).toBe('2026-11-16T09:01:00.000Z')

  answer = undefined
  vi.stubEnv('SERVICE_PHONE', '020 7946 0018')
  expect(await deliver(id)).toBe('sent')
  expect((await rowOf(id)).text).toBe(kept.text)
  expect(received).toHaveLength(1)
})

test('the log does not say what a mail server says, because it names the reader', async () => {
  const said = vi.spyOn(log, 'info')
  const id = await posted(letter('certificate-fact', amina, samples['certificate-fact']))
  answer = { code: 450, says: '<amina@family.example>: mailbox is busy' }
  expect(await deliver(id)).toBe('again')
  expect((await rowOf(id)).lastError).toContain('amina@family.example')
  expect(JSON.stringify(said.mock.calls)).toContain(id)
  expect(JSON.stringify(said.mock.calls)).not.toContain('amina')
  said.mockRestore()
})

test('a reader who stands in a case twice gets one letter of a kind, and what caused it goes through', async () => {
  const why = await cause()
  const asked = letter('change-asked', amina, samples['change-asked'])
  await transact((tx) => postLetters(tx, why, [asked, asked], monday))
  expect(await reader.$count(letters, eq(letters.registerEventId, why.registerEventId))).toBe(1)
})

test('a server that cannot be reached concerns no letter in particular: it waits', async () => {
  const id = await posted(letter('certificate-fact', amina, samples['certificate-fact']))
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9')
  expect(await deliver(id)).toBe('again')
  expect(await rowOf(id)).toMatchObject({ status: 'waiting', attempts: 1 })
})

test('an address that does not exist parks the letter for the desk, who can send it again', async () => {
  const id = await posted(letter('certificate-fact', amina, samples['certificate-fact']))
  answer = { code: 550, says: 'no such mailbox' }
  expect(await deliver(id)).toBe('parked')
  expect(await rowOf(id)).toMatchObject({ status: 'parked' })
  const [task] = await reader.select().from(tasks).where(eq(tasks.kind, 'letter_parked'))
  expect(task?.detail).toContain('no such mailbox')

  answer = undefined
  expect(await deliver(id)).toBe('nothing')
  expect(await sendLetterAgain(cast.grace, { letterId: id })).toEqual([])
  expect(await deliver(id)).toBe('sent')
  expect(received).toHaveLength(1)
  await expect(sendLetterAgain(cast.dev, { letterId: id })).rejects.toThrow('not_found')
})

test('what is no address is never handed to a mail server', async () => {
  const eve = { ...amina, email: 'amina@family.example, eve@evil.example' }
  const id = await posted(letter('certificate-fact', eve, samples['certificate-fact']))
  expect(await deliver(id)).toBe('parked')
  expect(received).toEqual([])
})

test('a server that took the letter without saying so gets it again under the same Message-ID', async () => {
  const id = await posted(letter('certificate-fact', amina, samples['certificate-fact']))
  answer = { code: 421, says: 'taken, and going down', taken: true }
  expect(await deliver(id)).toBe('again')
  answer = undefined
  expect(await deliver(id)).toBe('sent')
  expect(received).toHaveLength(2)
  expect(header('Message-ID', 0)).toBe(header('Message-ID', 1))
})

test('a letter that cannot be written is parked after eight tries', async () => {
  const broken = { ...samples['certificate-fact'], issuedOn: 'nonsense' as never }
  const id = await posted(letter('certificate-fact', amina, broken))
  const tries = []
  for (let count = 0; count < 9; count++) tries.push(await deliver(id))
  expect(tries).toEqual([...Array<string>(7).fill('again'), 'parked', 'nothing'])
  expect(received).toEqual([])
})

test('no name and no fact can add a header, a reader or a line', async () => {
  const nasty = 'Eve\r\nBcc: eve@evil.example\n\n<eve@evil.example>,"\u2028\u{1f9d1}'.repeat(40)
  const props = { ...samples['certificate-issued'], number: nasty }
  const id = await posted(letter('certificate-issued', { ...amina, name: nasty }, props))
  expect(await deliver(id)).toBe('sent')
  const { raw, to } = received[0]!
  expect(to).toEqual(['amina@family.example'])
  const [head = ''] = raw.split('\r\n\r\n')
  expect(head.match(/^(From|To|Subject|Message-ID):/gim)).toHaveLength(4)
  expect(head).not.toMatch(/^Bcc:/im)
  expect(header('To')).toMatch(/<amina@family\.example>$/)
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
})

test('a meeting comes with a calendar file', async () => {
  const props = { ...samples['meeting-cancelled'], meeting: { ...meeting, method: 'CANCEL' as const } }
  const id = await posted(letter('meeting-cancelled', amina, props))
  expect(await deliver(id)).toBe('sent')
  expect(received[0]!.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i)
})

test('a sign-in letter says its code to the reader and to nobody else, and not after it ran out', async () => {
  const signInId = randomUUID()
  const expiresAt = new Date(Date.now() + 60_000)
  await transact((tx) =>
    tx
      .insert(signInTokens)
      .values({ id: signInId, email: amina.email, linkHash: signInId, codeHash: signInId, expiresAt }),
  )
  const asked = { ...samples['sign-in'], code: '••••••', link: 'https://…' }
  await transact((tx) => postLetters(tx, { signInId }, [letter('sign-in', amina, asked)], monday))
  const [row] = await reader.select().from(letters).where(eq(letters.signInId, signInId))
  const id = row!.id
  expect(await asOf(new Date(expiresAt.getTime() + 1), () => deliver(id))).toBe('not_needed')

  await transact((tx) => tx.update(letters).set({ status: 'waiting' }).where(eq(letters.id, id)))
  expect(await deliver(id)).toBe('sent')
  expect(received[0]!.raw).toContain(signInCode(signInId))
  const kept = JSON.stringify(await rowOf(id))
  expect(kept).not.toContain(signInCode(signInId))
  expect(kept).not.toContain(linkToken(signInId))
})

test('who has left the service gets no more letters; who has no address gets theirs written for the post', async () => {
  const { userId, name, email } = cast.dev
  const left = await posted(letter('certificate-fact', { userId, name, email }, samples['certificate-fact']))
  await transact((tx) => tx.update(users).set({ disabledAt: monday }).where(eq(users.id, userId)))
  expect(await deliver(left)).toBe('not_needed')
  expect((await rowOf(left)).reason).toBe('The reader has left the service')

  const byPost = await posted(letter('case-closed', { ...amina, email: '' }, samples['case-closed']))
  expect(await deliver(byPost)).toBe('to_post')
  expect(await rowOf(byPost)).toMatchObject({
    status: 'to_post',
    subject: 'We have closed your case – SM-7KQ4-M3XD',
  })
  expect(received).toEqual([])
})

async function cause() {
  const [event] = await transact((tx) =>
    tx
      .insert(registerEvents)
      .values({ name: 'test', actorRole: 'system', at: monday, detail: {} })
      .returning({ registerEventId: registerEvents.id }),
  )
  return event!
}

async function posted(asked: Letter): Promise<string> {
  const why = await cause()
  await transact((tx) => postLetters(tx, why, [asked], monday))
  const [row] = await reader.select().from(letters).where(eq(letters.registerEventId, why.registerEventId))
  return row!.id
}

const rowOf = async (id: string) => (await reader.select().from(letters).where(eq(letters.id, id)))[0]!

const header = (name: string, at = 0) =>
  received[at]?.raw
    .match(new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, 'im'))?.[1]
    ?.replaceAll(/\r\n\s+/g, ' ')

const jobs = () => reader.$count(sql`pgboss.job where name = 'letters'`)

/** As the worker does when it begins with a letter. */
const takeJob = (id: string) =>
  transact((tx) => tx.execute(sql`update pgboss.job set state = 'active' where singleton_key = ${id}`))

/** When the letter's next job may begin. */
async function jobOf(id: string) {
  const [job] = await reader
    .select({ startsAt: sql<Date>`max(start_after)`.mapWith(letters.createdAt) })
    .from(sql`pgboss.job`)
    .where(sql`singleton_key = ${id} and state = 'created'`)
  return job!
}
