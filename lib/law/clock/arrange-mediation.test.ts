import { describe, expect, it } from 'vitest'
import { shippedCalendar, withHoliday } from '../calendar/bank-holidays'
import { date } from '../calendar/date'
import { notifyIcb } from './notify-icb'
import { BeyondPublishedHolidays } from '../calendar/working-day'
import { arrangeMediation, arrangeMediationAtLatest } from './arrange-mediation'

const laToldOn = date('2026-11-02')

describe('time to arrange mediation (SEND Regulations 2014, regulations 35 and 36)', () => {
  it('gives the council 30 days from the day it was told', () => {
    const clock = arrangeMediation({ issues: ['education', 'social_care'], laToldOn })
    expect(clock).toMatchObject({
      duty: 'arrange_mediation',
      owedBy: 'local_authority',
      route: 'la_only',
      arrangedBy: 'local_authority',
      icbNoticeDueOn: null,
      triggeredOn: '2026-11-02',
      dueOn: '2026-12-02',
      strictlyDueOn: '2026-12-01',
      safeBy: '2026-12-01',
      promptOn: '2026-12-03',
      fallbackCertificateOn: '2026-12-07',
      dueBy: null,
    })
    expect(clock.provision).toBe(
      'Children and Families Act 2014, section 54; SEND Regulations 2014, regulation 36',
    )
    expect(clock.workings.map((working) => working.date)).toEqual([
      '2026-11-02',
      '2026-12-02',
      '2026-12-01',
      '2026-12-01',
    ])
    expect(clock.workings[0]?.text).toContain('council was told')
  })

  it('is not restarted by the notice to the ICB when other issues are there too', () => {
    const clock = arrangeMediation({
      issues: ['health', 'education'],
      laToldOn,
      icbToldOn: date('2026-11-05'),
    })
    expect(clock).toMatchObject({
      route: 'mixed',
      owedBy: 'local_authority',
      icbNoticeDueOn: '2026-11-05',
      triggeredOn: '2026-11-02',
      dueOn: '2026-12-02',
    })
    expect(clock.workings.slice(0, 3)).toEqual(notifyIcb({ laToldOn }).workings)
  })

  it('gives the ICB 30 days from its notice when health is the only issue', () => {
    const clock = arrangeMediation({ issues: ['health'], laToldOn, icbToldOn: date('2026-11-04') })
    expect(clock).toMatchObject({
      route: 'health_only',
      owedBy: 'icb',
      arrangedBy: 'icb',
      icbNoticeDueOn: '2026-11-05',
      triggeredOn: '2026-11-04',
      dueOn: '2026-12-04',
      safeBy: '2026-12-03',
    })
    expect(clock.provision).toBe(
      'Children and Families Act 2014, section 53; SEND Regulations 2014, regulation 35',
    )
    expect(clock.workings.slice(0, 3)).toEqual(notifyIcb({ laToldOn }).workings)
    expect(clock.workings[3]).toMatchObject({
      date: '2026-11-04',
      text: expect.stringContaining('council told the ICB') as string,
    })
  })

  it.each([null, undefined])('waits for the ICB to be told (%s)', (icbToldOn) => {
    const clock = arrangeMediation({ issues: ['health'], laToldOn, icbToldOn })
    expect(clock).toMatchObject({
      icbNoticeDueOn: '2026-11-05',
      triggeredOn: null,
      dueOn: null,
      strictlyDueOn: null,
      safeBy: null,
      promptOn: null,
      fallbackCertificateOn: null,
    })
    expect(clock.workings).toEqual([
      ...notifyIcb({ laToldOn }).workings,
      { date: null, text: expect.stringContaining('not yet') as string },
    ])
  })

  it('expects the ICB to be told on the last day, and does not say that it was', () => {
    const clock = arrangeMediationAtLatest({ issues: ['health'], laToldOn })
    const told = arrangeMediation({ issues: ['health'], laToldOn, icbToldOn: date('2026-11-05') })
    expect(clock).toEqual({ ...told, workings: clock.workings })
    expect(clock.workings[3]).toEqual({
      date: '2026-11-05',
      text: expect.stringContaining('We expect that by this day') as string,
    })
    const mixed = { issues: ['health', 'education'] as const, laToldOn }
    expect(arrangeMediationAtLatest(mixed)).toEqual(arrangeMediation(mixed))
  })

  it('follows the calendar that is given', () => {
    const holiday = { title: 'A royal wedding', date: date('2026-12-01'), notes: '' }
    const clock = arrangeMediation({ issues: [], laToldOn }, withHoliday(shippedCalendar, holiday, 'wedding'))
    expect(clock).toMatchObject({ route: 'la_only', safeBy: '2026-11-30', calendarVersion: 'wedding' })
  })

  it('refuses when day 30 is past the published holidays, though the safe day is not', () => {
    const facts = { issues: ['education'] as const, laToldOn: date('2028-12-02') }
    expect(() => arrangeMediation(facts)).toThrow(BeyondPublishedHolidays)
    const dayBefore = arrangeMediation({ issues: ['education'], laToldOn: date('2028-12-01') })
    expect(dayBefore).toMatchObject({ dueOn: '2028-12-31', safeBy: '2028-12-29' })
  })
})
