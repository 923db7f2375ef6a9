import { tmpdir } from 'node:os'
import { expect, it, vi } from 'vitest'
import { seedCast } from '@/db/seed/cast'
import { aRequest, owed, theCase } from '@/lib/cases/commands/a-request.fixture'

/** The service as it is where its fonts are not installed: it looks for them where it is started. */
async function startedElsewhere() {
  const started = vi.spyOn(process, 'cwd').mockReturnValue(tmpdir())
  const service = await import('./a-certificate.fixture')
  started.mockRestore()
  return service
}

it('a missing font stops the issue in plain words, and what is owed stays owed', async () => {
  const { aSealingKey, issue, papersOf } = await startedElsewhere()
  await seedCast()
  await aSealingKey()
  const caseId = await aRequest('certificate')
  const before = [await theCase(caseId), await owed(caseId)]

  expect(await issue(caseId, 'information_given')).toEqual([
    {
      field: '',
      message:
        'A font that these names need is not installed. Nothing was issued, and the last day to issue it has not moved.',
    },
  ])
  expect(await papersOf(caseId)).toEqual([])
  expect([await theCase(caseId), await owed(caseId)]).toEqual(before)
})
