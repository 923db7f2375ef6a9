import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { agreementItems, carryOutAgreement } from './carry-out-agreement'

const agreedOn = date('2026-11-02')

describe('time to carry out an agreement (SEND Regulations 2014, regulations 42 and 44)', () => {
  it.each([
    ['cease', { ceasePlan: '2026-11-02' }],
    ['assess', { notifyWillAssess: '2026-11-16', decisionNotToIssue: '2027-01-11', finalPlan: '2027-02-08' }],
    ['make_plan', { draftPlan: '2026-12-07', finalPlan: '2027-01-18' }],
    ['reconsider', { reconsiderAndAct: '2026-11-16' }],
    ['amend_provision', { amendedPlan: '2026-12-07' }],
    ['amend_placement', { amendedPlan: '2026-11-16' }],
    ['continue', { continuePlan: '2026-11-02' }],
    ['continue_and_amend', { continuePlan: '2026-11-02', amendedPlan: '2026-12-07' }],
  ] as const)('%s is carried out as if the Tribunal had ordered it', (item, dueOn) => {
    const deadline = carryOutAgreement({ agreedOn, item })
    expect(deadline).toMatchObject({ duty: 'carry_out', owedBy: 'local_authority', dueBy: null })
    expect(deadline.dueOn).toEqual(dueOn)
    expect(deadline.safeBy).toEqual(dueOn)
    expect(deadline.provision).toBe('SEND Regulations 2014, regulation 42 and regulation 44')
    expect(deadline.workings[0]?.date).toBe(agreedOn)
  })

  it('gives two weeks for what cannot be appealed', () => {
    const deadline = carryOutAgreement({ agreedOn: date('2026-12-18'), item: 'other' })
    expect(deadline).toMatchObject({ duty: 'carry_out', owedBy: 'any', dueOn: { other: '2027-01-01' } })
    expect(deadline.safeBy).toEqual({ other: '2026-12-31' })
    expect(deadline.provision).toBe('SEND Regulations 2014, regulation 42')
  })

  it('gives the ICB one week to tell the council', () => {
    const deadline = carryOutAgreement({ agreedOn, item: 'icb_tells_la' })
    expect(deadline).toMatchObject({
      duty: 'tell_la_of_agreement',
      owedBy: 'icb',
      dueOn: { icbNotifyLa: '2026-11-09' },
    })
    expect(deadline.provision).toBe('SEND Regulations 2014, regulation 42')
  })

  it('takes days agreed in writing, but not for the ICB’s week', () => {
    const other = { agreedOn, item: 'other', agreedDates: { other: date('2027-01-31') } } as const
    expect(carryOutAgreement(other).dueOn).toEqual({ other: '2027-01-31' })
    const agreedDates = { other: date('2027-01-31'), icbNotifyLa: date('2027-01-31') }
    expect(carryOutAgreement({ agreedOn, item: 'icb_tells_la', agreedDates }).dueOn).toEqual({
      icbNotifyLa: '2026-11-09',
    })
  })

  it('offers ten kinds of item', () => {
    expect(agreementItems).toHaveLength(10)
  })
})
