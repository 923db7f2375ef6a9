import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { transact } from '@/db/client'
import { familyTimes } from '@/db/schema/family-times'
import { mediatorAreas, mediators } from '@/db/schema/mediators'
import { lines, rooms } from '@/db/schema/places'
import { busyTimes, calendars, diaryEntries, exceptions } from '@/db/schema/scheduling'
import { sessionOffers, standingSessions } from '@/db/schema/sittings'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { meetingModes } from '@/lib/cases/case'
import { aHold, aMediatedCase, onMonday, theMeeting } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at as asSeenNow, done } from '@/lib/cases/commands/a-request.fixture'
import { offerTimes } from '@/lib/cases/commands/offer-times'
import { date, instantAt } from '@/lib/law/calendar/date'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { diaryOf, rangeOf } from './diary'
import { suggestedTimes, timesToChoose } from './queries'
import { slotsAndReasons, slotsOfPool, timesForFamily } from './slots-for-case'
import type { Search } from './slots/search'
import { sweep } from './slots/sweep.fixture'

const at = (day: string, clock: string) => instantAt(date(day), clock)
const span = (day: string, from: string, until: string) => ({
  startsAt: at(day, from),
  endsAt: at(day, until),
})
const same = { minutesBefore: 30, minutesAfter: 30 }
const [oakId, linesId, sessionId, offerId] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
  '44444444-4444-4444-8444-444444444444',
]

/** What everybody has said before the first story, and the case that it is about. */
let caseId = ''
let held = ''
const diaries = { ruth: '', dev: '', margaret: '', oak: '', lineOne: '', lineTwo: '' }

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await transact((tx) => tx.update(mediators).set({ casesPerWeek: 100, noticeHours: 48 }))
    held = await aHold('2026-12-15', '09:00')
    caseId = await aMediatedCase()
    await transact(async (tx) => {
      for (const name of ['ruth', 'dev', 'margaret'] as const)
        diaries[name] = await diaryOf(tx, cast[name].userId)
      await tx.insert(mediatorAreas).values({
        mediatorId: cast.ruth.userId,
        organisationId: bodies.northshire.id,
        travelMinutes: 45,
      })
      await tx.insert(exceptions).values([
        { calendarId: diaries.ruth, kind: 'leave', ...span('2026-12-10', '00:00', '17:30') },
        { calendarId: diaries.dev, kind: 'leave', ...span('2026-12-08', '08:00', '18:00') },
      ])
      await tx
        .insert(busyTimes)
        .values({ calendarId: diaries.margaret, during: rangeOf(span('2026-12-08', '09:00', '11:00')) })
      await tx.insert(standingSessions).values({
        id: sessionId,
        organisationId: bodies.northshire.id,
        ...{ weekday: 2, startsAt: '09:00', endsAt: '13:00', holds: 1 },
        modes: [...meetingModes],
        officers: [cast.dev.userId, cast.margaret.userId],
        fromOn: date('2026-11-01'),
      })
      await tx.insert(sessionOffers).values({
        id: offerId,
        organisationId: bodies.northshire.id,
        ...span('2026-12-11', '10:00', '16:00'),
        ...{ holds: 2, modes: [...meetingModes], officers: [] },
      })
      await tx.insert(rooms).values({
        id: oakId,
        ...{ name: 'Oak Room', town: 'Northtown', address: '1 High Street', seats: 8, stepFree: true },
        areaId: bodies.northshire.id,
        ...{ minutesBefore: 15, minutesAfter: 15 },
      })
      await tx.insert(lines).values({ id: linesId, mode: 'video', name: 'Video line', capacity: 2 })
      const owned = await tx
        .insert(calendars)
        .values([{ roomId: oakId }, { lineId: linesId, lineNumber: 1 }, { lineId: linesId, lineNumber: 2 }])
        .returning()
      const [oak, one, two] = owned.map(({ id }) => id)
      Object.assign(diaries, { oak, lineOne: one, lineTwo: two })
      const meeting = await theMeeting(held)
      await tx.insert(diaryEntries).values({
        calendarId: diaries.lineOne,
        meetingId: meeting.id,
        during: rangeOf(meeting),
      })
      await tx.insert(familyTimes).values([
        { caseId, kind: 'cannot', weekday: 2, startsAt: '12:00', endsAt: '13:00' },
        { caseId, kind: 'best', fromOn: date('2026-12-11'), untilOn: date('2026-12-11') },
      ])
    })
  }),
)

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('the search of a case', () => {
  story('is what a person would have written down', async () => {
    const { caseSearch, unsaid } = await slotsAndReasons(cast.imogen, caseId)
    const { search } = caseSearch
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startsAt: '09:00:00', endsAt: '17:00:00' }))
    const [ruth] = search.mediators
    expect(ruth).toMatchObject({
      id: cast.ruth.userId,
      name: cast.ruth.name,
      modes: ['video', 'in_person', 'telephone'],
      patterns: week,
      exceptions: [{ kind: 'leave', ...span('2026-12-10', '00:00', '17:30') }],
      taken: [span('2026-12-15', '08:30', '12:00')],
      elsewhere: [],
      buffers: {
        video: same,
        telephone: same,
        in_person: { minutesBefore: 75, minutesAfter: 75 },
      },
      noticeMinutes: 48 * 60,
    })
    expect(search.rules).toEqual({
      fromOn: date('2026-12-01'),
      untilOn: date('2027-01-27'),
      now: at('2026-11-30', '10:00'),
      calendar: shippedCalendar,
      safeOn: date('2026-12-29'),
      lastOn: date('2026-12-30'),
      shortNoticeAccepted: false,
      laterAccepted: false,
    })
    expect([search.minutes, search.modes]).toEqual([150, ['video', 'in_person', 'telephone']])
    const [council, family, video, room] = search.parties
    expect(council).toMatchObject({
      id: bodies.northshire.id,
      kind: 'any_of',
      colleagues: [
        { id: cast.dev.userId, exceptions: [{ kind: 'leave' }], taken: [] },
        { id: cast.margaret.userId, elsewhere: [span('2026-12-08', '09:00', '11:00')] },
      ],
      sessions: [{ id: sessionId, weekday: 2, holds: 1 }],
      offers: [{ id: offerId, ...span('2026-12-11', '10:00', '16:00') }],
      booked: [{ ...span('2026-12-15', '09:00', '11:30'), officer: null }],
    })
    expect(family).toMatchObject({
      kind: 'family',
      best: [{ startsAt: at('2026-12-11', '00:00'), endsAt: at('2026-12-12', '00:00') }],
    })
    expect(family?.kind === 'family' && family.cannot[0]).toEqual(span('2026-12-01', '12:00', '13:00'))
    expect(video).toMatchObject({
      kind: 'places',
      modes: ['video'],
      places: [
        { id: diaries.lineOne, name: 'Video line 1', taken: [span('2026-12-15', '09:00', '11:30')] },
        { id: diaries.lineTwo, name: 'Video line 2', taken: [] },
      ],
    })
    expect(room).toMatchObject({
      modes: ['in_person'],
      places: [{ id: diaries.oak, name: 'Oak Room, Northtown' }],
    })
    expect(unsaid).toEqual([])
  })

  story('has the slots that the plain sweep finds in it', async () => {
    const { slots, caseSearch } = await slotsAndReasons(cast.ruth, caseId)
    expect(slots.map(({ startsAt }) => startsAt.toISOString()).toSorted()).toEqual(timesIn(caseSearch.search))
    expect(slots[0]).toMatchObject({
      on: '2026-12-11',
      covers: [{ by: cast.dev.userId, how: 'session' }, {}, {}, {}],
    })
  })

  story('is the same for the family, without the reasons', async () => {
    const family = await timesForFamily(cast.amina, caseId)
    expect(family.slots).toEqual((await slotsAndReasons(cast.imogen, caseId)).slots)
  })

  story(
    'leaves out what a meeting to be moved takes, and takes office hours where a body has said nothing',
    async () => {
      await transact((tx) => tx.delete(standingSessions).where(eq(standingSessions.id, sessionId)))
      await transact((tx) => tx.delete(sessionOffers))
      const { unsaid, slots } = await slotsAndReasons(cast.imogen, caseId)
      expect(unsaid).toEqual(['Northshire Council'])
      expect(slots.length).toBeGreaterThan(100)

      // What begins after the 30 days says nothing of them, and is what counts from then on.
      const session = {
        organisationId: bodies.northshire.id,
        ...{ weekday: 2, startsAt: '09:00', endsAt: '13:00', holds: 1 },
        modes: [...meetingModes],
        officers: [],
      }
      const sits = (fromOn: string) =>
        transact((tx) =>
          tx.insert(standingSessions).values({ ...session, id: randomUUID(), fromOn: date(fromOn) }),
        )
      await sits('2027-01-04')
      const before = await slotsAndReasons(cast.imogen, caseId)
      expect([before.unsaid, before.slots]).toEqual([['Northshire Council'], slots])
      const [council] = before.caseSearch.search.parties
      const hours = { untilOn: '2027-01-03' }
      expect(council).toMatchObject({
        sessions: [hours, hours, hours, hours, hours, { fromOn: '2027-01-04' }],
      })
      await sits('2026-12-29')
      expect((await slotsAndReasons(cast.imogen, caseId)).unsaid).toEqual([])
      await transact((tx) => tx.delete(standingSessions))
    },
  )

  story('of the whole pool has every mediator who may be asked', async () => {
    const waiting = await aRequest('meeting')
    const { caseSearch } = await slotsOfPool(cast.imogen, waiting)
    expect(caseSearch.search.mediators.map(({ id }) => id)).toEqual([cast.ruth.userId])
  })

  story(
    'bounds what the mediator is shown, offers and has chosen from: the way there, and leave',
    async () => {
      const offered = await aMediatedCase()
      const suggested = (await suggestedTimes(cast.ruth, offered)).flatMap(({ times }) => times)
      const waysOf = (day: string, clock: string) =>
        suggested.find(({ startsAt }) => startsAt.getTime() === at(day, clock).getTime())?.modes
      // Another meeting ends at 11:30am, with half an hour after it and before the next; there it takes 45 minutes more.
      expect(waysOf('2026-12-15', '12:30')).toEqual(['video', 'telephone'])
      expect(waysOf('2026-12-15', '13:30')).toEqual(['video', 'in_person', 'telephone'])
      expect(suggested.some(({ day }) => day === '2026-12-10')).toBe(false)

      const offer = async (day: string, startsAt: string) =>
        offerTimes(cast.ruth, await asSeenNow(offered), { times: [{ day, startsAt, mode: 'in_person' }] })
      expect(await offer('2026-12-15', '12:30')).toEqual([
        {
          field: 'times.0.startsAt',
          message: 'Ruth Adeyemi has another meeting then, with the time around it',
        },
      ])
      expect(await offer('2026-12-10', '15:00')).toEqual([
        { field: 'times.0.startsAt', message: 'Ruth Adeyemi is away then' },
      ])
      await done(offer('2026-12-15', '13:30'))
      const free = async () =>
        (await timesToChoose(cast.amina, offered)).flatMap(({ times }) => times.map((time) => time.free))
      expect(await free()).toEqual([true])
      const leave = { kind: 'leave' as const, ...span('2026-12-15', '12:45', '13:00') }
      await transact((tx) => tx.insert(exceptions).values({ calendarId: diaries.ruth, ...leave }))
      expect(await free()).toEqual([false])
    },
  )

  story('is nobody else’s to ask for', async () => {
    for (const stranger of [cast.jonah, cast.tomos])
      for (const ask of [timesForFamily, slotsAndReasons, slotsOfPool])
        await expect(ask(stranger, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(slotsAndReasons(cast.amina, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(slotsOfPool(cast.ruth, caseId)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(timesForFamily(cast.amina, 'none')).rejects.toMatchObject({ reason: 'not_found' })
  })
})

const timesIn = (search: Search) =>
  [...new Set(sweep(search).map(({ startsAt }) => startsAt.toISOString()))].toSorted()
