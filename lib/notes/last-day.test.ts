import { describe, expect, test } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { lastDayOfNotes, type NoteFacts } from './last-day'

const nothing: NoteFacts = { endedOn: null, certificateIssuedOn: null, closedOn: null, leftOn: null }

describe('the last day of a mediator’s notes', () => {
  test('is 28 days after the certificate or the end of the case, whichever is first', () => {
    const endedOn = date('2026-12-01')
    expect(lastDayOfNotes({ ...nothing, endedOn, certificateIssuedOn: date('2026-12-03') })).toBe(
      '2026-12-31',
    )
    expect(
      lastDayOfNotes({
        ...nothing,
        endedOn,
        certificateIssuedOn: date('2026-12-20'),
        closedOn: date('2026-12-10'),
      }),
    ).toBe('2027-01-07')
  })

  test('never comes while the mediation goes on, whatever certificate was issued', () => {
    expect(lastDayOfNotes({ ...nothing, certificateIssuedOn: date('2026-12-03') })).toBeNull()
    expect(
      lastDayOfNotes({ ...nothing, certificateIssuedOn: date('2026-12-03'), endedOn: date('2027-01-10') }),
    ).toBe('2027-02-07')
  })

  test('is 28 days after the mediator has left the case', () => {
    expect(lastDayOfNotes({ ...nothing, leftOn: date('2026-12-01') })).toBe('2026-12-29')
  })
})
