import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { MeetingFacts } from '@/emails/letter'
import { meeting } from '@/emails/samples'
import { date, instantAt } from '@/lib/law/calendar/date'
import { calendarFile } from './calendar-file'

// What we send is read back by two programs that know nothing of each other.

beforeEach(() => vi.stubEnv('APP_ORIGIN', 'https://mediation.example'))
afterEach(() => vi.unstubAllEnvs())

type Asked = { facts?: Partial<MeetingFacts>; name?: string; isHeld?: boolean }

const write = ({ facts = {}, name = 'Amina Yusuf-Okafor', isHeld = false }: Asked) =>
  calendarFile({
    meeting: { ...meeting, ...facts },
    isHeld,
    reference: 'SM-7KQ4-M3XD',
    caseUrl: 'https://mediation.example/parent/cases/1',
    to: { name, email: 'amina@family.example' },
    at: new Date('2026-11-27T16:00:00Z'),
  }).content

/** What a calendar program learns from a file. */
type Learnt = {
  method: unknown
  uid: unknown
  sequence: unknown
  status: unknown
  summary: unknown
  location: unknown
  startsAt: number | undefined
  endsAt: number | undefined
  attendees: string[]
}

function byNodeIcal(content: string): Learnt {
  const parsed = nodeIcal.sync.parseICS(content)
  const events = Object.values(parsed).filter((part): part is VEvent => part?.type === 'VEVENT')
  expect(events).toHaveLength(1)
  const [event] = events as [VEvent]
  return {
    method: event.method,
    uid: event.uid,
    sequence: event.sequence,
    status: event.status,
    summary: event.summary,
    location: event.location,
    startsAt: event.start.getTime(),
    endsAt: event.end?.getTime(),
    attendees: [event.attendee ?? []].flat().map((one) => (typeof one === 'string' ? one : one.val)),
  }
}

function byIcalJs(content: string): Learnt {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[])
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vevent'])
  const vevent = calendar.getFirstSubcomponent('vevent')!
  expect(vevent.getAllSubcomponents()).toEqual([])
  const event = new ICAL.Event(vevent)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: vevent.getFirstPropertyValue('status'),
    summary: event.summary,
    location: event.location,
    startsAt: event.startDate.toJSDate().getTime(),
    endsAt: event.endDate.toJSDate().getTime(),
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue())),
  }
}

const readers = { byNodeIcal, byIcalJs }

describe.each(Object.entries(readers))('%s', (_, read) => {
  const basics = {
    uid: `${meeting.uid}@mediation.example`,
    summary: 'Mediation (SM-7KQ4-M3XD)',
    attendees: ['MAILTO:amina@family.example'],
  }

  test.each([
    ['the clocks go back', '2026-10-24', '09:00Z'],
    ['they have gone back', '2026-10-25', '10:00Z'],
    ['the clocks go forward', '2027-03-27', '10:00Z'],
    ['they have gone forward', '2027-03-28', '09:00Z'],
  ])('10am is 10am in London when %s', (_, day, utc) => {
    const startsAt = instantAt(date(day), '10:00')
    const endsAt = instantAt(date(day), '12:30')
    expect(startsAt.toISOString()).toBe(`${day}T${utc.slice(0, 5)}:00.000Z`)
    const facts = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
    expect(read(write({ facts }))).toMatchObject({
      startsAt: startsAt.getTime(),
      endsAt: endsAt.getTime(),
    })
  })

  it('learns of the hold, the booking, the move and the end as changes of one meeting', () => {
    const life = [
      write({ facts: { sequence: 0 }, isHeld: true }),
      write({ facts: { sequence: 1 } }),
      write({
        facts: { sequence: 2, startsAt: '2026-12-09T10:00:00.000Z', endsAt: '2026-12-09T12:30:00.000Z' },
      }),
      write({ facts: { sequence: 3, method: 'CANCEL' } }),
    ].map(read)
    expect(life.map(({ method, sequence, status }) => [method, Number(sequence), status])).toEqual([
      ['REQUEST', 0, 'TENTATIVE'],
      ['REQUEST', 1, 'CONFIRMED'],
      ['REQUEST', 2, 'CONFIRMED'],
      ['CANCEL', 3, 'CANCELLED'],
    ])
    for (const learnt of life) expect(learnt).toMatchObject(basics)
  })

  it('learns nothing else whatever stands in a name or a place', () => {
    const nasty = fc.array(
      fc.constantFrom(
        ...[
          '\r',
          '\n',
          '\r\n',
          '\u2028',
          '\u2029',
          '\u0085',
          '\0',
          '\u202e',
          ';',
          ',',
          '\\',
          '\\n',
          '"',
          ':',
          '=',
          ' ',
        ],
        ...['BEGIN:VEVENT', 'END:VEVENT', 'ATTENDEE:mailto:eve@evil.example', '🧑🏽', 'é', 'x'.repeat(300)],
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(nasty, nasty, (name, place) => {
        const facts = { mode: 'in_person' as const, place: place.join('') }
        const content = write({ facts, name: name.join('') })
        expect(read(content)).toMatchObject(basics)
        expect(Math.max(...content.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
          75,
        )
        expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 300 },
    )
  })
})

test('a place is read as it was written', () => {
  const place = 'Room 2; Main Hall, "The Old Mill" \\ back door\nNorthshire'
  const content = write({ facts: { mode: 'in_person', place } })
  expect(byIcalJs(content).location).toBe(place)
})
