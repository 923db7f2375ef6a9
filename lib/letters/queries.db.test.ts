import { eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { reader, transact } from '@/db/client'
import { letters } from '@/db/schema/letters'
import { cast, seedCast } from '@/db/seed/cast'
import { aRequest } from '@/lib/cases/commands/a-request.fixture'
import type { Actor } from '@/lib/kernel/actor'
import { recordPosting } from './commands/record-posting'
import { sendLetterAgain } from './commands/send-letter-again'
import { deliver } from './deliver'
import { mailboxMessage, mailboxMessages } from './mailbox'
import { deskLetters, letterById, lettersOfCase } from './queries'

let caseId: string
beforeAll(async () => {
  vi.stubEnv('DEMO', '1')
  vi.stubEnv('SMTP_URL', '')
  await seedCast()
  caseId = await aRequest('meeting')
})

test('everybody sees their own letters of a case, the desk sees all, a stranger sees none', async () => {
  const seenBy = async (actor: Actor) =>
    [...new Set((await lettersOfCase(actor, caseId)).map(({ recipientEmail }) => recipientEmail))].sort()
  expect(await seenBy(cast.amina)).toEqual(['amina@family.example'])
  expect(await seenBy(cast.dev)).toEqual(['send.notices@northshire.example'])
  expect(await seenBy(cast.grace)).toEqual(['amina@family.example', 'send.notices@northshire.example'])
  expect(await seenBy(cast.tomos)).toEqual([])
  expect(await seenBy(cast.ruth)).toEqual([])
})

test('a letter’s words are for its reader and the desk', async () => {
  const [own] = await lettersOfCase(cast.amina, caseId)
  await deliver(own!.id)
  expect((await letterById(cast.amina, own!.id)).text).toContain('Dear Amina')
  expect((await letterById(cast.imogen, own!.id)).text).toContain('Dear Amina')
  await expect(letterById(cast.dev, own!.id)).rejects.toThrow('not_found')
  for (const none of ['not-an-id', '\0'])
    await expect(letterById(cast.imogen, none)).rejects.toThrow('not_found')
})

test('the desk lists letters by how they stand, and nobody else does', async () => {
  const waiting = await deskLetters(cast.imogen, 'waiting')
  expect(waiting.rows.every(({ status }) => status === 'waiting')).toBe(true)
  expect(waiting.total).toBe(waiting.rows.length)
  await expect(deskLetters(cast.dev, 'waiting')).rejects.toThrow('not_found')
})

test('a letter for the post is recorded as posted once it is written, and only once', async () => {
  const [notice] = await lettersOfCase(cast.dev, caseId)
  const letterId = notice!.id
  expect(await recordPosting(cast.grace, { letterId })).toEqual([
    { field: '', message: 'This letter goes by e-mail' },
  ])
  await transact((tx) => tx.update(letters).set({ status: 'to_post' }).where(eq(letters.id, letterId)))
  expect((await recordPosting(cast.grace, { letterId }))[0]?.message).toContain('not written yet')
  expect(await deliver(letterId)).toBe('to_post')
  expect(await recordPosting(cast.grace, { letterId })).toEqual([])
  expect((await recordPosting(cast.grace, { letterId }))[0]?.message).toContain('already')
  expect((await sendLetterAgain(cast.grace, { letterId }))[0]?.message).toContain('by post')
})

test('the mailbox shows what was sent, newest first and by reader, in the demonstration only', async () => {
  const { rows, total } = await mailboxMessages({ to: ' Amina@family.example' })
  expect(total).toBe(1)
  const message = await mailboxMessage(rows[0]!.id)
  expect(message.raw).toMatch(/^Message-ID: <.+@localhost>\r$/m)
  expect(message.text).toContain('Dear Amina')
  expect((await mailboxMessages({ to: 'nobody@family.example' })).rows).toEqual([])
  await expect(mailboxMessage('not-an-id')).rejects.toThrow('not_found')

  vi.stubEnv('DEMO', '')
  await expect(mailboxMessages({})).rejects.toThrow('not_found')
  await expect(mailboxMessage(message.id)).rejects.toThrow('not_found')
  expect(await reader.$count(letters, eq(letters.status, 'sent'))).toBe(1)
})
