import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { breaches } from '@/db/schema/agreements'
import { letters } from '@/db/schema/letters'
import { bodies, cast, seedCast, theSystem } from '@/db/seed/cast'
import {
  anIcbNotice,
  anOffer,
  anOfferedTime,
  onDay,
  onMonday,
  ruthHas,
} from '@/lib/cases/commands/a-meeting.fixture'
import { at, done, health, lastLetters, owed, waitingTasks } from '@/lib/cases/commands/a-request.fixture'
import { acceptOffer } from '@/lib/cases/commands/accept-offer'
import { chooseTime } from '@/lib/cases/commands/choose-time'
import { confirmAttendance } from '@/lib/cases/commands/confirm-attendance'
import { notifyIcb } from '@/lib/cases/commands/notify-icb'
import { recordOutcome } from '@/lib/cases/commands/record-outcome'
import { caseById } from '@/lib/cases/queries'
import { meet } from '@/lib/certificates/commands/a-certificate.fixture'
import { date } from '@/lib/law/calendar/date'
import { documentById } from '@/lib/documents/queries'
import { recordBreaches } from '@/lib/watch/breaches'
import { watchDuties } from '@/lib/watch/watch-duties'
import { aPhoneCall, carryingOut, signature, signedOn } from './an-agreement.fixture'
import { confirmUndertaking } from './commands/confirm-undertaking'
import { sayNotDone } from './commands/say-not-done'
import { giveAgreement } from './commands/give-agreement'
import { recordBreach } from './commands/record-breach'
import { reportUndertaking, type ReportSent } from './commands/report-undertaking'
import { signAgreement } from './commands/sign-agreement'
import { tellLaOfAgreement } from './commands/tell-la-of-agreement'
import { writeAgreement } from './commands/write-agreement'
import { letterAboutMissed } from './letter-about-missed'
import { agreementsRead, stepsOf } from './queries'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('something that was agreed', () => {
  story('is said to be done by whoever owes it, with what shows it, and the family answers', async () => {
    const caseId = await signedOn('2026-12-09')
    const dutyId = await onlyDuty(caseId)
    await onDay('2026-12-15', '10:00', async () => {
      const report = async (given: Partial<ReportSent>) =>
        reportUndertaking(cast.dev, await at(caseId), { ...isDone(dutyId), ...given })
      expect(await report({ words: '' })).toMatchObject([{ field: 'words' }])
      expect(await report({ doneOn: '2026-12-08' })).toMatchObject([{ field: 'doneOn' }])
      expect(await report({ doneOn: '2026-12-16' })).toMatchObject([{ field: 'doneOn' }])
      expect(await report({ file: new File(['nothing'], 'a.exe') })).toMatchObject([{ field: 'file' }])
      await expect(reportUndertaking(cast.nia, await at(caseId), isDone(dutyId))).rejects.toMatchObject({
        reason: 'not_found',
      })
      expect(await report({ file: new File([aPhoto], 'calls.png') })).toEqual([])
      expect(await lastLetters(caseId)).toEqual(['undertaking-reported to amina@family.example'])
      expect(await report({})).toHaveLength(1)
      expect((await carryingOut(caseId))[0]!.endedAt).toBeNull()
      const [step] = await stepsOf(cast.amina, caseId)
      expect((await documentById(cast.amina, step!.reports[0]!.documentId!)).name).toBe('calls.png')

      expect(await confirmUndertaking(cast.amina, await at(caseId), { dutyId })).toEqual([])
    })
    expect((await carryingOut(caseId))[0]).toMatchObject({ howEnded: 'discharged', endedOn: '2026-12-14' })
    expect(await lastLetters(caseId)).toEqual(['undertaking-answered to send.notices@northshire.example'])
  })

  story('stays owed when the family says that it is not done, and the desk asks both', async () => {
    const caseId = await signedOn('2026-12-10')
    const dutyId = await onlyDuty(caseId)
    await onDay('2026-12-15', '10:00', async () => {
      const deny = async (given: object) => sayNotDone(cast.amina, await at(caseId), { dutyId, ...given })
      expect(await deny({ words: 'No call came' })).toMatchObject([
        { message: 'Nobody says now that this is done' },
      ])
      await done(reportUndertaking(cast.dev, await at(caseId), isDone(dutyId)))
      expect(await deny({})).toMatchObject([{ field: 'words' }])
      await done(deny({ words: 'No call came' }))
    })
    expect(await waitingTasks(caseId)).toContain('undertaking_disputed')
    expect((await carryingOut(caseId))[0]!.endedAt).toBeNull()
    const [step] = await stepsOf(cast.dev, caseId)
    expect(step!.reports[0]).toMatchObject({ answer: 'disputed', answerWords: 'No call came' })
  })

  story('can be ticked off by the family alone, with the day it was done', async () => {
    const caseId = await signedOn('2026-12-11')
    const dutyId = await onlyDuty(caseId)
    await onDay('2026-12-15', '10:00', async () => {
      const confirm = async (doneOn?: string) =>
        confirmUndertaking(cast.amina, await at(caseId), { dutyId, doneOn })
      expect(await confirm()).toMatchObject([{ field: 'doneOn' }])
      expect(await confirm('2026-12-10')).toMatchObject([{ field: 'doneOn' }])
      expect(await confirm('2026-12-16')).toMatchObject([{ field: 'doneOn' }])
      expect(await confirm('2026-12-15')).toEqual([])
      expect(await confirm('2026-12-15')).toMatchObject([{ message: 'This is not owed any more' }])
    })
  })
})

describe('a day that passes', () => {
  story('is recorded once as missed, and the family is told what it can do', async () => {
    const caseId = await signedOn('2026-12-14')
    const dutyId = await onlyDuty(caseId)
    await onDay('2026-12-28', '12:00', async () => {
      expect(await recordBreach(theSystem, await at(caseId), { dutyId })).toHaveLength(1)
    })
    await onDay('2026-12-29', '12:00', async () => {
      await recordBreaches(theSystem)
      await recordBreaches(theSystem)
      expect(await recordBreach(theSystem, await at(caseId), { dutyId })).toMatchObject([
        { message: 'This is recorded already' },
      ])
    })
    expect(await reader.select().from(breaches).where(eq(breaches.dutyId, dutyId))).toMatchObject([
      { dueOn: '2026-12-28' },
    ])
    const told = await reader.select().from(letters).where(eq(letters.caseId, caseId))
    expect(told.filter(({ kind }) => kind === 'undertaking-missed')).toHaveLength(1)
    expect(await stepsOf(cast.amina, caseId)).toMatchObject([{ isBreached: true }])
  })

  story(
    'is not missed while the family has still to say whether it is done, nor is anybody reminded',
    async () => {
      const caseId = await signedOn('2026-12-15')
      const dutyId = await onlyDuty(caseId)
      await onDay('2026-12-17', '10:00', async () =>
        done(reportUndertaking(cast.dev, await at(caseId), { ...isDone(dutyId), doneOn: '2026-12-16' })),
      )
      await onDay('2026-12-30', '12:00', async () => {
        await recordBreaches(theSystem)
        await watchDuties(theSystem)
        expect(await recordBreach(theSystem, await at(caseId), { dutyId })).toMatchObject([
          { message: 'Somebody says that it is done' },
        ])
      })
      expect(await toldOfAgreement(caseId)).toEqual([])
      expect(await reader.$count(breaches, eq(breaches.dutyId, dutyId))).toBe(0)
    },
  )

  story(
    'is written about as it was agreed: another day, or somebody whom the law does not bind',
    async () => {
      const by = { otherDayOn: '2026-12-22' }
      const caseId = await signedOn('2026-12-21', [
        { ...aPhoneCall, ...by },
        { ...by, what: 'A reading group', owner: 'other', ownerName: 'Hill School', item: 'other' },
      ])
      await onDay('2026-12-29', '10:00', async () => {
        const about = async (what: string) => {
          const step = (await stepsOf(cast.amina, caseId)).find((one) => one.what === what)
          return letterAboutMissed(cast.amina, { caseId, dutyId: step!.dutyId }, date('2026-12-29'))
        }
        expect(await about(aPhoneCall.what)).toContain('We agreed this day in writing')
        const toSchool = await about('A reading group')
        expect(toSchool).toContain('To Hill School')
        expect(toSchool).toContain('You did not sign it')
      })
    },
  )

  story('is reminded of before, and whoever leads at the council hears of it after', async () => {
    const caseId = await signedOn('2026-12-16')
    await onDay('2026-12-23', '12:00', () => watchDuties(theSystem))
    expect(await toldOfAgreement(caseId)).toEqual(['council-duty-due'])
    await onDay('2026-12-31', '12:00', () => watchDuties(theSystem))
    expect(await toldOfAgreement(caseId)).toContain('council-duty-late')
  })
})

describe('an agreement that the ICB made without the council', () => {
  story('is the council’s to read once the ICB has told it, within a week', async () => {
    const { caseId, offerId } = await anOffer(cast.ruth, {
      answers: { grounds: ['health'] },
      issues: [health],
    })
    await done(acceptOffer(cast.ruth, await at(caseId), { offerId }))
    await done(notifyIcb(cast.dev, await at(caseId), anIcbNotice))
    const offeredTimeId = await anOfferedTime(caseId, '2026-12-17')
    await done(chooseTime(cast.amina, await at(caseId), { offeredTimeId }))
    const decider = { deciderUserId: cast.nia.userId, hasAuthority: 'yes' }
    await done(confirmAttendance(cast.nia, await at(caseId), decider))
    await meet(caseId, '2026-12-17')
    await onDay('2026-12-17', '14:00', async () => {
      await done(recordOutcome(cast.ruth, await at(caseId), { result: 'agreement' }))
      const therapy = { ...aPhoneCall, owner: bodies.northshireIcb.id }
      await done(writeAgreement(cast.ruth, await at(caseId), therapy))
      await done(giveAgreement(cast.ruth, await at(caseId), {}))
      await done(signAgreement(cast.amina, await at(caseId), await signature(caseId, 'Amina')))
      await done(signAgreement(cast.nia, await at(caseId), await signature(caseId, 'Nia Bevan')))
    })
    expect(await owed(caseId)).toContain('tell_la_of_agreement 2026-12-24')
    expect((await lastLetters(caseId)).join()).not.toContain('northshire.example')
    expect(await agreementsRead(cast.dev, caseId)).toEqual([])
    expect((await caseById(cast.dev, caseId)).agreement).toBeNull()

    await onDay('2026-12-18', '14:00', async () => {
      expect(await tellLaOfAgreement(cast.nia, await at(caseId), { toldOn: '2026-12-16' })).toMatchObject([
        { field: 'toldOn' },
      ])
      await done(tellLaOfAgreement(cast.nia, await at(caseId), {}))
      expect(await tellLaOfAgreement(cast.nia, await at(caseId), {})).toHaveLength(1)
    })
    expect(await agreementsRead(cast.dev, caseId)).toHaveLength(1)
  })
})

const isDone = (dutyId: string): ReportSent => ({
  ...{ dutyId, doneOn: '2026-12-14', words: 'The school rang on Monday', file: null },
})

/** A picture of one pixel. */
const aPhoto = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)

async function onlyDuty(caseId: string): Promise<string> {
  const [duty, ...others] = await carryingOut(caseId)
  if (!duty || others.length > 0) throw new Error('The agreement has another number of things to do')
  return duty.id
}

/** The letters about a case that name the agreement as what is due. */
async function toldOfAgreement(caseId: string): Promise<string[]> {
  const found = await reader.select().from(letters).where(eq(letters.caseId, caseId))
  return found.filter(({ props }) => 'duty' in props && props.duty === 'carry_out').map(({ kind }) => kind)
}
