import { beforeAll, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { cast, seedCast } from '@/db/seed/cast'
import { aDraft, at, child, done, owed, theCase } from '@/lib/cases/commands/a-request.fixture'
import { describeChild } from '@/lib/cases/commands/describe-child'
import { sendRequest } from '@/lib/cases/commands/send-request'
import { aSealingKey, issue, paperOf, papersOf } from './a-certificate.fixture'

beforeAll(seedCast)

async function aChildCalled(firstName: string): Promise<string> {
  const caseId = await aDraft('certificate')
  await done(describeChild(cast.amina, await at(caseId), { ...child, firstName }))
  await done(sendRequest(cast.amina, await at(caseId), {}))
  return caseId
}

/** Tries to issue, and gives the reason why nothing happened at all. */
async function whyNot(caseId: string): Promise<string | undefined> {
  const all = async () => [
    await theCase(caseId),
    await owed(caseId),
    await reader.$count(letters),
    await reader.$count(caseEvents),
  ]
  const before = await all()
  const [problem] = await issue(caseId, 'information_given')
  expect(await all()).toEqual(before)
  expect(await papersOf(caseId)).toEqual([])
  return problem?.message
}

it('nothing is issued while there is no key, or one that cannot be opened; then it is', async () => {
  const caseId = await aChildCalled('Yusuf')
  delete process.env.CERTIFICATE_KEY
  expect(await whyNot(caseId)).toBe(
    'The key that seals certificates is not set up. Nothing was issued, and the last day to issue it has not moved.',
  )
  await aSealingKey()
  process.env.CERTIFICATE_KEY_PASSWORD = 'another'
  expect(await whyNot(caseId)).toMatch(/^The key that seals certificates cannot be opened\./)

  await aSealingKey()
  expect(await issue(caseId, 'information_given')).toEqual([])
  expect(await paperOf(caseId)).toMatchObject({ status: 'live' })
})

it('a name that cannot be printed stops it, and the adviser is told which character', async () => {
  await aSealingKey()
  expect(await whyNot(await aChildCalled('Yusuf 🦊'))).toBe(
    'We cannot print the character 🦊 (U+1F98A) in a name. Ask the family for another spelling, and correct it. ' +
      'Nothing was issued, and the last day to issue it has not moved.',
  )
})
