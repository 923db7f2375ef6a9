import { describe, expect, it } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { eligibility, type MediatorFacts } from './eligibility'

const northshire = 'northshire'
const inDate: MediatorFacts = {
  papers: [
    {
      body: 'CMC',
      validFromOn: date('2025-01-01'),
      validUntilOn: date('2026-12-31'),
      insuredUntilOn: date('2026-12-31'),
      dbsUntilOn: date('2026-12-31'),
    },
  ],
  modes: ['video', 'telephone'],
  independenceDeclaredOn: date('2026-01-10'),
  employers: [],
  interests: [],
  casesPerWeek: 5,
  casesThisWeek: 4,
  saidNo: false,
  hasFreeTime: true,
}
const papers = inDate.papers[0]!
const theCase = { on: date('2026-12-31'), mode: 'video', bodies: [northshire] } as const

describe('whether a mediator may take a case', () => {
  it('says yes when everything is in date on the very day', () => {
    expect(eligibility(inDate, theCase)).toEqual({ eligible: true, reasons: [] })
  })

  it.each<[string, Partial<MediatorFacts>]>([
    [
      'Entry on the CMC register ends on 30 December 2026',
      { papers: [{ ...papers, validUntilOn: date('2026-12-30') }] },
    ],
    [
      'Entry on the CMC register starts on 1 January 2027',
      { papers: [{ ...papers, validFromOn: date('2027-01-01') }] },
    ],
    ['Insurance ends on 1 May 2026', { papers: [{ ...papers, insuredUntilOn: date('2026-05-01') }] }],
    ['DBS check ends on 1 May 2026', { papers: [{ ...papers, dbsUntilOn: date('2026-05-01') }] }],
    ['Is not on the SEND register', { papers: [] }],
    ['Has not declared independence', { independenceDeclaredOn: null }],
    ['Declaration of independence ends on 30 December 2026', { independenceDeclaredOn: date('2025-12-30') }],
    ['Works for Eastmere Council, so cannot be a mediator', { employers: ['Eastmere Council'] }],
    [
      'Has declared an interest in Northshire Council: Worked there',
      {
        interests: [
          { organisationId: northshire, organisation: 'Northshire Council', reason: 'Worked there' },
        ],
      },
    ],
    ['Does not hold meetings by video', { modes: ['telephone'] }],
    ['Has as many new cases this week as they take: 5', { casesThisWeek: 5 }],
    ['Has said no to this case', { saidNo: true }],
    ['Has no free time in what is left of the 30 days', { hasFreeTime: false }],
  ])('names it: %s', (reason, fact) => {
    expect(eligibility({ ...inDate, ...fact }, theCase)).toEqual({ eligible: false, reasons: [reason] })
  })

  it('does not mind an interest in another council, no preference of mode, or a window that has gone', () => {
    const elsewhere = { organisationId: 'eastmere', organisation: 'Eastmere Council', reason: 'Worked there' }
    expect(
      eligibility(
        { ...inDate, interests: [elsewhere], modes: ['telephone'], hasFreeTime: null },
        { ...theCase, mode: null },
      ).eligible,
    ).toBe(true)
  })

  it('takes the entry that is in date when another is not', () => {
    const old = { ...papers, validUntilOn: date('2026-01-01'), insuredUntilOn: date('2026-01-01') }
    expect(eligibility({ ...inDate, papers: [old, papers] }, theCase).eligible).toBe(true)
  })
})
