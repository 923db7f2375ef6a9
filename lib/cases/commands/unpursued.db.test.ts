import { beforeAll, describe, expect, it } from 'vitest'
import { cast, seedCast, theSystem } from '@/db/seed/cast'
import { askSilentFamilies } from '@/lib/watch/silent-families'
import { aBooking, aMediatedCase, anOfferedTime, monday, onDay, onMonday, ruthHas } from './a-meeting.fixture'
import { aRequest, at, done, lastEvent, lastLetters, owed, theCase, waitingTasks } from './a-request.fixture'
import { askForCertificate } from './ask-for-certificate'
import { closeUnpursued } from './close-unpursued'
import { sayCannot } from './say-cannot'
import { addDays } from '@/lib/law/calendar/date'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const after = (days: number, work: () => Promise<unknown>) => onDay(addDays(monday, days), '09:12', work)
const round = (days: number) => after(days, () => askSilentFamilies(theSystem))
const events = async (caseId: string) => (await lastEvent(caseId)).name

describe('a family that does not answer', () => {
  story('is asked after one week and after two, then by a person; nothing ends by itself', async () => {
    const caseId = await aRequest('talk')
    const before = await owed(caseId)
    await round(6)
    expect(await events(caseId)).toBe('send_request')
    await round(7)
    await round(8)
    expect(await events(caseId)).toBe('ask_family')
    expect(await lastLetters(caseId)).toEqual(['family-asked to amina@family.example'])
    const { version } = await theCase(caseId)
    await Promise.all([round(14), round(14)])
    expect((await theCase(caseId)).version).toBe(version + 1)
    await round(21)
    await round(28)
    expect(await events(caseId)).toBe('family_silent')
    expect(await waitingTasks(caseId)).toContain('family_silent')
    expect(await owed(caseId)).toEqual(before)
    expect((await theCase(caseId)).state).toBe('contacted')
  })

  story('is waited for anew from whatever it does, and not where nothing is asked of it', async () => {
    const caseId = await aMediatedCase()
    await anOfferedTime(caseId, '2026-12-22', '09:00')
    const booked = await aBooking('2026-12-23', '09:00')
    const noTimes = await aMediatedCase()
    await after(5, async () => done(sayCannot(cast.amina, await at(caseId), { reason: 'Not on that day' })))
    await round(7)
    expect(await events(caseId)).toBe('say_cannot')
    await round(12)
    for (const id of [booked, noTimes]) expect(await events(id)).not.toBe('ask_family')
  })
})

describe('closing a case that nobody pursues', () => {
  const how = { howAsked: 'Rang on 21 and 22 December, and wrote' }

  story('is the adviser’s alone, after a person has asked; the road to a certificate stays', async () => {
    const caseId = await aRequest('talk')
    await after(20, async () => {
      expect(await closeUnpursued(cast.grace, await at(caseId), how)).toMatchObject([{ field: '' }])
    })
    await round(21)
    await after(22, async () => {
      for (const actor of [cast.imogen, cast.amina])
        await expect(closeUnpursued(actor, await at(caseId), how)).rejects.toMatchObject({
          reason: 'not_allowed',
        })
      expect(await closeUnpursued(cast.grace, await at(caseId), {})).toMatchObject([{ field: 'howAsked' }])
      expect(await closeUnpursued(cast.grace, await at(caseId), how)).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'closed' })
      expect(await lastLetters(caseId)).toEqual(['not-pursued to amina@family.example'])
      expect(await owed(caseId)).toEqual(['start_appeal 2027-01-11'])
      expect(await waitingTasks(caseId)).toEqual([])
    })
    await after(30, async () => {
      expect(await askForCertificate(cast.amina, await at(caseId), {})).toEqual([])
      expect(await theCase(caseId)).toMatchObject({ state: 'ended' })
      expect(await owed(caseId)).toEqual(['issue_certificate 2027-01-05', 'start_appeal 2027-01-11'])
    })
  })

  story(
    'of a family that was never told opens that duty first, because no certificate comes without it',
    async () => {
      const caseId = await aRequest('talk', { informed: false })
      await round(21)
      // Nothing was asked of this family: the adviser has still to inform it, and is late.
      expect(await events(caseId)).toBe('send_request')
      expect((await owed(caseId)).join()).toContain('give_information')
    },
  )
})
