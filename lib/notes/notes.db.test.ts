import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { registerEvents } from '@/db/schema/desk'
import { privateNoteKeys, privateNotes } from '@/db/schema/private-notes'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { aMediatedCase, onDay, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done, education, stranger } from '@/lib/cases/commands/a-request.fixture'
import { chooseMediation } from '@/lib/cases/commands/choose-mediation'
import { describeIssues } from '@/lib/cases/commands/describe-issues'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { closeCase } from '@/lib/cases/commands/close-case'
import { unsealWith } from '@/lib/documents/sealing'
import { issue, aSealingKey } from '@/lib/certificates/commands/a-certificate.fixture'
import { destroyNotes } from '@/lib/watch/destroy-notes'
import { destroyPrivateNotes } from './commands/destroy-private-notes'
import { removePrivateNote } from './commands/remove-private-note'
import { writePrivateNote } from './commands/write-private-note'
import { lastDayOfNotes, noteFacts } from './last-day'
import { keyOf } from './note-key'
import { ownNotes } from './queries'

beforeAll(() =>
  onMonday(async () => {
    await aSealingKey()
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const words = 'They may move house in the spring'

story('a note is its mediator’s, and for everybody else there is none', async () => {
  const caseId = await aMediatedCase()
  expect(await writePrivateNote(cast.ruth, { caseId, words: ' ' })).toMatchObject([{ field: 'words' }])
  await done(writePrivateNote(cast.ruth, { caseId, words }))
  expect((await ownNotes(cast.ruth, caseId)).notes.map((note) => note.words)).toEqual([words])
  const others = [cast.amina, cast.dev, cast.nia, cast.grace, cast.peter, cast.imogen, cast.sorcha, stranger]
  for (const other of others) {
    await expect(ownNotes(other, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(writePrivateNote(other, { caseId, words })).rejects.toMatchObject({ reason: 'not_found' })
  }
})

story('a note stands sealed in a store of its own, and in no event', async () => {
  const caseId = await aMediatedCase()
  await done(writePrivateNote(cast.ruth, { caseId, words }))
  const stored = [
    await reader.select().from(privateNotes),
    await reader.select().from(registerEvents),
    await reader.select().from(caseEvents).where(eq(caseEvents.caseId, caseId)),
  ]
  expect(JSON.stringify(stored)).not.toContain('move house')
  for (const { sealedWords } of await reader.select().from(privateNotes))
    expect(Buffer.from(sealedWords).includes('move house')).toBe(false)
})

story('one note is taken out, once, by whoever wrote it', async () => {
  const caseId = await aMediatedCase()
  await done(writePrivateNote(cast.ruth, { caseId, words }))
  const [note] = (await ownNotes(cast.ruth, caseId)).notes
  const which = { caseId, noteId: note!.id }
  await expect(removePrivateNote(cast.sorcha, which)).rejects.toMatchObject({ reason: 'not_found' })
  expect(await removePrivateNote(cast.ruth, which)).toEqual([])
  expect(await removePrivateNote(cast.ruth, which)).toMatchObject([{ message: 'This note is gone already' }])
})

story('destroying the key is destroying the notes, even from a copy that was kept of them', async () => {
  const caseId = await aMediatedCase()
  await done(writePrivateNote(cast.ruth, { caseId, words }))
  const notebook = { caseId, mediatorId: cast.ruth.userId }
  const opened = await keyOf(reader, notebook)
  const [copy] = await reader.select().from(privateNotes).where(eq(privateNotes.keyId, opened!.id))
  expect(await destroyPrivateNotes(cast.ruth, { caseId })).toMatchObject([{ field: 'sure' }])
  await done(destroyPrivateNotes(cast.ruth, { caseId, sure: 'yes' }))
  expect(await destroyPrivateNotes(cast.ruth, { caseId, sure: 'yes' })).toHaveLength(1)
  const keys = await reader.select().from(privateNoteKeys).where(eq(privateNoteKeys.caseId, caseId))
  expect(keys).toMatchObject([{ sealedKey: null, why: 'mediator' }])
  expect((await ownNotes(cast.ruth, caseId)).notes).toEqual([])

  // Another note has another key, which does not open what was sealed before.
  await done(writePrivateNote(cast.ruth, { caseId, words: 'Another' }))
  const next = await keyOf(reader, notebook)
  expect(() => unsealWith(next!.key, copy!.sealedWords, copy!.id)).toThrow()
})

story('the last ending counts: a family that said no, has its certificate and meets after all', async () => {
  const caseId = await aRequest('certificate')
  await done(issue(caseId, 'information_given'))
  await done(describeIssues(cast.amina, await at(caseId), { issues: [education] }))
  await done(chooseMediation(cast.amina, await at(caseId), {}))
  const notebook = { caseId, mediatorId: cast.ruth.userId }
  expect(await noteFacts(reader, notebook)).toMatchObject({ endedOn: null })
  await onDay('2026-12-30', '12:30', async () => done(withdraw(cast.amina, await at(caseId), {})))
  const facts = await noteFacts(reader, notebook)
  expect(facts).toMatchObject({ endedOn: '2026-12-30', certificateIssuedOn: '2026-11-30' })
  expect(lastDayOfNotes(facts)).toBe('2027-01-27')
  // What happens after that is no further ending.
  await onDay('2027-01-05', '12:30', async () =>
    done(closeCase(cast.grace, await at(caseId), { reason: 'Over' })),
  )
  expect(await noteFacts(reader, notebook)).toMatchObject({ endedOn: '2026-12-30' })
})

story('on schedule: 28 days after the certificate, and not a day sooner', async () => {
  const caseId = await aMediatedCase()
  await done(writePrivateNote(cast.ruth, { caseId, words }))
  await done(withdraw(cast.amina, await at(caseId), {}))
  expect(await issue(caseId, 'withdrew')).toEqual([])
  await done(closeCase(cast.grace, await at(caseId), { reason: 'Over' }))
  const notebook = { caseId, mediatorId: cast.ruth.userId }
  await onDay('2026-12-28', '12:00', async () => {
    await destroyNotes(theSystem)
    expect(await destroyPrivateNotes(theSystem, notebook)).toMatchObject([
      { message: 'These notes are still kept' },
    ])
    expect(await keyOf(reader, notebook)).toBeDefined()
  })
  await onDay('2026-12-29', '12:00', () => destroyNotes(theSystem))
  expect(await keyOf(reader, notebook)).toBeUndefined()
  const keys = await reader.select().from(privateNoteKeys).where(eq(privateNoteKeys.caseId, caseId))
  expect(keys).toMatchObject([{ why: 'schedule' }])
})
