import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MeetingFacts } from '@/emails/letter'
import { meeting } from '@/emails/samples'
import { calendarFile } from './calendar-file'

beforeEach(() => vi.stubEnv('APP_ORIGIN', 'https://mediation.example'))
afterEach(() => vi.unstubAllEnvs())

const to = { name: 'Amina Yusuf-Okafor', email: 'amina@family.example' }

function file(changes: Partial<MeetingFacts> = {}, name = to.name) {
  return calendarFile({
    meeting: { ...meeting, ...changes },
    isHeld: false,
    reference: 'SM-7KQ4-M3XD',
    caseUrl: 'https://mediation.example/parent/cases/1',
    to: { ...to, name },
    at: new Date('2026-11-27T16:00:00Z'),
  }).content
}

test('asks for the meeting of one person, and says nothing of what it is about', () => {
  expect(file().replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//arrange-send-mediation//letters//EN
    METHOD:REQUEST
    BEGIN:VEVENT
    UID:c0ffee00-0000-4000-8000-000000000001@mediation.example
    SEQUENCE:1
    DTSTAMP:20261127T160000Z
    DTSTART:20261208T100000Z
    DTEND:20261208T123000Z
    SUMMARY:Mediation (SM-7KQ4-M3XD)
    LOCATION:https://meet.example/room/7
    DESCRIPTION:Your case: https://mediation.example/parent/cases/1
    ORGANIZER;CN="Arrange SEND mediation":mailto:help@mediation.example
    ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Amina Y
     usuf-Okafor":MAILTO:amina@family.example
    STATUS:CONFIRMED
    END:VEVENT
    END:VCALENDAR"
  `)
})

test('a summer meeting is at its own hour in London, an hour earlier in UTC', () => {
  // 10am on 1 July in London.
  const july = file({ startsAt: '2026-07-01T09:00:00.000Z', endsAt: '2026-07-01T11:30:00.000Z' })
  expect(july).toContain('DTSTART:20260701T090000Z\r\n')
  expect(july).toContain('DTEND:20260701T113000Z\r\n')
  expect(july).not.toContain('TZID')
})

test('a cancellation takes out the same meeting with a higher sequence', () => {
  const cancelled = file({ method: 'CANCEL', sequence: 2 })
  for (const line of [
    'METHOD:CANCEL',
    'SEQUENCE:2',
    'STATUS:CANCELLED',
    `UID:${meeting.uid}@mediation.example`,
  ])
    expect(cancelled.split('\r\n')).toContain(line)
})

test.each(['\r', '\n', '\r\n', '\u2028', '\u0085'])(
  'a name or place with %j in it adds no line',
  (breaks) => {
    const evil = `Eve${breaks}ATTENDEE:mailto:eve@evil.example${breaks}BEGIN:VALARM`.repeat(9)
    const content = file({ mode: 'in_person', place: evil }, evil)
    const lines = content.replaceAll(/\r\n /g, '').split('\r\n')
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('BEGIN'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT'])
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...content.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  },
)
