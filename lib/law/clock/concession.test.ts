import { describe, expect, it } from 'vitest'
import { date } from '../calendar/date'
import { concededDecisions, concession } from './concession'

const assess = { notifyWillAssess: '2026-11-16', decisionNotToIssue: '2027-01-11', finalPlan: '2027-02-08' }

describe('time to act on a concession (SEND Regulations 2014, regulation 45)', () => {
  it.each([
    ['refuse_assess', assess],
    ['refuse_reassess', assess],
    ['refuse_plan', { draftPlan: '2026-12-07', finalPlan: '2027-01-18' }],
    ['refuse_amend', { amendedPlan: '2026-12-07' }],
    ['section_b_or_f', { amendedPlan: '2026-12-07' }],
    ['section_i', { amendedPlan: '2026-11-16' }],
    ['cease', { continuePlan: '2026-11-02' }],
  ] as const)('%s', (decision, dueOn) => {
    const deadline = concession({ notifiedOn: date('2026-11-02'), decision })
    expect(deadline).toMatchObject({ duty: 'carry_out', owedBy: 'local_authority', dueBy: null })
    expect(deadline.dueOn).toEqual(dueOn)
    expect(deadline.safeBy).toEqual(dueOn)
    expect(deadline.provision).toBe('SEND Regulations 2014, regulation 45')
    expect(deadline.workings[0]?.date).toBe('2026-11-02')
  })

  it('offers seven decisions', () => {
    expect(concededDecisions).toHaveLength(7)
  })
})
