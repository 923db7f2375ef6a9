import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { registerEvents } from '@/db/schema/desk'
import { memberships, users } from '@/db/schema/people'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { aMediatedCase, monday, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { date } from '@/lib/law/calendar/date'
import { suggestedTimes } from '@/lib/scheduling/queries'
import { mediatorDiary, mediatorProfile, mediatorsFor } from '../queries'
import { mediatorRecord } from '../register'
import { addException } from './add-exception'
import { changeProfile } from './change-profile'
import { declareIndependence } from './declare-independence'
import { declareInterest } from './declare-interest'
import { endInterest } from './end-interest'
import { registerMediator } from './register-mediator'
import { removeArea } from './remove-area'
import { removeException } from './remove-exception'
import { removeWeeklyPattern } from './remove-weekly-pattern'
import { setArea } from './set-area'
import { setTrainingLevel } from './set-training-level'
import { setWeeklyPattern } from './set-weekly-pattern'

beforeAll(() => onMonday(seedCast))
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const diary = () => mediatorDiary(cast.ruth, monday, date('2026-12-31'))

describe('the usual week', () => {
  const saturday = { weekday: '6', startsAt: '9:00', endsAt: '12:00', modes: 'video' }

  story('takes new hours, changes them, and gives them up', async () => {
    expect(await setWeeklyPattern(cast.ruth, saturday)).toEqual([])
    const added = (await diary()).patterns.find(({ weekday }) => weekday === 6)
    expect(added).toMatchObject({
      startsAt: '09:00',
      endsAt: '12:00',
      modes: ['video'],
      fromOn: monday,
      untilOn: null,
    })
    const shown = { patternId: added!.id, version: added!.version }
    const longer = { ...saturday, ...shown, endsAt: '1pm', modes: ['video', 'telephone'] }
    expect(await setWeeklyPattern(cast.ruth, longer)).toEqual([])
    expect((await diary()).patterns.find(({ id }) => id === added!.id)).toMatchObject({ endsAt: '13:00' })
    // Another window still shows them as they were, and loses nothing of either.
    const changed = [
      {
        field: '',
        message:
          'These hours have changed since you opened the page. They are Saturday, 09:00 to 13:00, by video or by telephone now, and yours were not saved. Open the page again, check it, then try again',
      },
    ]
    expect(await setWeeklyPattern(cast.ruth, { ...saturday, ...shown })).toEqual(changed)
    expect(await removeWeeklyPattern(cast.ruth, shown)).toEqual(changed)
    expect((await diary()).patterns.find(({ id }) => id === added!.id)).toMatchObject({ endsAt: '13:00' })
    const now = { ...shown, version: added!.version + 1 }
    expect(await removeWeeklyPattern(cast.ruth, now)).toEqual([])
    const removed = [
      {
        field: '',
        message: 'These hours were removed since you opened the page. Add them as new hours to have them',
      },
    ]
    expect(await setWeeklyPattern(cast.ruth, { ...saturday, ...now })).toEqual(removed)
    expect(await removeWeeklyPattern(cast.ruth, now)).toEqual(removed)
    await expect(setWeeklyPattern(cast.jonah, { ...saturday, ...now })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect((await diary()).patterns.some(({ weekday }) => weekday === 6)).toBe(false)
  })

  story('says plainly what cannot be', async () => {
    expect(await setWeeklyPattern(cast.ruth, { ...saturday, weekday: '1' })).toEqual([
      { field: 'startsAt', message: 'You have other hours on this day that overlap with these' },
    ])
    expect(await setWeeklyPattern(cast.ruth, { ...saturday, endsAt: '9:00' })).toEqual([
      { field: 'endsAt', message: 'The end must be later than the start' },
    ])
    expect(await setWeeklyPattern(cast.ruth, { ...saturday, weekday: '8', modes: [] })).toEqual([
      { field: 'weekday', message: 'Choose the day of the week' },
      { field: 'modes', message: 'Choose how you would meet' },
    ])
  })

  story('is each mediator’s own', async () => {
    const [pattern] = (await diary()).patterns
    await expect(removeWeeklyPattern(cast.jonah, { patternId: pattern!.id })).rejects.toMatchObject({
      reason: 'not_found',
    })
    await expect(setWeeklyPattern(cast.jonah, { ...saturday, patternId: pattern!.id })).rejects.toMatchObject(
      {
        reason: 'not_found',
      },
    )
    await expect(setWeeklyPattern(cast.dev, saturday)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('days that differ', () => {
  story('take time away from what is suggested, and give it back', async () => {
    const caseId = await aMediatedCase()
    const days = async () => (await suggestedTimes(cast.ruth, caseId)).map(({ day }) => day)
    expect(await days()).toContain('2026-12-14')
    expect(
      await addException(cast.ruth, { kind: 'leave', fromOn: '2026-12-14', untilOn: '2026-12-15' }),
    ).toEqual([])
    expect(await days()).not.toContain('2026-12-14')
    const [leave] = (await diary()).exceptions
    expect(leave).toMatchObject({
      startsAt: new Date('2026-12-14T00:00Z'),
      endsAt: new Date('2026-12-16T00:00Z'),
    })
    expect(await removeException(cast.ruth, { exceptionId: leave!.id })).toEqual([])
    expect(await days()).toContain('2026-12-14')
  })

  story('begin with 5 working days’ notice and end with day 30', async () => {
    const days = (await suggestedTimes(cast.ruth, await aMediatedCase())).map(({ day }) => day)
    expect([days[0], days.at(-1)]).toEqual(['2026-12-07', '2026-12-30'])
  })

  story('say what is wrong', async () => {
    const day = { kind: 'busy', fromOn: '2026-12-14' }
    expect(await addException(cast.ruth, { ...day, startsAt: '10:00' })).toEqual([
      { field: 'endsAt', message: 'Enter when it ends, or leave both times empty' },
    ])
    expect(await addException(cast.ruth, { ...day, untilOn: '2026-12-13' })).toEqual([
      { field: 'untilOn', message: 'The last day must be the first day or later' },
    ])
    expect(await addException(cast.ruth, { ...day, startsAt: '10:00', endsAt: '9:00' })).toEqual([
      { field: 'endsAt', message: 'The end must be later than the start' },
    ])
  })
})

describe('the profile', () => {
  story('changes, and two people editing it do not overwrite each other', async () => {
    const { version } = await mediatorProfile(cast.ruth)
    const changed = {
      version,
      biography: 'I have mediated for ten years.',
      languages: 'English, Welsh',
      modes: ['video', 'in_person'],
      specialisms: ['health', 'post_16'],
      alsoComes: 'observes',
      longestTravelMinutes: '90',
      minutesBefore: '15',
      minutesAfter: '45',
      noticeHours: '48',
      meetingMinutes: '120',
      casesPerWeek: '8',
    }
    expect(
      await changeProfile(cast.ruth, { ...changed, minutesAfter: '999', noticeHours: '', casesPerWeek: '0' }),
    ).toEqual([
      { field: 'minutesAfter', message: 'Enter 240 minutes or fewer' },
      { field: 'noticeHours', message: 'Enter how many hours before a meeting you must know of it' },
      { field: 'casesPerWeek', message: 'Enter 1 or more' },
    ])
    expect(await changeProfile(cast.ruth, changed)).toEqual([])
    expect(await mediatorProfile(cast.ruth)).toMatchObject({
      languages: ['English', 'Welsh'],
      minutesAfter: 45,
      noticeHours: 48,
      specialisms: ['health', 'post_16'],
      coMediates: false,
      observes: true,
      longestTravelMinutes: 90,
    })
    expect(await changeProfile(cast.ruth, changed)).toMatchObject([
      { message: expect.stringContaining('has changed since you opened the page') as unknown },
    ])
  })
})

describe('areas', () => {
  const northshire = { organisationId: bodies.northshire.id }
  const areas = async () => (await mediatorProfile(cast.jonah)).areas

  story('are named, changed and removed by the mediator', async () => {
    expect(await setArea(cast.jonah, { ...northshire, travelMinutes: '30' })).toEqual([])
    expect(await setArea(cast.jonah, { ...northshire, travelMinutes: '45' })).toEqual([])
    expect(await areas()).toEqual([{ ...northshire, name: 'Northshire Council', travelMinutes: 45 }])
    expect((await mediatorRecord(cast.grace, cast.jonah.userId)).areas).toEqual(await areas())
    await expect(removeArea(cast.ruth, northshire)).rejects.toMatchObject({ reason: 'not_found' })
    expect(await removeArea(cast.jonah, northshire)).toEqual([])
    expect(await areas()).toEqual([])
  })

  story('say what is wrong', async () => {
    const minutes = async (travelMinutes: string) => {
      const [problem] = await setArea(cast.jonah, { ...northshire, travelMinutes })
      return problem?.message
    }
    expect(await minutes('')).toBe('Enter how many minutes the way takes')
    expect(await minutes('601')).toBe('Enter 600 minutes or fewer')
    expect(await minutes('1.5')).toBe('Enter whole minutes')
    expect(await setArea(cast.jonah, { organisationId: bodies.provider.id, travelMinutes: '5' })).toEqual([
      { field: 'organisationId', message: 'Choose a council' },
    ])
  })
})

describe('training', () => {
  story('keeps whoever is in supported practice from leading a meeting', async () => {
    const level = { mediatorId: cast.ruth.userId, trainingLevel: 'supported_practice' }
    await expect(setTrainingLevel(cast.ruth, level)).rejects.toMatchObject({ reason: 'not_found' })
    const caseId = await aMediatedCase()
    const reasons = async () =>
      (await mediatorsFor(cast.imogen, caseId)).find(({ userId }) => userId === cast.ruth.userId)?.reasons
    expect(await setTrainingLevel(cast.imogen, level)).toEqual([])
    expect(await reasons()).toEqual(['Is in supported practice, so does not lead a meeting'])
    expect(await setTrainingLevel(cast.imogen, { ...level, trainingLevel: 'qualified' })).toEqual([])
    expect(await reasons()).toEqual([])
    expect(await setTrainingLevel(cast.imogen, { ...level, trainingLevel: 'expert' })).toEqual([
      { field: 'trainingLevel', message: 'Choose how far they have come' },
    ])
  })
})

describe('independence', () => {
  story('is declared, and an interest keeps a mediator from a body’s cases until it ends', async () => {
    expect(await declareIndependence(cast.sorcha, {})).toEqual([
      { field: 'declared', message: 'Tick the box if this is true' },
    ])
    expect(await declareIndependence(cast.sorcha, { declared: 'yes' })).toEqual([])
    expect((await mediatorProfile(cast.sorcha)).independenceDeclaredOn).toBe(monday)
    const caseId = await aMediatedCase()
    const reasons = async () =>
      (await mediatorsFor(cast.imogen, caseId)).find(({ name }) => name === 'Sorcha Byrne')?.reasons
    expect(await reasons()).toHaveLength(1)
    const [interest] = (await mediatorProfile(cast.sorcha)).interests
    await expect(endInterest(cast.sorcha, { interestId: interest!.id })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect(await endInterest(cast.imogen, { interestId: interest!.id })).toEqual([])
    expect(await reasons()).toEqual([])
    const again = { organisationId: bodies.northshire.id, reason: 'My sister works there' }
    expect(await declareInterest(cast.sorcha, again)).toEqual([])
    expect(await declareInterest(cast.imogen, { ...again, mediatorId: cast.sorcha.userId })).toEqual([
      { field: 'organisationId', message: 'An interest in Northshire Council is declared already' },
    ])
    expect(await reasons()).toEqual(['Has declared an interest in Northshire Council: My sister works there'])
  })

  story('is not for somebody who works for a council', async () => {
    await transact((tx) =>
      tx.insert(memberships).values({
        userId: cast.jonah.userId,
        role: 'la_officer',
        organisationId: bodies.eastmere.id,
        fromOn: monday,
      }),
    )
    expect(await declareIndependence(cast.jonah, { declared: 'yes' })).toEqual([
      { field: 'declared', message: 'You work for Eastmere Council, so you cannot be a mediator' },
    ])
  })
})

describe('the register', () => {
  const entry = {
    body: 'CoM',
    number: 'SEND-77',
    validFromOn: '2026-01-01',
    validUntilOn: '2027-12-31',
    insuredUntilOn: '2027-12-31',
    dbsUntilOn: '2027-12-31',
  }

  story('takes a new entry for somebody who is a mediator', async () => {
    const mediatorId = await somebodyInvited('new@mediators.example', 'mediator')
    expect(await registerMediator(cast.imogen, { ...entry, mediatorId })).toEqual([])
    const caseId = await aMediatedCase()
    const found = (await mediatorsFor(cast.imogen, caseId)).find(({ userId }) => userId === mediatorId)
    expect(found?.reasons).toEqual([
      'Has not declared independence',
      'Has no free time in what is left of the 30 days',
    ])
    const events = await reader.select().from(registerEvents)
    expect(events.filter(({ subjectId }) => subjectId === mediatorId)).toMatchObject([
      { name: 'register_mediator', actorRole: 'administrator' },
    ])
  })

  story('takes nobody else', async () => {
    expect(await registerMediator(cast.imogen, { ...entry, mediatorId: cast.dev.userId })).toEqual([
      { field: 'mediatorId', message: 'Invite this person as a mediator first' },
    ])
    await expect(
      registerMediator(cast.grace, { ...entry, mediatorId: cast.ruth.userId }),
    ).rejects.toMatchObject({
      reason: 'not_found',
    })
  })
})

async function somebodyInvited(email: string, role: 'mediator'): Promise<string> {
  return transact(async (tx) => {
    const [user] = await tx.insert(users).values({ email, name: 'Newly Invited' }).returning({ id: users.id })
    await tx
      .insert(memberships)
      .values({ userId: user!.id, role, organisationId: bodies.provider.id, fromOn: monday })
    return user!.id
  })
}
