import { describe, expect, it } from 'vitest'
import { date } from '@/lib/law/calendar/date'
import { dbsProblems, eligibility, type CaseFacts, type MediatorFacts } from './eligibility'

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
  ties: [],
  trainingLevel: 'qualified',
  languages: ['English', 'Polish'],
  areas: [],
  longestTravelMinutes: null,
  casesPerWeek: 5,
  casesThisWeek: 4,
  saidNo: false,
  hasFreeTime: true,
  leave: [],
}
const papers = inDate.papers[0]!
const theCase: CaseFacts = {
  on: date('2026-12-31'),
  mode: 'video',
  bodies: [northshire],
  language: null,
  interpreterAccepted: false,
  area: { id: northshire, name: 'Northshire Council' },
}

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
    ['Is in supported practice, so does not lead a meeting', { trainingLevel: 'supported_practice' }],
    ['Has met this family, in case SM-1', { ties: ['Has met this family, in case SM-1'] }],
    ['Does not hold meetings by video', { modes: ['telephone'] }],
    ['Has as many new cases this week as they take: 5', { casesThisWeek: 5 }],
    ['Has said no to this case', { saidNo: true }],
    ['Has no free time in what is left of the 30 days', { hasFreeTime: false }],
  ])('names it: %s', (reason, fact) => {
    expect(eligibility({ ...inDate, ...fact }, theCase)).toEqual({ eligible: false, reasons: [reason] })
  })

  it('names the leave that leaves no time', () => {
    const leave = [{ fromOn: date('2026-12-07'), untilOn: date('2026-12-31') }]
    expect(eligibility({ ...inDate, leave }, theCase).eligible).toBe(true)
    expect(eligibility({ ...inDate, leave, hasFreeTime: false }, theCase).reasons).toEqual([
      'Is on leave from 7 December 2026 to 31 December 2026',
      'Has no free time in what is left of the 30 days',
    ])
  })

  it('asks for the language of the meeting, unless an interpreter will do', () => {
    const asked = (facts: Partial<CaseFacts>) => eligibility(inDate, { ...theCase, ...facts }).reasons
    expect(asked({ language: 'Urdu' })).toEqual([
      'Does not speak Urdu, and the family has not said that an interpreter will do',
    ])
    expect(asked({ language: 'Urdu', interpreterAccepted: true })).toEqual([])
    expect(asked({ language: 'polish' })).toEqual([])
  })

  it('asks for the area and the way there when people meet in person', () => {
    const there = (facts: Partial<MediatorFacts>, mode: CaseFacts['mode'] = 'in_person') =>
      eligibility({ ...inDate, modes: ['video', 'in_person'], ...facts }, { ...theCase, mode }).reasons
    const elsewhere = { areas: [{ organisationId: 'eastmere', travelMinutes: 20 }] }
    const far = { areas: [{ organisationId: northshire, travelMinutes: 61 }] }
    expect(there({})).toEqual([])
    expect(there(elsewhere)).toEqual(['Does not meet in person in the area of Northshire Council'])
    expect(there(elsewhere, 'video')).toEqual([])
    expect(there(far)).toEqual([])
    expect(there({ ...far, longestTravelMinutes: 60 })).toEqual([
      'Travels 60 minutes at most, and it is 61 to Northshire Council',
    ])
    expect(there({ ...far, longestTravelMinutes: 61 })).toEqual([])
  })

  it('does not ask for the area of a council that is not one of ours', () => {
    const mediator = {
      ...inDate,
      modes: ['in_person' as const],
      areas: [{ organisationId: 'x', travelMinutes: 1 }],
    }
    expect(eligibility(mediator, { ...theCase, mode: 'in_person', area: null }).eligible).toBe(true)
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

describe('the papers of somebody who only watches', () => {
  it('are a DBS check that is in date on the very day, of whichever entry', () => {
    const [old, lapsed] = [
      { ...papers, dbsUntilOn: date('2026-12-30') },
      { ...papers, validUntilOn: date('2020-01-01') },
    ]
    expect(dbsProblems([old, lapsed], theCase.on)).toEqual([])
    expect(dbsProblems([old], theCase.on)).toEqual(['DBS check ends on 30 December 2026'])
    expect(dbsProblems([], theCase.on)).toEqual(['Has shown no DBS check'])
  })
})
