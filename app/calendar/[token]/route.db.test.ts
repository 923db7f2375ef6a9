import nodeIcal, { type VEvent } from 'node-ical'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reader, transact } from '@/db/client'
import { calendarLinks } from '@/db/schema/feeds'
import { memberships } from '@/db/schema/people'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import {
  aHold,
  aMediatedCase,
  anOfferedTime,
  margaretDecides,
  onMonday,
  ruthHas,
  theMeeting,
} from '@/lib/cases/commands/a-meeting.fixture'
import { at, done } from '@/lib/cases/commands/a-request.fixture'
import { cancelMeeting } from '@/lib/cases/commands/cancel-meeting'
import { chooseTime } from '@/lib/cases/commands/choose-time'
import { confirmAttendance } from '@/lib/cases/commands/confirm-attendance'
import type { Actor } from '@/lib/kernel/actor'
import { date } from '@/lib/law/calendar/date'
import { ownCalendarLink } from '@/lib/scheduling/calendar-link'
import { endCalendarLink } from '@/lib/scheduling/commands/end-calendar-link'
import { makeCalendarLink } from '@/lib/scheduling/commands/make-calendar-link'
import { GET } from './route'

let booked: string
let held: string

beforeAll(() =>
  onMonday(async () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'qM3!vZ8#tL1$kX6^nB9&wD2*'.padEnd(40, 'hR5'))
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
    booked = await aHold('2026-12-08', '10:00')
    await done(confirmAttendance(cast.dev, await at(booked), margaretDecides))
    held = await aMediatedCase()
    const offeredTimeId = await anOfferedTime(held, '2026-12-10')
    await done(chooseTime(cast.amina, await at(held), { offeredTimeId }))
  }),
)
afterAll(() => vi.unstubAllEnvs())

/** What a calendar program gets at an address. */
async function subscribed(
  address: string,
): Promise<{ status: number; headers: Headers; text: string; events: VEvent[] }> {
  const token = new URL(address).pathname.split('/').at(-1)!
  const answer = await onMonday(() => GET(new Request(address), { params: Promise.resolve({ token }) }))
  const text = await answer.text()
  const parsed = answer.status === 200 ? Object.values(nodeIcal.sync.parseICS(text)) : []
  const events = parsed.filter((part): part is VEvent => part?.type === 'VEVENT')
  return { status: answer.status, headers: answer.headers, text, events }
}

async function aLink(who: Actor): Promise<string> {
  expect(await makeCalendarLink(who, {})).toEqual([])
  return (await ownCalendarLink(who))!.address
}

describe('the private address of somebody’s meetings', () => {
  it('holds a reference, a time and how people meet, and nothing of anybody', async () => {
    const { events, text, headers } = await subscribed(await aLink(cast.ruth))
    expect(events.map(({ summary, location, status }) => [summary, location, status])).toEqual([
      [expect.stringMatching(/^Mediation \(SM-[\w-]+\)$/), 'By video', 'CONFIRMED'],
      [expect.stringMatching(/^Mediation \(SM-[\w-]+\)$/), 'By video', 'TENTATIVE'],
    ])
    expect(events[0]!.start.toISOString()).toBe('2026-12-08T10:00:00.000Z')
    expect(text).not.toMatch(
      /Amina|Yusuf|Northshire|Margaret|Ruth|ATTENDEE|ORGANIZER|DESCRIPTION|meet\.|http/,
    )
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  })

  it('says the town of a meeting in person, not the house', async () => {
    const { id } = await theMeeting(booked)
    const place = { mode: 'in_person' as const, place: 'Room 2, 1 High Street, Northshire NS1 1AA' }
    await transact((tx) => tx.update(meetings).set(place).where(eq(meetings.id, id)))
    const { events, text } = await subscribed(await aLink(cast.ruth))
    expect(events[0]!.location).toBe('Northshire')
    expect(text).not.toMatch(/High Street|Room 2|NS1/)
    await transact((tx) => tx.update(meetings).set({ mode: 'video', place: null }).where(eq(meetings.id, id)))
  })

  it('holds of an officer what they are named for, and only while they serve that body', async () => {
    const address = await aLink(cast.margaret)
    expect((await subscribed(address)).events).toHaveLength(1)
    expect((await subscribed(await aLink(cast.dev))).events).toHaveLength(0)
    const serving = eq(memberships.userId, cast.margaret.userId)
    await transact((tx) =>
      tx
        .update(memberships)
        .set({ untilOn: date('2026-11-30') })
        .where(serving),
    )
    expect((await subscribed(address)).status).toBe(404)
    await transact((tx) => tx.update(memberships).set({ untilOn: null }).where(serving))
    expect((await subscribed(address)).status).toBe(200)
  })

  it('holds of a mediator what they come along to', async () => {
    const address = await aLink(cast.jonah)
    expect((await subscribed(address)).events).toHaveLength(0)
    const { id: meetingId } = await theMeeting(booked)
    const seat = { meetingId, side: 'observer' as const, userId: cast.jonah.userId, name: cast.jonah.name }
    await transact((tx) => tx.insert(meetingAttendees).values(seat))
    expect((await subscribed(address)).events).toHaveLength(1)
  })

  it('is dead as soon as another takes its place, and when it is ended', async () => {
    const first = await aLink(cast.ruth)
    const second = await aLink(cast.ruth)
    expect(second).not.toBe(first)
    expect((await subscribed(first)).status).toBe(404)
    expect((await subscribed(second)).status).toBe(200)
    expect(await endCalendarLink(cast.ruth, {})).toEqual([])
    expect((await subscribed(second)).status).toBe(404)
    expect(await ownCalendarLink(cast.ruth)).toBeUndefined()
    expect(await endCalendarLink(cast.ruth, {})).toMatchObject([
      { message: 'There is no address to end any more' },
    ])
  })

  it('cannot be guessed: what is wrong is not there, and looks all the same', async () => {
    const address = await aLink(cast.ruth)
    const token = address.split('/').at(-1)!.replace('.ics', '')
    const wrong = [
      '',
      'x',
      token.slice(0, -1),
      `${token}A`,
      token.toUpperCase(),
      `${token}.ics`,
      '%00',
      '../..',
    ]
    for (const guess of wrong) {
      const { status, text, headers } = await subscribed(`https://mediation.example/calendar/${guess}.ics`)
      expect([status, text, headers.get('cache-control')]).toEqual([
        404,
        'There is no such page.',
        'private, no-store',
      ])
    }
    const rows = JSON.stringify(await reader.select().from(calendarLinks))
    expect(rows).not.toContain(token)
  })

  it('is not for families nor for the desk', async () => {
    for (const other of [cast.amina, cast.imogen])
      await expect(makeCalendarLink(other, {})).rejects.toThrow('not_found')
  })

  it('lets go of a meeting that is cancelled', async () => {
    const address = await aLink(cast.ruth)
    await onMonday(async () =>
      done(cancelMeeting(cast.imogen, await at(booked), { side: 'nobody', why: 'The room is closed' })),
    )
    expect((await subscribed(address)).events).toHaveLength(1)
  })
})
