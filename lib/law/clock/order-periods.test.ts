import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '../calendar/bank-holidays'
import { date } from '../calendar/date'
import { BeyondPublishedHolidays } from '../calendar/working-day'
import { carryOutAgreement } from './carry-out-agreement'
import { eachStep, stepDates } from './order-periods'

describe('the steps of an order (SEND Regulations 2014, regulation 44)', () => {
  it('are plain weeks, or the day agreed, with the working day on or before as safe', () => {
    const from = date('2026-11-21')
    const periods = { continuePlan: 0, icbNotifyLa: 1, amendedPlan: 5, other: 2 }
    const steps = stepDates({ from, periods, agreed: { other: date('2027-01-31') } }, shippedCalendar)
    expect(steps.dueOn).toEqual({
      continuePlan: '2026-11-21',
      icbNotifyLa: '2026-11-28',
      amendedPlan: '2026-12-26',
      other: '2027-01-31',
    })
    expect(steps.safeBy).toEqual({
      continuePlan: '2026-11-21',
      icbNotifyLa: '2026-11-27',
      amendedPlan: '2026-12-24',
      other: '2027-01-29',
    })
    expect(steps.workings.map(({ text, date: day }) => `${text} ${day ?? ''}`.trim())).toEqual([
      'The plan goes on: at once. 2026-11-21',
      'The health body (ICB) tells the council what was agreed: within 1 week. 2026-11-28',
      'The council sends the changed plan: within 5 weeks. 2026-12-26',
      'It is done: the day agreed in writing. 2027-01-31',
      'Weekends and holidays do not move these days.',
      'The health body (ICB) tells the council what was agreed: safe by the working day before. 2026-11-27',
      'The council sends the changed plan: safe by the working day before. 2026-12-24',
      'It is done: safe by the working day before. 2027-01-29',
    ])
  })

  it('refuse past the published holidays', () => {
    const late = { from: date('2028-12-20'), periods: { other: 2 } }
    expect(() => stepDates(late, shippedCalendar)).toThrow(BeyondPublishedHolidays)
  })

  it('can be kept as duties of their own', () => {
    const deadline = carryOutAgreement({ agreedOn: date('2026-11-02'), item: 'make_plan' })
    expect(eachStep(deadline)).toEqual([
      { ...deadline, step: 'draftPlan', dueOn: '2026-12-07', safeBy: '2026-12-07' },
      { ...deadline, step: 'finalPlan', dueOn: '2027-01-18', safeBy: '2027-01-18' },
    ])
  })
})
