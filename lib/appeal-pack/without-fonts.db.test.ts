import { tmpdir } from 'node:os'
import { expect, it, vi } from 'vitest'
import { cast, seedCast } from '@/db/seed/cast'
import { aRequest } from '@/lib/cases/commands/a-request.fixture'

/** The service as it is where its fonts are not installed: it looks for them where it is started. */
async function startedElsewhere() {
  const started = vi.spyOn(process, 'cwd').mockReturnValue(tmpdir())
  const service = await import('./queries')
  started.mockRestore()
  return service
}

it('a missing font leaves the answers to be read, and says why there is no file', async () => {
  const { appealPack, appealPackFiles, appealPackPdf } = await startedElsewhere()
  await seedCast()
  const caseId = await aRequest('certificate')
  for (const made of [appealPackPdf, appealPackFiles])
    await expect(made(cast.amina, caseId)).rejects.toMatchObject({
      problems: [{ field: '', message: 'A font that these names need is not installed.' }],
    })
  expect((await appealPack(cast.amina, caseId)).sections).not.toEqual([])
})
