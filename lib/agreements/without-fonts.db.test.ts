import { tmpdir } from 'node:os'
import { expect, it, vi } from 'vitest'
import { reader } from '@/db/client'
import { letters } from '@/db/schema/letters'
import { cast, seedCast } from '@/db/seed/cast'
import { at, done, theCase } from '@/lib/cases/commands/a-request.fixture'

/** The service as it is where its fonts are not installed: it looks for them where it is started. */
async function startedElsewhere() {
  const started = vi.spyOn(process, 'cwd').mockReturnValue(tmpdir())
  const service = {
    ...(await import('@/lib/cases/commands/a-meeting.fixture')),
    ...(await import('./an-agreement.fixture')),
    ...(await import('./commands/give-agreement')),
    ...(await import('./commands/write-agreement')),
  }
  started.mockRestore()
  return service
}

it('a missing font stops the giving in plain words, and nothing is half done', async () => {
  const service = await startedElsewhere()
  const { aMetCase, aPhoneCall, giveAgreement, lastVersion, onDay, onMonday, writeAgreement } = service
  await onMonday(async () => {
    await seedCast()
    const caseId = await aMetCase('2026-12-16')
    await onDay('2026-12-16', '14:00', async () => {
      await done(writeAgreement(cast.ruth, await at(caseId), aPhoneCall))
      const all = async () => [await theCase(caseId), await lastVersion(caseId), await reader.$count(letters)]
      const before = await all()
      expect(await giveAgreement(cast.ruth, await at(caseId), {})).toEqual([
        {
          field: '',
          message: 'A font that these names need is not installed. The agreement has not changed',
        },
      ])
      expect(await all()).toEqual(before)
    })
  })
})
