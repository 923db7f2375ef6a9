import { beforeAll, describe, expect, it } from 'vitest'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { onDay, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done, owed } from '@/lib/cases/commands/a-request.fixture'
import { reportNotArranged } from '@/lib/cases/commands/report-not-arranged'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { proclaims } from '@/lib/holidays/a-list.fixture'
import { recomputeSome } from '@/lib/watch/recompute'
import { theService } from '@/lib/watch/the-service'
import { reportDayThirtyOne } from '@/lib/watch/day-thirty'
import { anAdjournedCase, aSealingKey, issue, papersOf } from './a-certificate.fixture'

beforeAll(() =>
  onMonday(async () => {
    await aSealingKey()
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('a meeting that is to go on another day', () => {
  story('was held, so nothing is owed on day 31 for not arranging one', async () => {
    const met = await anAdjournedCase('2026-12-09')
    const waiting = await aRequest('meeting')
    await onDay('2026-12-31', '11:00', () => reportDayThirtyOne(theSystem))
    expect((await owed(waiting)).join()).toContain('issue_certificate')
    expect((await owed(met)).join()).not.toContain('issue_certificate')
    expect(await onDay('2026-12-31', '11:00', () => issue(met, 'not_arranged'))).toMatchObject([
      { field: 'kind' },
    ])
  })

  story('was not held where nobody came who could decide, or the family did not come', async () => {
    const undecided = await anAdjournedCase('2026-12-10', { local_authority: 'absent' })
    const alone = await anAdjournedCase('2026-12-11', { parent: 'absent' })
    await onDay('2026-12-31', '11:00', async () => {
      await reportDayThirtyOne(theSystem)
      for (const caseId of [undecided, alone]) expect(await issue(caseId, 'not_arranged')).toEqual([])
    })
  })

  story('is concluded on the day the family ends it: it took part (s.55(5), LAW R39-1)', async () => {
    const caseId = await anAdjournedCase('2026-12-14')
    await onDay('2026-12-15', '09:00', async () => {
      await done(withdraw(cast.amina, await at(caseId), {}))
      expect(await owed(caseId)).toContain('issue_certificate 2026-12-18')
      expect(await issue(caseId, 'withdrew')).toMatchObject([{ field: 'kind' }])
      expect(await issue(caseId, 'took_part')).toEqual([])
    })
    expect(await papersOf(caseId)).toMatchObject([{ kind: 'took_part', issuedOn: '2026-12-15' }])
  })

  story('stands in the way of nothing where the council says that it cannot go on in time', async () => {
    const caseId = await anAdjournedCase('2026-12-16')
    await onDay('2026-12-17', '09:00', async () => {
      await done(reportNotArranged(cast.dev, await at(caseId), { reason: 'no_officer' }))
      expect(await owed(caseId)).toContain('issue_certificate 2026-12-22')
    })
    // Ended a day later, it is the certificate for taking part that is owed, and no other.
    await onDay('2026-12-18', '09:00', async () => {
      await done(withdraw(cast.amina, await at(caseId), {}))
      expect((await owed(caseId)).filter((duty) => duty.startsWith('issue_certificate'))).toEqual([
        'issue_certificate 2026-12-23',
      ])
      expect(await issue(caseId, 'took_part')).toEqual([])
    })
  })
})

story('a new bank holiday moves the day of a certificate that an ending owes, too', async () => {
  const caseId = await anAdjournedCase('2026-12-17')
  await onDay('2026-12-18', '09:00', async () => {
    await done(withdraw(cast.amina, await at(caseId), {}))
    expect(await owed(caseId)).toContain('issue_certificate 2026-12-23')
  })
  await proclaims('2026-12-23')
  await onDay('2026-12-18', '10:00', () => recomputeSome(theService, null))
  expect(await owed(caseId)).toContain('issue_certificate 2026-12-24')
})
