import { describe, expect, it } from 'vitest'
import { shippedCalendar, withHoliday } from '../calendar/bank-holidays'
import { date } from '../calendar/date'
import { BeyondPublishedHolidays } from '../calendar/working-day'
import { contactAdviser, contactInTime } from './contact-adviser'

describe('time to contact the adviser (SEND Regulations 2014, regulation 33)', () => {
  it.each([
    ['2026-09-01', '2026-11-01', '2026-10-30', 'a Sunday does not move; safe is the Friday'],
    ['2026-06-10', '2026-08-10', '2026-08-10', 'August does not move it either'],
    ['2026-10-25', '2026-12-25', '2026-12-24', 'nor does Christmas'],
  ])('sent %s: by %s, safely %s: %s', (sent, dueOn, safeBy) => {
    const deadline = contactAdviser({ noticeSentOn: date(sent) })
    expect(deadline).toMatchObject({ duty: 'contact_adviser', owedBy: 'family', dueOn, dueBy: null, safeBy })
    expect(deadline.provision).toBe(
      'SEND Regulations 2014, regulation 33; Interpretation Act 1978, Schedule 1',
    )
  })

  it('shows how it was counted', () => {
    const { workings } = contactAdviser({
      noticeSentOn: date('2026-09-14'),
      letterDatedOn: date('2026-09-01'),
    })
    expect(workings.map((working) => working.date)).toEqual([
      '2026-09-14',
      '2026-11-14',
      null,
      '2026-09-01',
      '2026-11-01',
      '2026-10-30',
    ])
  })

  it('says nothing of a safe day that did not move', () => {
    expect(contactAdviser({ noticeSentOn: date('2026-09-02') }).workings).toHaveLength(3)
  })

  it('follows the calendar that is given, and names it', () => {
    const holiday = { title: 'A royal wedding', date: date('2026-11-02'), notes: '' }
    const calendar = withHoliday(shippedCalendar, holiday, 'wedding')
    const deadline = contactAdviser({ noticeSentOn: date('2026-09-02') }, calendar)
    expect(deadline).toMatchObject({ dueOn: '2026-11-02', safeBy: '2026-10-30', calendarVersion: 'wedding' })
  })

  it('refuses when the last day is past the published holidays, even if the safe day is not', () => {
    expect(contactAdviser({ noticeSentOn: date('2028-10-31') }).safeBy).toBe('2028-12-29')
    const facts = { noticeSentOn: date('2028-11-01'), letterDatedOn: date('2028-10-20') }
    expect(() => contactAdviser(facts)).toThrow(BeyondPublishedHolidays)
  })
})

describe('contact in time', () => {
  it.each([
    ['2026-11-01', true],
    ['2026-11-02', false],
  ])('on %s: %s', (contactedOn, inTime) => {
    const notice = { noticeSentOn: date('2026-09-01'), letterDatedOn: date('2026-08-20') }
    expect(contactInTime({ ...notice, contactedOn: date(contactedOn) })).toBe(inTime)
  })
})
