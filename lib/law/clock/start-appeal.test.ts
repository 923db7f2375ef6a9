import { describe, expect, it } from 'vitest'
import { shippedCalendar, withHoliday } from '../calendar/bank-holidays'
import { date } from '../calendar/date'
import { BeyondPublishedHolidays } from '../calendar/working-day'
import { receivedInTime, startAppeal } from './start-appeal'

describe('time to start an appeal (HESC Rules 2008, rules 12 and 20)', () => {
  it('is two months by 5pm without a certificate', () => {
    const appeal = startAppeal({ noticeSentOn: date('2026-05-11') })
    expect(appeal).toMatchObject({
      duty: 'start_appeal',
      owedBy: 'family',
      dueOn: '2026-07-13',
      dueBy: '2026-07-13T17:00:00+01:00',
      safeBy: '2026-07-10',
      twoMonths: '2026-07-11',
      oneMonth: null,
      governedBy: 'two_months',
      governingOn: '2026-07-11',
      rule12: 'next_working_day',
      lenientOn: '2026-07-13',
      certificateContactLate: false,
    })
    expect(appeal.provision).toBe(
      'Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rule 20(1)(c) and rule 12',
    )
  })

  it('names the windows that move it', () => {
    const christmas = startAppeal({ noticeSentOn: date('2026-10-28') })
    expect(christmas).toMatchObject({ rule12: 'christmas', dueOn: '2027-01-04', safeBy: '2026-12-24' })
    expect(christmas.dueBy).toBe('2027-01-04T17:00:00+00:00')
    const august = startAppeal({ noticeSentOn: date('2026-06-03') })
    expect(august).toMatchObject({ rule12: 'august', dueOn: '2026-09-01', safeBy: '2026-08-03' })
  })

  it('keeps the two months where the month from the certificate ends no later', () => {
    const facts = { noticeSentOn: date('2026-09-21'), certificateIssuedOn: date('2026-10-01') }
    expect(startAppeal(facts)).toMatchObject({
      oneMonth: '2026-11-01',
      governedBy: 'two_months',
      dueOn: '2026-11-23',
    })
  })

  describe('when the adviser was contacted late', () => {
    const facts = { noticeSentOn: date('2026-09-01'), certificateIssuedOn: date('2026-11-10') }

    it('leaves the month from the certificate out of the safe day only', () => {
      const appeal = startAppeal({ ...facts, adviserContactedOn: date('2026-11-02') })
      expect(appeal).toMatchObject({
        certificateContactLate: true,
        governedBy: 'one_month',
        dueOn: '2026-12-10',
        safeBy: '2026-10-30',
      })
      expect(appeal.workings.some(({ text }) => text.includes('contacted after the two months'))).toBe(true)
    })

    it('is late the day after the two months, not on their last day', () => {
      const appeal = startAppeal({ ...facts, adviserContactedOn: date('2026-11-01') })
      expect(appeal).toMatchObject({ certificateContactLate: false, safeBy: '2026-12-10' })
    })

    it('leaves the month out of the safe day where nobody can tell, unless the certificate itself is in time', () => {
      const unknown = { noticeSentOn: facts.noticeSentOn, adviserContactedOn: 'unknown' } as const
      const after = startAppeal({ ...unknown, certificateIssuedOn: date('2026-11-02') })
      expect(after).toMatchObject({
        certificateContactLate: false,
        dueOn: '2026-12-02',
        safeBy: '2026-10-30',
      })
      expect(after.workings.map(({ text }) => text).join()).toContain('may have been contacted after')
      const within = startAppeal({ ...unknown, certificateIssuedOn: date('2026-11-01') })
      expect(within).toMatchObject({ dueOn: '2026-12-01', safeBy: '2026-12-01' })
      expect(within.workings.map(({ text }) => text).join()).not.toContain('contacted')
      expect(startAppeal(unknown)).toEqual(startAppeal({ noticeSentOn: facts.noticeSentOn }))
    })

    it('says nothing of a certificate that there is not', () => {
      const appeal = startAppeal({ noticeSentOn: facts.noticeSentOn, adviserContactedOn: date('2026-11-02') })
      expect(appeal.certificateContactLate).toBe(false)
    })
  })

  it('counts the safe day from an earlier printed date, unless the certificate gives a later one', () => {
    const notice = { noticeSentOn: date('2026-09-14'), letterDatedOn: date('2026-09-10') }
    expect(startAppeal(notice)).toMatchObject({ dueOn: '2026-11-16', safeBy: '2026-11-10' })
    const certified = { ...notice, certificateIssuedOn: date('2026-10-12') }
    expect(startAppeal(certified)).toMatchObject({ governedBy: 'two_months', safeBy: '2026-11-12' })
  })

  it('follows the calendar that is given', () => {
    const calendar = withHoliday(
      shippedCalendar,
      { title: 'W', date: date('2026-11-02'), notes: '' },
      'wedding',
    )
    const appeal = startAppeal({ noticeSentOn: date('2026-09-02') }, calendar)
    expect(appeal).toMatchObject({ dueOn: '2026-11-03', safeBy: '2026-10-30', calendarVersion: 'wedding' })
  })

  it('refuses a last day past the published holidays, not a lenient one', () => {
    expect(startAppeal({ noticeSentOn: date('2028-10-24') })).toMatchObject({
      dueOn: '2028-12-27',
      lenientOn: '2029-01-02',
    })
    expect(() => startAppeal({ noticeSentOn: date('2028-10-31') })).toThrow(BeyondPublishedHolidays)
  })
})

describe('received in time', () => {
  it.each([
    ['2026-07-30T16:00:00Z', true],
    ['2026-07-30T16:00:00.001Z', false],
    ['2026-07-29T23:59:00Z', true],
  ])('at %s: %s', (receivedAt, inTime) => {
    expect(receivedInTime(new Date(receivedAt), date('2026-07-30'))).toBe(inTime)
  })
})
