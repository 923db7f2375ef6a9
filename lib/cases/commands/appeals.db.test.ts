import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { appeals } from '@/db/schema/appeals'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { aSealingKey } from '@/lib/certificates/commands/a-certificate.fixture'
import { issueCertificate } from '@/lib/certificates/commands/issue-certificate'
import { endAppealWindows } from '@/lib/watch/appeal-windows'
import { caseById } from '../queries'
import { onDay, onMonday, ruthHas } from './a-meeting.fixture'
import { aDraft, aRequest, at, done, lastEvent, lastLetters, owed, theCase } from './a-request.fixture'
import { appealWindowOver } from './appeal-window-over'
import { closeCase } from './close-case'
import { reportAppeal } from './report-appeal'
import { reportAppealOutcome } from './report-appeal-outcome'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
    await aSealingKey()
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

async function certified(): Promise<string> {
  const caseId = await aRequest('certificate')
  await done(issueCertificate(cast.grace, await at(caseId), { kind: 'information_given' }))
  return caseId
}

describe('the time to appeal', () => {
  story('is kept no more two weeks after it ended, of closed cases and drafts too, in pages', async () => {
    const ids = [await certified(), await aRequest('talk'), await aDraft('talk')]
    await done(closeCase(cast.grace, await at(ids[0]!), {}))
    for (const id of ids) expect(await owed(id)).toContain('start_appeal 2027-01-11')
    await onDay('2027-01-25', '03:41', () => endAppealWindows(theSystem, 1))
    for (const id of ids) expect((await owed(id)).join()).toContain('start_appeal')
    await onDay('2027-01-26', '03:41', async () => {
      await Promise.all([endAppealWindows(theSystem, 1), endAppealWindows(theSystem, 2)])
      await endAppealWindows(theSystem)
    })
    for (const id of ids) {
      expect((await owed(id)).join()).not.toContain('start_appeal')
      expect(await lastEvent(id)).toMatchObject({ name: 'appeal_window_over', actorRole: 'system' })
      expect(await lastLetters(id)).toEqual([])
    }
    expect((await theCase(ids[0]!)).state).toBe('closed')
  })

  story('does not end early, nor by anybody’s hand', async () => {
    const caseId = await certified()
    expect(await appealWindowOver(theSystem, await at(caseId), {})).toHaveLength(1)
    await expect(appealWindowOver(cast.grace, await at(caseId), {})).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })

  story('is kept again where a certificate gives another month', async () => {
    const caseId = await aRequest('certificate')
    await onDay('2027-01-26', '03:41', () => endAppealWindows(theSystem))
    expect((await owed(caseId)).join()).not.toContain('start_appeal')
    await onDay('2027-01-27', '10:00', async () => {
      await done(issueCertificate(cast.grace, await at(caseId), { kind: 'information_given' }))
      expect(await owed(caseId)).toEqual(['start_appeal 2027-03-01'])
    })
  })
})

describe('an appeal', () => {
  story('that is reported ends the day to keep, tells nobody else, and can be put right', async () => {
    const caseId = await certified()
    await onDay('2026-12-10', '10:00', async () => {
      expect(await reportAppeal(cast.amina, await at(caseId), { sentOn: '2026-12-09' })).toEqual([])
      expect(await lastLetters(caseId)).toEqual([])
      expect((await owed(caseId)).join()).not.toContain('start_appeal')
      const again = { sentOn: '2026-12-08', tribunalReference: 'EH000/26/00001' }
      expect(await reportAppeal(cast.grace, await at(caseId), again)).toEqual([])
      expect((await caseById(cast.amina, caseId)).appeal).toMatchObject(again)
      expect((await caseById(cast.imogen, caseId)).appeal).toMatchObject(again)
    })
  })

  story('cannot come before the decision or from tomorrow, nor from the council', async () => {
    const caseId = await certified()
    const report = async (sentOn: string) => reportAppeal(cast.amina, await at(caseId), { sentOn })
    expect(await report('')).toMatchObject([{ field: 'sentOn' }])
    expect(await report('2026-12-01')).toMatchObject([{ field: 'sentOn' }])
    expect(await report('2026-11-01')).toMatchObject([{ field: 'sentOn' }])
    await expect(reportAppeal(cast.dev, await at(caseId), { sentOn: '2026-11-30' })).rejects.toMatchObject({
      reason: 'not_found',
    })
  })

  story(
    'has one outcome; a council that gave way has its days, from the day it told the Tribunal',
    async () => {
      const caseId = await certified()
      const result = { result: 'council_gave_way', resultOn: '2026-12-18' }
      expect(
        await reportAppealOutcome(cast.amina, await at(caseId), { ...result, resultOn: '2026-11-30' }),
      ).toEqual([{ field: '', message: 'Tell us first that you have appealed' }])
      await onDay('2026-12-21', '10:00', async () => {
        await done(reportAppeal(cast.amina, await at(caseId), { sentOn: '2026-12-08' }))
        const told = async (given: object) => reportAppealOutcome(cast.amina, await at(caseId), given)
        expect(await told({ ...result, resultOn: '2026-12-07' })).toMatchObject([{ field: 'resultOn' }])
        expect(await told({})).toMatchObject([{ field: 'result' }, { field: 'resultOn' }])
        expect(await told(result)).toEqual([])
        // Reg 45: 2, 10 and 14 weeks where a refusal to assess was given up.
        expect(await owed(caseId)).toEqual([
          'carry_out 2027-01-01',
          'carry_out 2027-02-26',
          'carry_out 2027-03-26',
        ])
        expect(await told({ ...result, result: 'lost' })).toMatchObject([{ field: '' }])
      })
      expect(await reader.$count(appeals, eq(appeals.caseId, caseId))).toBe(1)
    },
  )
})
