import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { concerns } from '@/db/schema/concerns'
import { registerEvents } from '@/db/schema/desk'
import { letters } from '@/db/schema/letters'
import { cast, seedCast } from '@/db/seed/cast'
import { onDay, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, stranger } from '@/lib/cases/commands/a-request.fixture'
import { deskLetters, letterById } from '@/lib/letters/queries'
import { concernById, concernList } from './queries'
import { raiseConcern } from './raise-concern'
import { takeStep } from './take-step'

beforeAll(() => onMonday(seedCast))
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const words = 'He said that he is afraid to go home'

story('goes to the safeguarding lead and is seen by nobody else', async () => {
  const concern = await told({ words, howToReach: 'At work, after ten' })
  expect(await concernById(cast.peter, concern.id)).toMatchObject({
    ...{ words, howToReach: 'At work, after ten', raisedByName: 'Ruth Adeyemi' },
  })
  for (const other of [cast.ruth, cast.amina, cast.dev, cast.grace, cast.imogen, stranger]) {
    await expect(concernById(other, concern.id)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(concernList(other)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(takeStep(other, { concernId: concern.id, words: 'Rang' })).rejects.toMatchObject({
      reason: 'not_found',
    })
  }
})

story('leaves no trace on the case nor on the register, and none of its words in clear', async () => {
  const caseId = await aRequest('meeting')
  const before = await reader.$count(caseEvents)
  const onRegister = await reader.$count(registerEvents)
  const raised = await raiseConcern(cast.amina, { words, caseId })
  expect(raised).toHaveProperty('number')
  expect(await reader.$count(caseEvents)).toBe(before)
  expect(await reader.$count(registerEvents)).toBe(onRegister)
  const stored = await reader.select().from(concerns)
  for (const { sealedWords } of stored) expect(Buffer.from(sealedWords).includes('afraid')).toBe(false)
})

story('cannot be tied to a case that the person may not see', async () => {
  const caseId = await aRequest('meeting')
  await expect(raiseConcern(cast.nia, { words, caseId })).rejects.toMatchObject({ reason: 'not_found' })
})

story('asks what the worry is', async () => {
  expect(await raiseConcern(cast.amina, { words: '' })).toEqual({
    problems: [{ field: 'words', message: 'Tell us what worries you' }],
  })
})

story(
  'is told of in letters that say nothing, stand in no list, and to the teller only if wanted',
  async () => {
    const silent = await told({ words })
    expect(await lettersAbout(silent.id)).toEqual(['message-waiting to peter@provider.example'])
    const wanted = await told({ words, receiptWanted: 'yes' })
    expect(await lettersAbout(wanted.id)).toEqual([
      'message-received to ruth@mediators.example',
      'message-waiting to peter@provider.example',
    ])
    const [letter] = await reader.select().from(letters).where(eq(letters.concernId, wanted.id))
    expect(JSON.stringify(letter!.props)).not.toContain('afraid')
    await expect(letterById(cast.imogen, letter!.id)).rejects.toMatchObject({ reason: 'not_found' })
    const listed = JSON.stringify(await deskLetters(cast.imogen, 'waiting'))
    expect(listed).not.toContain('message-')
  },
)

story('is followed step by step; a further step opens again what was closed', async () => {
  const { id } = await told({ words })
  expect(await takeStep(cast.peter, { concernId: id, words: '' })).toMatchObject([{ field: 'words' }])
  expect(await takeStep(cast.peter, { concernId: id, words: 'Rang the council', closes: 'yes' })).toEqual([])
  expect((await concernById(cast.peter, id)).closedAt).not.toBeNull()
  await onDay('2026-12-01', '10:00', async () => {
    expect(await takeStep(cast.peter, { concernId: id, words: 'They rang back' })).toEqual([])
  })
  const concern = await concernById(cast.peter, id)
  expect(concern.closedAt).toBeNull()
  expect(concern.steps.map((step) => step.words)).toEqual(['Rang the council', 'They rang back'])
})

async function told(given: object) {
  const raised = await raiseConcern(cast.ruth, given)
  if (!('number' in raised)) throw new Error(JSON.stringify(raised))
  const [concern] = await reader.select().from(concerns).where(eq(concerns.number, raised.number))
  return concern!
}

async function lettersAbout(concernId: string): Promise<string[]> {
  const sent = await reader.select().from(letters).where(eq(letters.concernId, concernId))
  return sent.map(({ kind, recipientEmail }) => `${kind} to ${recipientEmail}`).sort()
}
