import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseEvents, caseParties } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { objections } from '@/db/schema/mediators'
import { offeredTimes } from '@/db/schema/scheduling'
import { cast } from '@/db/seed/cast'
import type { MeetingFacts } from '@/emails/letter'
import { openWorkOf } from '@/lib/mediators/handover'
import { mediatorsFor } from '@/lib/mediators/queries'
import { caseById } from '../queries'
import {
  aBooking,
  aHold,
  aMediatedCase,
  anOfferedTime,
  everybodyCame,
  onDay,
  onMonday,
  ruthAndJonahMediate,
  theMeeting,
  whoseTime,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, owed, theCase, waitingTasks } from './a-request.fixture'
import { endMeeting } from './end-meeting'
import { handOver } from './hand-over'
import { object } from './object'
import { offerMediator } from './offer-mediator'
import { recordObjection } from './record-objection'
import { releaseMediator } from './release-mediator'
import { settleObjection } from './settle-objection'

beforeAll(() => onMonday(ruthAndJonahMediate))
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const ill = { reason: 'Ruth is ill' }
const toJonah = { ...ill, mediatorId: cast.jonah.userId }

describe('a mediator who cannot go on', () => {
  story('steps down, the meeting falls, and the next can be asked', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    expect(await releaseMediator(cast.ruth, await at(caseId), {})).toMatchObject([{ field: 'reason' }])
    const sequence = (await theMeeting(caseId)).sequence
    await done(releaseMediator(cast.ruth, await at(caseId), ill))
    expect(await theCase(caseId)).toMatchObject({ state: 'arranging' })
    expect(await theMeeting(caseId)).toMatchObject({ status: 'cancelled', sequence: sequence + 1 })
    expect(await lettersSince(caseId, 2)).toEqual([
      'case-released to ruth@mediators.example',
      'desk-task to desk@provider.example',
      'mediator-changed to amina@family.example',
      'mediator-changed to send.notices@northshire.example',
      'meeting-cancelled to amina@family.example',
      'meeting-cancelled to send.notices@northshire.example',
    ])
    expect(await calendarsOfReleased(caseId)).toMatchObject([{ method: 'CANCEL', sequence: sequence + 1 }])
    expect(await waitingTasks(caseId)).toEqual(['mediator_needed'])
    expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
    expect(await whoseTime(caseId)).toEqual([])
    await expect(caseById(cast.ruth, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    const [ruth] = (await mediatorsFor(cast.imogen, caseId)).filter(({ name }) => name === 'Ruth Adeyemi')
    expect(ruth?.reasons).toEqual(['Has stepped down from this case'])
    await done(offerMediator(cast.imogen, await at(caseId), { mediatorId: cast.jonah.userId }))
  })

  story('is taken off with a hold, and nobody else learns why', async () => {
    const caseId = await aHold('2026-12-15', '09:00')
    await done(releaseMediator(cast.imogen, await at(caseId), { reason: 'Amina knows her sister' }))
    expect((await theMeeting(caseId)).status).toBe('lapsed')
    expect((await owed(caseId)).join()).not.toContain('confirm_attendance')
    expect(await lastLetters(caseId)).toEqual([
      'case-released to ruth@mediators.example',
      'mediator-changed to amina@family.example',
      'mediator-changed to send.notices@northshire.example',
    ])
    expect(JSON.stringify(await propsOfLast(caseId))).not.toContain('sister')
  })
})

describe('handing a case over', () => {
  story('keeps a booked meeting at its time when the other can come', async () => {
    const caseId = await aBooking('2026-12-16', '09:00')
    const before = await theMeeting(caseId)
    await done(handOver(cast.imogen, await at(caseId), toJonah))
    expect(await theMeeting(caseId)).toMatchObject({
      ...{ id: before.id, status: 'booked', startsAt: before.startsAt, sequence: before.sequence + 1 },
      mediatorId: cast.jonah.userId,
    })
    expect(await whoseTime(caseId)).toEqual([cast.jonah.userId])
    expect(await lastLetters(caseId)).toEqual([
      'case-handed-over to jonah@mediators.example',
      'case-released to ruth@mediators.example',
      'meeting-moved to amina@family.example',
      'meeting-moved to jonah@mediators.example',
      'meeting-moved to send.notices@northshire.example',
    ])
    const { parties } = await caseById(cast.jonah, caseId)
    expect(parties.filter(({ role }) => role === 'mediator')).toMatchObject([{ name: 'Jonah Marsh' }])
    await expect(caseById(cast.ruth, caseId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('keeps a hold, which the council can still confirm', async () => {
    const caseId = await aHold('2026-12-17', '09:00')
    await done(handOver(cast.imogen, await at(caseId), toJonah))
    expect(await theMeeting(caseId)).toMatchObject({ status: 'held', mediatorId: cast.jonah.userId })
    expect(await owed(caseId)).toContain('confirm_attendance 2026-12-02')
  })

  story('gives other times to choose from when the other cannot come then', async () => {
    const caseId = await aBooking('2026-12-18', '09:00')
    await aHold('2026-12-18', '10:00', { mediator: cast.jonah })
    expect(await handOver(cast.imogen, await at(caseId), toJonah)).toEqual([
      { field: 'mediatorId', message: 'Jonah Marsh has another meeting then, with the time around it' },
    ])
    const picked = ['2026-12-21T09:00:00.000Z/video', '2026-12-22T09:00:00.000Z/video']
    await done(handOver(cast.imogen, await at(caseId), { ...toJonah, meeting: 'other_times', picked }))
    expect(await theCase(caseId)).toMatchObject({ state: 'arranging' })
    expect(await timesOffered(caseId)).toHaveLength(2)
    expect(await lettersSince(caseId, 2)).toContain('times-offered to amina@family.example')
    expect(await whoseTime(caseId)).toEqual([])
  })

  story('takes the times of whoever goes, and is refused to whoever may not mediate', async () => {
    const caseId = await aMediatedCase()
    await anOfferedTime(caseId, '2026-12-21')
    const where = await at(caseId)
    expect(await handOver(cast.imogen, where, { ...ill, mediatorId: cast.sorcha.userId })).toMatchObject([
      { field: 'mediatorId', message: expect.stringContaining('Has declared an interest') as unknown },
    ])
    expect(await handOver(cast.imogen, where, { ...ill, mediatorId: cast.ruth.userId })).toEqual([
      { field: 'mediatorId', message: 'Ruth Adeyemi has this case' },
    ])
    await expect(handOver(cast.ruth, where, toJonah)).rejects.toMatchObject({ reason: 'not_allowed' })
    await done(handOver(cast.imogen, where, toJonah))
    expect(await timesOffered(caseId)).toEqual([])
  })

  story('passes on the outcome that is owed', async () => {
    const caseId = await aBooking('2026-12-21', '09:00')
    await onDay('2026-12-21', '11:45', async () => {
      const came = await everybodyCame(caseId)
      await done(
        endMeeting(cast.ruth, await at(caseId), { ...came, mode: 'video', childsViews: 'He drew them' }),
      )
      const { cases } = await openWorkOf(cast.imogen, cast.ruth.userId)
      const { colleagues } = cases.find((one) => one.caseId === caseId)!
      // To write down an outcome nobody needs a free time.
      expect(colleagues.find(({ name }) => name === 'Jonah Marsh')).toMatchObject({
        ...{ can: 'other_time', firstFreeAt: null },
      })
      await done(handOver(cast.imogen, await at(caseId), toJonah))
    })
    expect(await owed(caseId)).toContain('record_outcome 2026-12-22')
    expect((await caseById(cast.jonah, caseId)).may).toContain('record_outcome')
  })
})

describe('an objection to the mediator', () => {
  story('waits for the desk, and the mediator never hears of it', async () => {
    const caseId = await aMediatedCase()
    const [{ id: partyId } = { id: '' }] = await partiesWho(caseId, 'mediator')
    await done(object(cast.amina, await at(caseId), { partyId, reason: 'We have met' }))
    expect(await lastLetters(caseId)).toEqual(['desk-task to desk@provider.example'])
    expect(await waitingTasks(caseId)).toEqual(['objection_made'])
    expect((await lastEvent(caseId)).detail).not.toHaveProperty('reason')
    expect(await object(cast.amina, await at(caseId), { partyId })).toMatchObject([{ field: 'partyId' }])
    const twice = { mediatorId: cast.ruth.userId, madeBy: 'family' }
    expect(await recordObjection(cast.imogen, await at(caseId), twice)).toEqual([
      { field: 'mediatorId', message: 'This objection to Ruth Adeyemi is written down already' },
    ])
    await done(settleObjection(cast.imogen, await at(caseId), { decision: 'goes_on', reason: 'No tie' }))
    expect(await lastLetters(caseId)).toEqual(['objection-settled to amina@family.example'])
    expect(await waitingTasks(caseId)).toEqual([])
    expect(
      await settleObjection(cast.imogen, await at(caseId), { decision: 'goes_on', reason: 'Again' }),
    ).toEqual([{ field: '', message: 'No objection to this mediator waits for a decision' }])

    const written = { mediatorId: cast.ruth.userId, madeBy: 'council' }
    await done(recordObjection(cast.imogen, await at(caseId), written))
    expect(await waitingTasks(caseId)).toEqual(['objection_made'])
    await done(settleObjection(cast.imogen, await at(caseId), { decision: 'goes_on', reason: 'No tie' }))
    expect(await lastLetters(caseId)).toEqual(['objection-settled to send.notices@northshire.example'])
    expect(await waitingTasks(caseId)).toEqual([])

    await done(object(cast.dev, await at(caseId), { partyId }))
    await done(settleObjection(cast.imogen, await at(caseId), { decision: 'taken_off', reason: 'Best so' }))
    expect((await lastEvent(caseId)).name).toBe('release_mediator')
    expect(await lastLetters(caseId)).toContain('objection-settled to send.notices@northshire.example')
    expect(await partiesWho(caseId, 'mediator')).toEqual([])
    const said = await reader.select().from(objections).where(eq(objections.caseId, caseId))
    expect(said.map(({ decision }) => decision).toSorted()).toEqual(['goes_on', 'goes_on', 'taken_off'])
  })
})

const partiesWho = (caseId: string, role: 'mediator') =>
  reader
    .select({ id: caseParties.id })
    .from(caseParties)
    .where(and(eq(caseParties.caseId, caseId), eq(caseParties.role, role), isNull(caseParties.untilAt)))

const timesOffered = (caseId: string) =>
  reader
    .select({ id: offeredTimes.id })
    .from(offeredTimes)
    .where(and(eq(offeredTimes.caseId, caseId), isNull(offeredTimes.withdrawnAt)))

async function propsOfLast(caseId: string) {
  const event = await lastEvent(caseId)
  const sent = await reader.select().from(letters).where(eq(letters.caseEventId, event.id))
  return sent.map(({ props }) => props)
}

/** The letters of the last so many events. */
async function lettersSince(caseId: string, events: number) {
  const { version } = await theCase(caseId)
  const sent = await reader
    .select({ letter: letters, version: caseEvents.version })
    .from(letters)
    .innerJoin(caseEvents, eq(caseEvents.id, letters.caseEventId))
    .where(eq(letters.caseId, caseId))
  return sent
    .filter((one) => one.version > version - events)
    .map(({ letter }) => `${letter.kind} to ${letter.recipientEmail}`)
    .toSorted()
}

async function calendarsOfReleased(caseId: string) {
  const sent = await reader
    .select()
    .from(letters)
    .where(and(eq(letters.caseId, caseId), eq(letters.kind, 'case-released')))
  return sent.map(({ props }) => (props as { meeting: MeetingFacts }).meeting)
}
