import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { lines } from '@/db/schema/places'
import { calendars } from '@/db/schema/scheduling'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { addException } from '@/lib/mediators/commands/add-exception'
import { removeException } from '@/lib/mediators/commands/remove-exception'
import { placesKept } from '../places'
import { sessionOf, sittingsOf } from '../sittings'
import { offerSession } from './offer-session'
import { removeSession } from './remove-session'
import { removeSessionOffer } from './remove-session-offer'
import { setLine } from './set-line'
import { setRoom } from './set-room'
import { setSession } from './set-session'

beforeAll(() => onMonday(seedCast))
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const northshire = { organisationId: bodies.northshire.id }
const tuesday = {
  ...northshire,
  ...{ weekday: '2', startsAt: '9am', endsAt: '1pm', holds: '2', modes: ['video'] },
  officers: cast.dev.userId,
}

describe('a council’s sessions', () => {
  story('are kept, changed and removed by whoever works for it', async () => {
    expect(await setSession(cast.dev, tuesday)).toEqual([])
    const [kept] = (await sittingsOf(cast.margaret)).sessions
    expect(kept).toMatchObject({
      weekday: 2,
      startsAt: '09:00:00',
      holds: 2,
      officers: [cast.dev.userId],
      version: 1,
    })
    const { id: sessionId } = kept!
    const changed = { ...tuesday, sessionId, version: '1', holds: '3' }
    expect(await setSession(cast.margaret, changed)).toEqual([])
    expect((await sessionOf(cast.dev, sessionId)).session).toMatchObject({ holds: 3, version: 2 })
    // Two people had the page open: the second is told, and nothing is lost.
    expect(await setSession(cast.dev, { ...changed, holds: '1' })).toMatchObject([
      { field: '', message: expect.stringContaining('A colleague has changed this session') as unknown },
    ])
    expect((await sessionOf(cast.dev, sessionId)).session.holds).toBe(3)
    for (const stranger of [cast.tomos, cast.amina, cast.ruth])
      await expect(removeSession(stranger, { sessionId })).rejects.toMatchObject({ reason: 'not_found' })
    expect(await removeSession(cast.dev, { sessionId, version: '1' })).toMatchObject([
      { field: '', message: expect.stringContaining('A colleague has changed this session') as unknown },
    ])
    expect(await removeSession(cast.dev, { sessionId, version: '2' })).toEqual([])
    await expect(sessionOf(cast.dev, sessionId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('cannot overlap with the same people, nor end before they start', async () => {
    expect(await setSession(cast.dev, tuesday)).toEqual([])
    const says = async (how: object) => setSession(cast.dev, { ...tuesday, ...how })
    for (const same of [{}, { startsAt: '12:30', endsAt: '17:00' }, { officers: [] }])
      expect(await says(same)).toMatchObject([
        { field: 'startsAt', message: expect.stringContaining('from 09:00 to 13:00 on this day') as unknown },
      ])
    expect(await says({ startsAt: '13:00', endsAt: '17:00' })).toEqual([])
    expect(await says({ officers: cast.margaret.userId })).toEqual([])
    expect(await says({ endsAt: '8am' })).toEqual([
      { field: 'endsAt', message: 'The end must be later than the start' },
    ])
    expect(await says({ fromOn: '2026-12-10', untilOn: '2026-12-01' })).toMatchObject([{ field: 'untilOn' }])
    expect(await says({ officers: cast.tomos.userId })).toEqual([
      { field: 'officers', message: 'Choose people who work for you' },
    ])
    expect(await says({ holds: '0', modes: [], weekday: '' })).toMatchObject([
      { field: 'holds', message: 'Enter 1 or more' },
      { field: 'modes' },
      { field: 'weekday' },
    ])
    await expect(setSession(cast.tomos, tuesday)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('have offers beside them', async () => {
    const friday = { ...tuesday, on: '2026-12-11' }
    expect(await offerSession(cast.dev, friday)).toEqual([])
    expect(await offerSession(cast.dev, friday)).toMatchObject([{ field: 'startsAt' }])
    expect(
      await offerSession(cast.dev, { ...friday, on: '2026-11-30', startsAt: '8am', endsAt: '9am' }),
    ).toEqual([{ field: 'endsAt', message: 'This time has passed' }])
    expect(
      await offerSession(cast.dev, { ...friday, on: '2027-03-28', startsAt: '01:00', endsAt: '01:30' }),
    ).toEqual([])
    expect(
      await offerSession(cast.dev, { ...friday, on: '2027-03-28', startsAt: '01:30', endsAt: '02:00' }),
    ).toMatchObject([{ field: 'startsAt', message: 'The clocks go forward then. Choose another hour' }])
    const [offer] = (await sittingsOf(cast.margaret)).offers
    expect(offer!.startsAt.toISOString()).toBe('2026-12-11T09:00:00.000Z')
    await expect(removeSessionOffer(cast.tomos, { offerId: offer!.id })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect(await removeSessionOffer(cast.dev, { offerId: offer!.id })).toEqual([])
  })

  story('show colleagues who is away, and only themselves take it out', async () => {
    expect(
      await addException(cast.dev, { kind: 'leave', fromOn: '2026-12-14', untilOn: '2026-12-18' }),
    ).toEqual([])
    const [away] = (await sittingsOf(cast.margaret)).away
    expect(away).toMatchObject({ userId: cast.dev.userId, kind: 'leave' })
    await expect(removeException(cast.margaret, { exceptionId: away!.id })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect(await removeException(cast.dev, { exceptionId: away!.id })).toEqual([])
  })
})

describe('rooms and lines', () => {
  const oak = {
    name: 'Oak Room',
    address: '1 High Street',
    town: 'Northtown',
    seats: '8',
    minutesBefore: '15',
  }

  story('are kept by administrators, and two do not overwrite each other', async () => {
    expect(await setRoom(cast.imogen, { ...oak, minutesAfter: '15', areaId: '' })).toEqual([])
    const [room] = (await placesKept(cast.imogen)).rooms
    expect(room).toMatchObject({ name: 'Oak Room', seats: 8, areaId: null, stepFree: false })
    const change = { ...oak, minutesAfter: '30', roomId: room!.id, version: '1', stepFree: 'yes' }
    expect(await setRoom(cast.imogen, change)).toEqual([])
    expect(await setRoom(cast.imogen, change)).toMatchObject([
      { message: expect.stringContaining('A colleague has changed this room') as unknown },
    ])
    expect(await setRoom(cast.imogen, { ...oak, seats: 'many', areaId: room!.id })).toMatchObject([
      { field: 'seats' },
      { field: 'minutesAfter' },
    ])
    expect(await setRoom(cast.imogen, { ...oak, minutesAfter: '0', areaId: room!.id })).toMatchObject([
      { field: 'areaId' },
    ])
    await expect(setRoom(cast.dev, oak)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(placesKept(cast.dev)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('have a diary for each line, which stays when there are fewer', async () => {
    expect(await setLine(cast.imogen, { mode: 'video', name: 'Video', capacity: '3' })).toEqual([])
    const [line] = await reader.select().from(lines)
    const numbered = () => reader.$count(calendars, eq(calendars.lineId, line!.id))
    expect(await numbered()).toBe(3)
    const fewer = { mode: 'video', name: 'Video', capacity: '1', lineId: line!.id, version: '1' }
    expect(await setLine(cast.imogen, fewer)).toEqual([])
    expect(await setLine(cast.imogen, { ...fewer, capacity: '4', version: '2' })).toEqual([])
    expect(await numbered()).toBe(4)
    expect(await setLine(cast.imogen, { mode: 'boat', name: '', capacity: '' })).toMatchObject([
      { field: 'mode' },
      { field: 'name' },
      { field: 'capacity' },
    ])
  })
})
