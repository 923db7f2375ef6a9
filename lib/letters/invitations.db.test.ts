import { asc, eq } from 'drizzle-orm'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reader, transact } from '@/db/client'
import { letters, mailbox } from '@/db/schema/letters'
import { mediators } from '@/db/schema/mediators'
import { meetings } from '@/db/schema/scheduling'
import { cast, theSystem } from '@/db/seed/cast'
import {
  aBooking,
  aHold,
  margaretDecides,
  onDay,
  ruthAndJonahMediate,
} from '@/lib/cases/commands/a-meeting.fixture'
import { at, done } from '@/lib/cases/commands/a-request.fixture'
import { adjournMeeting } from '@/lib/cases/commands/adjourn-meeting'
import { answerCompanion } from '@/lib/cases/commands/answer-companion'
import { askCompanion } from '@/lib/cases/commands/ask-companion'
import { cancelMeeting } from '@/lib/cases/commands/cancel-meeting'
import { confirmAttendance } from '@/lib/cases/commands/confirm-attendance'
import { didNotHappen } from '@/lib/cases/commands/did-not-happen'
import { endCompanion } from '@/lib/cases/commands/end-companion'
import { handOver } from '@/lib/cases/commands/hand-over'
import { proposeMove } from '@/lib/cases/commands/propose-move'
import { startMeeting } from '@/lib/cases/commands/start-meeting'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { caseById } from '@/lib/cases/queries'
import { authorityDiary } from '@/lib/desk/authority-diary'
import { mediatorDiaries } from '@/lib/desk/mediator-diaries'
import { date } from '@/lib/law/calendar/date'
import { askedAlong } from '@/lib/mediators/asked-along'
import { mediatorDiary } from '@/lib/mediators/queries'
import { ownCalendarLink } from '@/lib/scheduling/calendar-link'
import { makeCalendarLink } from '@/lib/scheduling/commands/make-calendar-link'
import { publishedMeetings } from '@/lib/scheduling/published-meetings'
import { lapseOffersAndHolds } from '@/lib/watch/lapse'
import { deliver } from './deliver'

beforeAll(() =>
  onDay('2026-11-20', '09:00', async () => {
    vi.stubEnv('DEMO', '1')
    vi.stubEnv('SMTP_URL', '')
    await ruthAndJonahMediate()
  }),
)
afterAll(() => vi.unstubAllEnvs())

const onTheDay = (day: string, time: string, work: () => Promise<unknown>) => onDay(day, time, work)

/** Everything about this case’s first or later meeting that goes out now, as the calendar of each reader gets it. */
async function calendarsGet(caseId: string, when: string, nth = 0): Promise<string[]> {
  const waiting = await reader
    .select({ id: letters.id, status: letters.status })
    .from(letters)
    .where(eq(letters.caseId, caseId))
    .orderBy(asc(letters.createdAt), asc(letters.recipientEmail))
  const before = (await reader.select({ id: mailbox.id }).from(mailbox)).map(({ id }) => id)
  for (const { id, status } of waiting)
    if (status === 'waiting') await onTheDay(when.slice(0, 10), when.slice(11), () => deliver(id))
  const sent = await reader.select().from(mailbox)
  const made = await reader
    .select({ id: meetings.id })
    .from(meetings)
    .where(eq(meetings.caseId, caseId))
    .orderBy(asc(meetings.createdAt))
  const uid = made[nth]!.id
  return sent
    .filter(({ id }) => !before.includes(id))
    .flatMap(({ toAddress, raw }) => {
      const file = calendarPart(raw)
      return file === undefined ? [] : [`${changeIn(file, toAddress, uid)} to ${toAddress}`]
    })
    .toSorted()
}

/** The calendar part of a message, as mail programs take it: method in its type, one meeting, one reader. */
function calendarPart(raw: string): { method: string; content: string } | undefined {
  const part = /Content-Type: text\/calendar; charset=utf-8; method=(\w+)([^]*?)\r\n\r\n([^]*?)\r\n--/i.exec(
    raw,
  )
  if (!part) return undefined
  const [, method = '', head = '', body = ''] = part
  const encoding = /base64/i.test(head) ? 'base64' : 'utf8'
  return { method, content: Buffer.from(body, encoding).toString('utf8') }
}

function changeIn({ method, content }: { method: string; content: string }, to: string, uid: string): string {
  const events = Object.values(nodeIcal.sync.parseICS(content)).filter(
    (part): part is VEvent => part?.type === 'VEVENT',
  )
  expect(events).toHaveLength(1)
  const [event] = events as [VEvent]
  expect(event.uid).toBe(`${uid}@localhost`)
  expect([event.attendee].flat().map((one) => (typeof one === 'string' ? one : one?.val))).toEqual([
    `MAILTO:${to}`,
  ])
  expect(event.method).toBe(method)
  return `${method} ${event.sequence} ${event.status}`
}

/** On 23 November everybody agrees to another day. */
const movedTo = (caseId: string, day: string) =>
  onTheDay('2026-11-23', '10:00', async () => {
    const agreed = (await caseById(cast.imogen, caseId)).parties
      .filter(({ role }) => role === 'parent' || role === 'local_authority')
      .map(({ id }) => id)
    await done(proposeMove(cast.imogen, await at(caseId), { day, startsAt: '10:00', mode: 'video', agreed }))
  })

const all = (change: string) =>
  ['amina@family.example', 'ruth@mediators.example', 'send.notices@northshire.example'].map(
    (to) => `${change} to ${to}`,
  )

describe('the calendars of those who come', () => {
  it('get a hold for the mediator, then the booking, then its end, each a change of one meeting', async () => {
    const caseId = await onDay('2026-11-20', '10:00', () => aHold('2026-12-08', '10:00'))
    expect(await calendarsGet(caseId, '2026-11-20T10:01')).toEqual([
      'REQUEST 0 TENTATIVE to ruth@mediators.example',
    ])
    await onTheDay('2026-11-20', '11:00', async () =>
      done(confirmAttendance(cast.dev, await at(caseId), margaretDecides)),
    )
    expect(await calendarsGet(caseId, '2026-11-20T11:01')).toEqual(
      [
        ...all('REQUEST 1 CONFIRMED'),
        'REQUEST 1 CONFIRMED to margaret.osei-tutu@northshire.example',
      ].toSorted(),
    )
    await onTheDay('2026-11-23', '11:00', async () =>
      done(cancelMeeting(cast.imogen, await at(caseId), { side: 'nobody', why: 'The room is closed' })),
    )
    expect(await calendarsGet(caseId, '2026-11-23T11:01')).toEqual(
      [
        ...all('CANCEL 2 CANCELLED'),
        'CANCEL 2 CANCELLED to margaret.osei-tutu@northshire.example',
      ].toSorted(),
    )
  })

  it('lose a meeting that did not happen', async () => {
    const caseId = await onDay('2026-11-20', '10:00', () => aBooking('2026-12-09', '10:00'))
    await calendarsGet(caseId, '2026-11-20T10:01')
    await onTheDay('2026-12-09', '10:30', async () =>
      done(didNotHappen(cast.ruth, await at(caseId), { side: 'local_authority', why: 'Nobody came' })),
    )
    expect(await calendarsGet(caseId, '2026-12-09T10:31')).toEqual(all('CANCEL 2 CANCELLED'))
  })

  it('of the mediator alone lose a hold that lapsed', async () => {
    const caseId = await onDay('2026-11-20', '10:00', () => aHold('2026-12-10', '10:00'))
    await calendarsGet(caseId, '2026-11-20T10:01')
    await onTheDay('2026-11-24', '17:01', () => lapseOffersAndHolds(theSystem))
    expect(await calendarsGet(caseId, '2026-11-24T17:02')).toEqual([
      'CANCEL 1 CANCELLED to ruth@mediators.example',
    ])
  })

  it('of the mediator alone lose a hold when the family withdraws', async () => {
    const caseId = await onDay('2026-11-20', '10:00', () => aHold('2026-12-11', '10:00'))
    await calendarsGet(caseId, '2026-11-20T10:01')
    await onTheDay('2026-11-20', '12:00', async () => done(withdraw(cast.amina, await at(caseId), {})))
    expect(await calendarsGet(caseId, '2026-11-20T12:01')).toEqual([
      'CANCEL 1 CANCELLED to ruth@mediators.example',
    ])
  })

  it('get a meeting’s other time as a change of the same meeting', async () => {
    const caseId = await onDay('2026-11-20', '10:00', () => aBooking('2026-12-14', '10:00'))
    await calendarsGet(caseId, '2026-11-20T10:01')
    await movedTo(caseId, '2026-12-15')
    expect(await calendarsGet(caseId, '2026-11-23T10:01')).toEqual(all('REQUEST 2 CONFIRMED'))
  })

  it('of one mediator lose what is handed over, and of the other get it', async () => {
    const [booked, held] = await onDay('2026-11-20', '10:00', async () => [
      await aBooking('2026-12-16', '10:00'),
      await aHold('2026-12-17', '10:00'),
    ])
    for (const caseId of [booked, held]) await calendarsGet(caseId, '2026-11-20T10:01')
    const toJonah = { mediatorId: cast.jonah.userId, reason: 'Ruth is ill' }
    await onTheDay('2026-11-20', '12:00', async () => {
      for (const caseId of [booked, held]) await done(handOver(cast.imogen, await at(caseId), toJonah))
    })
    expect(await calendarsGet(booked, '2026-11-20T12:01')).toEqual([
      'CANCEL 2 CANCELLED to ruth@mediators.example',
      'REQUEST 2 CONFIRMED to amina@family.example',
      'REQUEST 2 CONFIRMED to jonah@mediators.example',
      'REQUEST 2 CONFIRMED to send.notices@northshire.example',
    ])
    expect(await calendarsGet(held, '2026-11-20T12:01')).toEqual([
      'CANCEL 1 CANCELLED to ruth@mediators.example',
      'REQUEST 1 TENTATIVE to jonah@mediators.example',
    ])
  })

  it('of whoever comes along get a meeting with their seat, and lose it with that, however often', async () => {
    const caseId = await onDay('2026-11-20', '10:00', async () => {
      await transact((tx) => tx.update(mediators).set({ coMediates: true }))
      await aHold('2026-12-04', '10:00', { mediator: cast.jonah })
      return aBooking('2026-12-07', '10:00')
    })
    await calendarsGet(caseId, '2026-11-20T10:01')
    const comes = async () => {
      const jonah = { mediatorId: cast.jonah.userId, kind: 'co_mediator' }
      await done(askCompanion(cast.imogen, await at(caseId), jonah))
      const [question] = await askedAlong(cast.jonah)
      await done(answerCompanion(cast.jonah, await at(caseId), { ...question, answer: 'yes' }))
    }
    const leaves = async () => done(endCompanion(cast.jonah, await at(caseId), {}))
    await onTheDay('2026-11-20', '11:00', comes)
    expect(await calendarsGet(caseId, '2026-11-20T11:01')).toEqual([
      'REQUEST 1 CONFIRMED to jonah@mediators.example',
    ])
    await onTheDay('2026-11-20', '12:00', leaves)
    expect(await calendarsGet(caseId, '2026-11-20T12:01')).toEqual([
      'CANCEL 2 CANCELLED to jonah@mediators.example',
    ])
    await onTheDay('2026-11-20', '13:00', comes)
    await onTheDay('2026-11-20', '13:01', leaves)
    expect(await calendarsGet(caseId, '2026-11-20T13:02')).toEqual([
      'CANCEL 4 CANCELLED to jonah@mediators.example',
    ])
    await onTheDay('2026-11-20', '14:00', comes)
    expect(await calendarsGet(caseId, '2026-11-20T14:01')).toEqual([
      'REQUEST 5 CONFIRMED to jonah@mediators.example',
    ])
    await movedTo(caseId, '2026-12-04')
    expect(await calendarsGet(caseId, '2026-11-23T10:01')).toEqual(
      ['CANCEL 6 CANCELLED to jonah@mediators.example', ...all('REQUEST 2 CONFIRMED')].toSorted(),
    )
    await onTheDay('2026-11-23', '11:00', async () =>
      done(cancelMeeting(cast.imogen, await at(caseId), { side: 'nobody', why: 'The room is closed' })),
    )
    expect(await calendarsGet(caseId, '2026-11-23T11:01')).toEqual(all('CANCEL 3 CANCELLED'))
  })

  it('keep a meeting that was adjourned, and get the next as one of its own', async () => {
    const caseId = await onDay('2026-11-20', '10:00', () => aBooking('2026-12-10', '10:00'))
    await calendarsGet(caseId, '2026-11-20T10:01')
    await onTheDay('2026-12-10', '10:05', async () => done(startMeeting(cast.ruth, await at(caseId), {})))
    await onTheDay('2026-12-10', '12:00', async () => {
      const { attendees } = (await caseById(cast.imogen, caseId)).meetings[0]!
      const came = Object.fromEntries(attendees.map(({ id }) => [`attendance.${id}`, 'all']))
      const next = { nextOn: '2026-12-18', nextAt: '10:00' }
      await done(adjournMeeting(cast.ruth, await at(caseId), { ...came, ...next }))
    })
    expect(await calendarsGet(caseId, '2026-12-10T12:01', 1)).toEqual(all('REQUEST 1 CONFIRMED'))
    await onTheDay('2026-12-11', '09:00', async () => {
      const days = [date('2026-12-10'), date('2026-12-18')] as const
      for (const shown of [
        (await mediatorDiary(cast.ruth, ...days)).meetings,
        (await mediatorDiaries(cast.imogen, [cast.ruth.userId], ...days)).meetings,
        await authorityDiary(cast.dev, ...days),
      ])
        expect(shown.filter((meeting) => meeting.caseId === caseId).map(({ status }) => status)).toEqual([
          'adjourned',
          'booked',
        ])
      await done(makeCalendarLink(cast.ruth, {}))
      const { address } = (await ownCalendarLink(cast.ruth))!
      const feed = await publishedMeetings(address.slice(address.lastIndexOf('/') + 1, -'.ics'.length))
      const { meetings: both } = await caseById(cast.imogen, caseId)
      expect(both.map(({ id }) => feed.includes(`UID:${id}@`))).toEqual([true, true])
    })
  })
})
