import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { cast, seedCast } from '@/db/seed/cast'
import { suggestedTimes, timesToChoose } from '@/lib/scheduling/queries'
import {
  aHold,
  aMediatedCase,
  anOfferedTime,
  namedDecider,
  onMonday,
  ruthHas,
  theMeeting,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, owed, theCase } from './a-request.fixture'
import { chooseTime } from './choose-time'
import { confirmAttendance } from './confirm-attendance'
import { describeTimes } from './describe-times'
import { offerTimes } from './offer-times'

// Each story takes a time of its own: they share Ruth's diary.
beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('offering times', () => {
  story('writes to the family once for all of them, and marks what is late', async () => {
    const caseId = await aMediatedCase()
    const times = { 'times.0.day': '2026-12-14', 'times.0.startsAt': '10:00', 'times.0.mode': 'video' }
    const picked = ['2027-01-11T10:00:00.000Z/in_person', '2026-12-31T10:00:00.000Z/video']
    expect(await offerTimes(cast.ruth, await at(caseId), { ...times, picked })).toEqual([])
    expect(await lastLetters(caseId)).toEqual(['times-offered to amina@family.example'])
    const [event] = [await lastEvent(caseId)]
    expect(event.detail).toMatchObject({ count: 3, beyondWindow: 2 })
    const offered = (await timesToChoose(cast.amina, caseId)).flatMap((day) => day.times)
    expect(offered.map(({ startsAt, beyondWindow }) => [startsAt.toISOString(), beyondWindow])).toEqual([
      ['2026-12-14T10:00:00.000Z', false],
      ['2026-12-31T10:00:00.000Z', true],
      ['2027-01-11T10:00:00.000Z', true],
    ])

    await done(describeTimes(cast.amina, await at(caseId), { 'away.0.fromOn': '2026-12-31' }))
    const still = (await timesToChoose(cast.amina, caseId)).flatMap((day) => day.times)
    expect(still.map(({ ruledOut }) => ruledOut)).toEqual([false, true, false])
  })

  story('makes them as long as the family needs', async () => {
    const caseId = await aMediatedCase()
    await done(describeTimes(cast.amina, await at(caseId), { extraMinutes: '60' }))
    const [day] = await suggestedTimes(cast.ruth, caseId)
    const time = { 'times.0.day': '2026-12-30', 'times.0.startsAt': '08:00', 'times.0.mode': 'video' }
    await done(offerTimes(cast.ruth, await at(caseId), time))
    const [offered] = (await timesToChoose(cast.amina, caseId)).flatMap(({ times }) => times)
    const minutes = (span: { startsAt: Date; endsAt: Date }) =>
      (span.endsAt.getTime() - span.startsAt.getTime()) / 60_000
    expect([minutes(offered!), minutes(day!.times[0]!)]).toEqual([210, 210])
  })

  story('refuses what cannot be', async () => {
    const taken = await aHold('2026-12-23', '09:00')
    const caseId = await aMediatedCase()
    const where = await at(caseId)
    const offer = (day: string, startsAt: string) =>
      offerTimes(cast.ruth, where, { times: [{ day, startsAt, mode: 'video' }] })
    const says = (message: string, field = 'times.0.startsAt') => [{ field, message }]
    expect(await offerTimes(cast.ruth, where, {})).toEqual(
      says('Choose a time, or enter one of your own', 'picked'),
    )
    expect(await offerTimes(cast.ruth, where, { picked: 'soon' })).toEqual(
      says('Choose from the times shown', 'picked'),
    )
    expect(await offer('2026-11-30', '09:30')).toEqual(says('This time has passed'))
    expect(await offer('2026-11-29', '09:30')).toEqual(
      says('The day must be today or in the future', 'times.0.day'),
    )
    expect(await offer('2027-03-02', '10:00')).toEqual(says('Offer times in the next 90 days'))
    expect(await offer('2026-12-23', '12:00')).toEqual(
      says('Ruth Adeyemi has another meeting then, with the time around it'),
    )
    expect(await offerTimes(cast.ruth, where, { picked: '2026-12-23T12:00:00.000Z/video' })).toEqual(
      says(
        'Wednesday 23 December 2026, 12 noon: Ruth Adeyemi has another meeting then, with the time around it',
        'picked',
      ),
    )
    expect(await offer('2026-12-23', '12:30')).toEqual([])
    expect((await theCase(taken)).state).toBe('arranging')
  })

  story('is for the mediator of the case', async () => {
    const caseId = await aMediatedCase()
    await expect(offerTimes(cast.jonah, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_found' })
    await expect(offerTimes(cast.dev, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_allowed' })
  })
})

describe('choosing a time', () => {
  story('holds it for everybody until the council has answered', async () => {
    const caseId = await aHold('2026-12-15', '09:00')
    expect(await theMeeting(caseId)).toMatchObject({
      status: 'held',
      heldUntil: new Date('2026-12-02T17:00:00Z'),
      sequence: 0,
      shortNoticeAcceptedAt: null,
    })
    expect((await theCase(caseId)).state).toBe('arranging')
    expect(await owed(caseId)).toContain('confirm_attendance 2026-12-02')
    expect(await lastLetters(caseId)).toEqual([
      'time-chosen to send.notices@northshire.example',
      'time-chosen-mediator to ruth@mediators.example',
      'time-held to amina@family.example',
    ])
  })

  story('asks for the family’s word when there are fewer than 5 working days', async () => {
    const caseId = await aMediatedCase()
    const [soon, later] = [
      await anOfferedTime(caseId, '2026-12-04'),
      await anOfferedTime(caseId, '2026-12-07'),
    ]
    expect(await chooseTime(cast.amina, await at(caseId), { offeredTimeId: soon })).toMatchObject([
      {
        field: 'shortNoticeAccepted',
        message: expect.stringContaining('less than 5 working days away') as unknown,
      },
    ])
    const agreed = { offeredTimeId: soon, shortNoticeAccepted: 'yes' }
    expect(await chooseTime(cast.amina, await at(caseId), agreed)).toEqual([])
    expect((await theMeeting(caseId)).shortNoticeAcceptedAt).not.toBeNull()
    expect(await chooseTime(cast.amina, await at(caseId), { offeredTimeId: later })).toEqual([
      { field: 'offeredTimeId', message: 'You have chosen a time already' },
    ])
    await done(confirmAttendance(cast.dev, await at(caseId), namedDecider))
    expect(await notice(caseId)).toMatchObject([
      { howEnded: 'cancelled', reason: expect.stringContaining('agreed') as unknown },
    ])
  })

  story('never holds so long that notice comes late, and asks who comes by then', async () => {
    const caseId = await aHold('2026-12-07', '14:30')
    expect((await theMeeting(caseId)).heldUntil).toEqual(new Date('2026-11-30T17:00:00Z'))
    const sent = await reader
      .select()
      .from(letters)
      .where(eq(letters.caseEventId, (await lastEvent(caseId)).id))
    expect(sent.flatMap(({ kind, props }) => (kind === 'time-chosen' ? [props] : []))).toMatchObject([
      { confirmBy: '2026-11-30' },
    ])
  })

  story('is for the family, and for a time of this case', async () => {
    const caseId = await aMediatedCase()
    const other = await anOfferedTime(await aMediatedCase(), '2026-12-28')
    await expect(chooseTime(cast.dev, await at(caseId), { offeredTimeId: other })).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    expect(await chooseTime(cast.amina, await at(caseId), { offeredTimeId: other })).toEqual([
      { field: 'offeredTimeId', message: 'This time is not offered any more. Choose another' },
    ])
  })
})

const notice = (caseId: string) =>
  reader
    .select()
    .from(duties)
    .where(eq(duties.caseId, caseId))
    .then((all) => all.filter(({ duty }) => duty === 'give_notice'))
