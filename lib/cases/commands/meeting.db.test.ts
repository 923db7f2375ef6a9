import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { meetingsNotHeld, outcomes } from '@/db/schema/outcomes'
import { cast, seedCast } from '@/db/seed/cast'
import type { MeetingFacts } from '@/emails/letter'
import type { Actor } from '@/lib/kernel/actor'
import { caseStory } from '../queries'
import {
  aBooking,
  aMediatedCase,
  anOfferedTime,
  attendeesOf,
  margaretDecides,
  onDay,
  onMonday,
  ruthHas,
  theMeeting,
} from './a-meeting.fixture'
import { at, done, lastEvent, lastLetters, owed, theCase, waitingTasks } from './a-request.fixture'
import { adjournMeeting } from './adjourn-meeting'
import { askToChange } from './ask-to-change'
import { cancelMeeting } from './cancel-meeting'
import { chooseTime } from './choose-time'
import { confirmAttendance } from './confirm-attendance'
import { didNotHappen } from './did-not-happen'
import { endMeeting } from './end-meeting'
import { recordOutcome } from './record-outcome'
import { setPlace } from './set-place'
import { startMeeting } from './start-meeting'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('asking to change a meeting', () => {
  story('leaves it standing and tells the others, without the reason', async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    const asked = { reason: 'Yusuf has an appointment', alternatives: 'Any day after the 16th' }
    expect(await askToChange(cast.amina, await at(caseId), asked)).toEqual([])
    expect((await theMeeting(caseId)).status).toBe('booked')
    expect(await lastLetters(caseId)).toEqual([
      'change-asked to desk@provider.example',
      'change-asked to ruth@mediators.example',
      'change-asked to send.notices@northshire.example',
    ])
    expect(JSON.stringify(await propsOfLast(caseId))).not.toContain('Yusuf')
    expect((await lastEvent(caseId)).detail).toMatchObject({ who: 'The family', ...asked })
    expect(await waitingTasks(caseId)).toEqual(['no_time_suits'])
    expect(await askToChange(cast.dev, await at(caseId), { reason: ' ' })).toEqual([
      { field: 'reason', message: 'Say why you ask to change the meeting' },
    ])
  })
})

describe('cancelling', () => {
  story(
    'takes it out of every calendar and lets the time be chosen by others; the clock runs on',
    async () => {
      const caseId = await aBooking('2026-12-15', '09:00')
      expect(
        await cancelMeeting(cast.imogen, await at(caseId), {
          side: 'local_authority',
          why: 'Sam Field is ill',
        }),
      ).toEqual([])
      expect((await theCase(caseId)).state).toBe('arranging')
      expect(await lastLetters(caseId)).toEqual([
        'meeting-cancelled to amina@family.example',
        'meeting-cancelled to ruth@mediators.example',
        'meeting-cancelled to send.notices@northshire.example',
      ])
      const [{ meeting, why }] = (await propsOfLast(caseId)) as [{ meeting: MeetingFacts; why: string }]
      expect(meeting).toMatchObject({ method: 'CANCEL', sequence: 2, uid: (await theMeeting(caseId)).id })
      expect(why).toBe('The council asked for it.')
      expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
      await aBooking('2026-12-15', '09:00')
    },
  )

  story('is for the desk', async () => {
    const caseId = await aBooking('2026-12-16', '09:00')
    await expect(
      cancelMeeting(cast.dev, await at(caseId), { side: 'nobody', why: 'No' }),
    ).rejects.toMatchObject({
      reason: 'not_allowed',
    })
  })
})

describe('a meeting in person where the provider has no rooms', () => {
  const inPerson = async (day: string) => {
    const caseId = await aMediatedCase()
    const offeredTimeId = await anOfferedTime(caseId, day, '14:00', cast.ruth, 'in_person')
    await done(chooseTime(cast.amina, await at(caseId), { offeredTimeId }))
    await done(confirmAttendance(cast.dev, await at(caseId), margaretDecides))
    return caseId
  }
  const place = 'Town Hall, 2 High Street, Northtown'

  story('is booked without a place, and the notice of it is given once there is one', async () => {
    const caseId = await inPerson('2026-12-17')
    const { id: uid, sequence } = await theMeeting(caseId)
    expect(await owed(caseId)).toContain('give_notice 2026-12-10')
    expect(await waitingTasks(caseId)).toEqual(['place_missing'])
    const set = async (actor: Actor, given: object) => setPlace(actor, await at(caseId), given)
    expect(await set(cast.ruth, { place: ' ' })).toEqual([
      { field: 'place', message: 'Enter where the meeting is' },
    ])
    for (const actor of [cast.amina, cast.dev])
      await expect(set(actor, { place })).rejects.toMatchObject({ reason: 'not_allowed' })
    await expect(set(cast.jonah, { place })).rejects.toMatchObject({ reason: 'not_found' })

    expect(await set(cast.ruth, { place })).toEqual([])
    expect(await lastLetters(caseId)).toEqual([
      'meeting-changed to amina@family.example',
      'meeting-changed to margaret.osei-tutu@northshire.example',
      'meeting-changed to ruth@mediators.example',
      'meeting-changed to send.notices@northshire.example',
    ])
    for (const props of await propsOfLast(caseId))
      expect(props).toMatchObject({
        changed: 'place',
        meeting: { uid, sequence: sequence + 1, method: 'REQUEST', place },
      })
    expect(await theMeeting(caseId)).toMatchObject({ place, sequence: sequence + 1, status: 'booked' })
    expect((await owed(caseId)).join()).not.toContain('give_notice')
    const notices = and(eq(duties.caseId, caseId), eq(duties.duty, 'give_notice'))
    expect(await reader.select().from(duties).where(notices)).toMatchObject([{ howEnded: 'discharged' }])
    expect(await waitingTasks(caseId)).toEqual([])
    expect((await caseStory(cast.amina, caseId))[0]?.says).toBe('It was settled where the meeting is.')
    expect(await set(cast.imogen, { place })).toEqual([
      { field: 'place', message: 'This is the place already' },
    ])
  })

  story('that was held without one leaves nobody anything to do about it', async () => {
    const caseId = await inPerson('2026-12-21')
    await onDay('2026-12-21', '17:00', async () => {
      const came = { ...(await everybodyCame(caseId)), childsViews: 'Asked at school' }
      await done(endMeeting(cast.ruth, await at(caseId), came))
    })
    expect((await owed(caseId)).join()).not.toContain('give_notice')
    expect(await waitingTasks(caseId)).toEqual([])
  })

  story('needs none any more when it is cancelled, and never one by video', async () => {
    const caseId = await inPerson('2026-12-18')
    await done(cancelMeeting(cast.imogen, await at(caseId), { side: 'family', why: 'Ill' }))
    expect(await waitingTasks(caseId)).toEqual([])
    const byVideo = await aBooking('2026-12-18', '14:00')
    expect(await setPlace(cast.imogen, await at(byVideo), { place })).toMatchObject([{ field: 'place' }])
  })
})

describe('a meeting', () => {
  story('is not cancelled for, nor laid at the door of, an ICB that has no part in the case', async () => {
    const caseId = await aBooking('2026-12-16', '14:00')
    const by = { side: 'icb', why: 'Nobody from the ICB can come' }
    const refused = [{ field: 'side', message: 'No ICB takes part in this case' }]
    expect(await cancelMeeting(cast.imogen, await at(caseId), by)).toEqual(refused)
    await onDay('2026-12-16', '14:30', async () =>
      expect(await didNotHappen(cast.ruth, await at(caseId), by)).toEqual(refused),
    )
  })

  story('that was not held returns the case to arranging, and says on whose side it lay', async () => {
    const caseId = await aBooking('2026-12-17', '09:00')
    const lay = { side: 'local_authority', why: 'Nobody came from the council' }
    expect(await didNotHappen(cast.ruth, await at(caseId), lay)).toMatchObject([
      { message: 'The meeting is still to come. Until then it can be changed or cancelled' },
    ])
    await onDay('2026-12-17', '09:30', async () => {
      expect(await didNotHappen(cast.ruth, await at(caseId), { ...lay, reason: 'tired' })).toMatchObject([
        { field: 'reason' },
      ])
      await done(didNotHappen(cast.ruth, await at(caseId), { ...lay, reason: 'ill' }))
    })
    const { id: meetingId } = await theMeeting(caseId)
    expect(
      await reader.select().from(meetingsNotHeld).where(eq(meetingsNotHeld.meetingId, meetingId)),
    ).toMatchObject([{ side: 'local_authority', reason: 'ill' }])
    expect((await theCase(caseId)).state).toBe('arranging')
    expect((await theMeeting(caseId)).status).toBe('did_not_happen')
    expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
    expect((await owed(caseId)).join()).not.toContain('issue_certificate')
  })

  story('starts near its time, and once', async () => {
    const caseId = await aBooking('2026-12-18', '09:00')
    expect(await startMeeting(cast.ruth, await at(caseId), {})).toEqual([
      { field: '', message: 'It is too early to start this meeting' },
    ])
    await onDay('2026-12-18', '08:58', async () => {
      expect(await startMeeting(cast.ruth, await at(caseId), {})).toEqual([])
      expect(await startMeeting(cast.ruth, await at(caseId), {})).toEqual([
        { field: '', message: 'The meeting has started already' },
      ])
      expect(
        await cancelMeeting(cast.imogen, await at(caseId), { side: 'family', why: 'Amina is late' }),
      ).toMatchObject([{ message: expect.stringContaining('has begun') as unknown }])
    })
  })

  story('that ends starts the 3 working days and ends the 30', async () => {
    const caseId = await aBooking('2026-12-21', '09:00')
    await done(askToChange(cast.dev, await at(caseId), { reason: 'Sam Field is away' }))
    await onDay('2026-12-21', '11:40', async () => {
      const ending = { ...(await everybodyCame(caseId)), childsViews: 'He drew what he wants' }
      expect(await endMeeting(cast.ruth, await at(caseId), ending)).toEqual([])
    })
    expect(await theCase(caseId)).toMatchObject({ state: 'ended' })
    expect(await waitingTasks(caseId)).toEqual([])
    expect(await theMeeting(caseId)).toMatchObject({
      status: 'ended',
      endedAt: new Date('2026-12-21T11:40:00Z'),
    })
    expect((await attendeesOf(caseId)).map(({ attendance }) => attendance)).toEqual(['all', 'all', 'all'])
    expect(await owed(caseId)).toEqual(
      expect.arrayContaining(['issue_certificate 2026-12-24', 'record_outcome 2026-12-22']),
    )
    expect(await ended(caseId, 'arrange_mediation')).toMatchObject([
      { howEnded: 'discharged', endedOn: '2026-12-21' },
    ])
    expect(await lastLetters(caseId)).toEqual([
      'certificate-due to desk@provider.example',
      'mediation-ended to send.notices@northshire.example',
      'meeting-ended to amina@family.example',
    ])
    expect(JSON.stringify((await lastEvent(caseId)).detail)).not.toContain('drew')

    expect(await recordOutcome(cast.ruth, await at(caseId), { result: 'agreement' })).toEqual([])
    expect(await recordOutcome(cast.ruth, await at(caseId), { result: 'no_agreement' })).toEqual([
      { field: '', message: 'The outcome of this meeting is recorded already' },
    ])
    const [outcome] = await reader.select().from(outcomes).where(eq(outcomes.caseId, caseId))
    expect(outcome).toMatchObject({ result: 'agreement', concludedOn: '2026-12-21' })
  })

  story('written down a day later counts from the day it ended', async () => {
    const caseId = await aBooking('2026-12-22', '09:00')
    await onDay('2026-12-23', '09:00', async () => {
      const came = { ...(await everybodyCame(caseId)), childsViews: 'Asked at school' }
      const end = async (when: object) => endMeeting(cast.ruth, await at(caseId), { ...came, ...when })
      expect(await end({ endedOn: '2026-12-22' })).toEqual([
        { field: 'endedAt', message: 'Enter the time it ended' },
      ])
      expect(await end({ endedOn: '2026-12-22', endedAt: '08:00' })).toEqual([
        { field: 'endedAt', message: 'The meeting must end after it begins' },
      ])
      expect(await end({ endedOn: '2026-12-23', endedAt: '11:00' })).toEqual([
        { field: 'endedOn', message: 'The meeting must have ended by now' },
      ])
      expect(await end({ endedOn: '2026-12-22', endedAt: '11.30' })).toEqual([])
    })
    expect(await owed(caseId)).toContain('issue_certificate 2026-12-29')
    expect(await ended(caseId, 'arrange_mediation')).toMatchObject([{ endedOn: '2026-12-22' }])
  })

  story('keeps who was promised and who came, how they met, and whether anybody could decide', async () => {
    const caseId = await aBooking('2026-12-24', '09:00')
    await onDay('2026-12-24', '11:00', async () => {
      const sam = (await attendeesOf(caseId)).find(({ name }) => name === 'Sam Field')
      const ending = {
        ...(await everybodyCame(caseId)),
        [`attendance.${sam!.id}`]: 'absent',
        ...{ mode: 'telephone', childsViewsBy: 'own_work', childsViews: 'He drew it' },
        ...{ 'unexpected.0.name': 'Asha Rao', 'unexpected.0.side': 'local_authority' },
      }
      const end = async (more: object) => endMeeting(cast.ruth, await at(caseId), { ...ending, ...more })
      expect(await end({ 'unexpected.0.side': '' })).toMatchObject([{ field: 'unexpected.0.side' }])
      expect(await end({})).toEqual([])
    })
    const [outcome] = await reader.select().from(outcomes).where(eq(outcomes.caseId, caseId))
    expect(outcome).toMatchObject({
      ...{ mode: 'telephone', childsViewsBy: 'own_work', authorityPresent: false },
    })
    const asha = (await attendeesOf(caseId)).find(({ name }) => name === 'Asha Rao')
    expect(asha).toMatchObject({ unexpected: true, attendance: 'all', hasAuthority: false })
    expect(await waitingTasks(caseId)).toContain('nobody_with_authority')
  })

  story('that is adjourned keeps who came, owes no certificate, and is offered times again', async () => {
    const caseId = await aBooking('2026-12-29', '09:00')
    const came = await everybodyCame(caseId)
    await onDay('2026-12-29', '09:00', async () => {
      expect(await adjournMeeting(cast.ruth, await at(caseId), came)).toMatchObject([
        { message: 'The meeting has not begun' },
      ])
      await done(startMeeting(cast.ruth, await at(caseId), {}))
      expect(await adjournMeeting(cast.ruth, await at(caseId), {})).toHaveLength(3)
      await expect(adjournMeeting(cast.dev, await at(caseId), came)).rejects.toMatchObject({
        reason: 'not_allowed',
      })
      expect(await adjournMeeting(cast.ruth, await at(caseId), came)).toEqual([])
    })
    expect(await theCase(caseId)).toMatchObject({ state: 'arranging' })
    expect(await theMeeting(caseId)).toMatchObject({ status: 'adjourned' })
    expect((await attendeesOf(caseId)).map(({ attendance }) => attendance)).toEqual(['all', 'all', 'all'])
    expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
    expect((await owed(caseId)).join()).not.toMatch(/issue_certificate|record_outcome/)
    expect(await lastLetters(caseId)).toEqual([
      'meeting-adjourned to amina@family.example',
      'meeting-adjourned to ruth@mediators.example',
      'meeting-adjourned to send.notices@northshire.example',
    ])
    expect(await anOfferedTime(caseId, '2026-12-31')).toBeTruthy()
  })

  story('does not count without the child’s views, everybody’s attendance, or both sides', async () => {
    const caseId = await aBooking('2026-12-23', '13:00')
    const all = await everybodyCame(caseId)
    const absent = async (side: string) => {
      const one = (await attendeesOf(caseId)).find((attendee) => attendee.side === side)
      return { ...all, [`attendance.${one!.id}`]: 'absent', childsViews: 'Asked at school' }
    }
    await onDay('2026-12-23', '15:00', async () => {
      const where = await at(caseId)
      for (const childsViews of ['', '.', '12 / 12'])
        expect(await endMeeting(cast.ruth, where, { ...all, childsViews })).toMatchObject([
          { field: 'childsViews' },
        ])
      expect(await endMeeting(cast.ruth, where, { childsViews: 'Asked' })).toMatchObject(
        (await attendeesOf(caseId)).map(({ id, name }) => ({
          field: `attendance.${id}`,
          message: `Say whether ${name === 'Amina Yusuf-Okafor' ? 'Amina' : name} was there`,
        })),
      )
      expect(await endMeeting(cast.ruth, where, await absent('local_authority'))).toMatchObject([
        {
          field: '',
          message: expect.stringContaining('Record instead that the meeting did not happen') as unknown,
        },
      ])
      expect(await endMeeting(cast.ruth, where, await absent('parent'))).toMatchObject([
        { field: '', message: expect.stringContaining('Without the family') as unknown },
      ])
      await expect(endMeeting(cast.dev, where, all)).rejects.toMatchObject({ reason: 'not_allowed' })
      expect(await theCase(caseId)).toMatchObject({ state: 'booked', version: where.version })
    })
  })
})

async function everybodyCame(caseId: string): Promise<Record<string, string>> {
  return Object.fromEntries((await attendeesOf(caseId)).map(({ id }) => [`attendance.${id}`, 'all']))
}

async function propsOfLast(caseId: string) {
  const event = await lastEvent(caseId)
  const sent = await reader.select().from(letters).where(eq(letters.caseEventId, event.id))
  return sent.map(({ props }) => props)
}

async function ended(caseId: string, name: string) {
  const all = await reader.select().from(duties).where(eq(duties.caseId, caseId))
  return all.filter(({ duty }) => duty === name)
}
