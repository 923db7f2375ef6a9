import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadOf, partsOf, waitingPoints, type PairFacts } from './points'
import { proposalOf } from './proposal'
import { roundOf, withLater, withoutSomebody, type Asked, type Pair, type Workload } from './round'

const plain: PairFacts = {
  daysUntilMeeting: 7,
  afterSafeDate: false,
  travelMinutes: null,
  interpreterFor: null,
  otherMode: null,
  unfamiliarWith: null,
}
const could = (mediatorId: string, facts: Partial<PairFacts> = {}): Pair => ({
  mediatorId,
  parts: partsOf({ ...plain, ...facts }),
})
const cannot = (mediatorId: string, ...excluded: string[]): Pair => ({ mediatorId, excluded })
const takes = (mediatorId: string, name: string, most: Partial<Workload> = {}): Workload => ({
  mediatorId,
  name,
  casesInHand: 0,
  casesLeftThisWeek: 5,
  freeMeetings: 5,
  ...most,
})
const ruth = takes('ruth', 'Ruth Adeyemi')
const jonah = takes('jonah', 'Jonah Marsh')

describe('what speaks against a pair', () => {
  it('is counted in points, each with its words', () => {
    const facts = {
      daysUntilMeeting: 1,
      afterSafeDate: true,
      travelMinutes: 45,
      interpreterFor: 'Urdu',
      otherMode: 'video',
      unfamiliarWith: 'health',
    } as const
    expect(partsOf(facts).map(({ points, words }) => `${points}: ${words}`)).toEqual([
      '10: Could meet in 1 day',
      '300: Only after the safe date',
      '45: Travels 45 minutes',
      '60: Needs an interpreter for Urdu',
      '80: Would meet by video',
      '30: Does not name health among what they know best',
    ])
    expect([0, 1, 2].map(loadOf).map(({ points, words }) => `${points}: ${words}`)).toEqual([
      '0: Has no case in hand',
      '20: Has 1 case in hand',
      '40: Has 2 cases in hand',
    ])
  })

  it('never outweighs a case that waits', () => {
    const worst = { ...plain, daysUntilMeeting: 9999, afterSafeDate: true, travelMinutes: 9999 }
    const points = partsOf({ ...worst, interpreterFor: 'x', otherMode: 'video', unfamiliarWith: 'x' })
    expect(points.reduce((sum, one) => sum + one.points, 0)).toBeLessThan(10_000)
    expect(waitingPoints(5) - waitingPoints(6)).toBe(waitingPoints(30))
    expect([waitingPoints(400), waitingPoints(-400)]).toEqual([waitingPoints(30), waitingPoints(-30)])
  })
})

describe('a proposal', () => {
  it('shares cases out, and says why this one and not that one', () => {
    const cases = [
      { caseId: 'a', daysLeft: 20, pairs: [could('ruth'), could('jonah', { travelMinutes: 15 })] },
      { caseId: 'b', daysLeft: 10, pairs: [could('ruth'), could('jonah', { daysUntilMeeting: 9 })] },
    ]
    expect(proposalOf(roundOf({ cases, mediators: [ruth, jonah] }))).toEqual({
      suggested: [
        {
          caseId: 'b',
          mediatorId: 'ruth',
          name: 'Ruth Adeyemi',
          points: 70,
          parts: [
            { kind: 'time', points: 70, words: 'Could meet in 7 days' },
            { kind: 'load', points: 0, words: 'Has no case in hand' },
          ],
          rivals: [
            {
              mediatorId: 'jonah',
              name: 'Jonah Marsh',
              extraPoints: 5,
              words:
                'At least 5 points more altogether. First common time: 20 more. Cases in hand, and other cases that need them: 15 fewer',
            },
          ],
        },
        {
          caseId: 'a',
          mediatorId: 'jonah',
          name: 'Jonah Marsh',
          points: 85,
          parts: [
            { kind: 'time', points: 70, words: 'Could meet in 7 days' },
            { kind: 'travel', points: 15, words: 'Travels 15 minutes' },
            { kind: 'load', points: 0, words: 'Has no case in hand' },
          ],
          rivals: [
            {
              mediatorId: 'ruth',
              name: 'Ruth Adeyemi',
              extraPoints: 0,
              words:
                'Would do as well. Travel: 15 fewer. Cases in hand, and other cases that need them: 15 more',
            },
          ],
        },
      ],
      leftOver: [],
      points: 155,
    })
  })

  it('leaves out whom nobody can take, with every reason, and whom there is no room for', () => {
    const cases = [
      { caseId: 'late', daysLeft: 20, pairs: [could('ruth'), cannot('jonah', 'Has said no to this case')] },
      { caseId: 'soon', daysLeft: 3, pairs: [could('ruth', { travelMinutes: 90 }), cannot('jonah', 'Ill')] },
      { caseId: 'none', daysLeft: 9, pairs: [cannot('ruth', 'Has met the family'), cannot('jonah', 'Ill')] },
    ]
    const mediators = [takes('ruth', 'Ruth Adeyemi', { freeMeetings: 1 }), jonah]
    const { suggested, leftOver } = proposalOf(roundOf({ cases, mediators }))
    expect(suggested.map(({ caseId, name }) => [caseId, name])).toEqual([['soon', 'Ruth Adeyemi']])
    expect(leftOver).toEqual([
      {
        caseId: 'none',
        words: 'Nobody can take this case',
        reasons: [
          { mediatorId: 'jonah', name: 'Jonah Marsh', reasons: ['Ill'] },
          { mediatorId: 'ruth', name: 'Ruth Adeyemi', reasons: ['Has met the family'] },
        ],
      },
      {
        caseId: 'late',
        words: 'Everybody who could take this case is full',
        reasons: [
          { mediatorId: 'jonah', name: 'Jonah Marsh', reasons: ['Has said no to this case'] },
          {
            mediatorId: 'ruth',
            name: 'Ruth Adeyemi',
            reasons: ['Takes 1 of the cases that are as urgent or more so, and has no room for another'],
          },
        ],
      },
    ])
  })

  it('says of somebody whose places other cases need that one of those would wait', () => {
    const pairs = [could('ruth'), cannot('jonah', 'Has met the family')]
    const cases = [
      { caseId: 'a', daysLeft: 5, pairs },
      { caseId: 'b', daysLeft: 9, pairs: [could('ruth'), could('jonah', { travelMinutes: 60 })] },
      { caseId: 'c', daysLeft: 9, pairs },
    ]
    const mediators = [takes('ruth', 'Ruth Adeyemi', { freeMeetings: 1 }), jonah]
    const [, b] = proposalOf(roundOf({ cases, mediators })).suggested
    expect(b?.rivals.map(({ words }) => words)).toEqual(['Another case would have to wait. Travel: 60 fewer'])
  })

  it.each([
    [{ freeMeetings: 0 }, 'Has no more time for a meeting'],
    [{ casesLeftThisWeek: 0 }, 'Takes no more new cases this week'],
    [{ casesLeftThisWeek: -1 }, 'Takes no more new cases this week'],
  ])('names what somebody has none of: %j', (most, words) => {
    const cases = [{ caseId: 'a', daysLeft: 20, pairs: [could('ruth')] }]
    const { leftOver } = proposalOf(roundOf({ cases, mediators: [takes('ruth', 'Ruth Adeyemi', most)] }))
    expect(leftOver[0]?.reasons).toEqual([{ mediatorId: 'ruth', name: 'Ruth Adeyemi', reasons: [words] }])
  })

  it('goes on without somebody who is ill, and with a case that comes later', () => {
    const a = { caseId: 'a', daysLeft: 20, pairs: [could('ruth'), could('jonah', { travelMinutes: 99 })] }
    const b = { caseId: 'b', daysLeft: 20, pairs: [could('ruth'), cannot('jonah', 'Has met the family')] }
    const round = withLater(roundOf({ cases: [a], mediators: [ruth, jonah] }), b)
    expect(proposalOf(round).suggested.map(({ caseId, name }) => [caseId, name])).toEqual([
      ['a', 'Ruth Adeyemi'],
      ['b', 'Ruth Adeyemi'],
    ])
    const without = proposalOf(withoutSomebody(round, 'ruth', 'Is ill'))
    expect(without.suggested).toMatchObject([{ caseId: 'a', name: 'Jonah Marsh', rivals: [] }])
    expect(without.leftOver).toMatchObject([
      { words: 'Nobody can take this case', reasons: [{ name: 'Jonah Marsh' }, { reasons: ['Is ill'] }] },
    ])
    expect(withoutSomebody(round, 'nobody', 'Is ill')).toBe(round)
  })
})

describe('every round', () => {
  const ids = ['m0', 'm1', 'm2', 'm3']
  const asked = (most: number) =>
    fc
      .array(
        fc.record({
          daysLeft: fc.integer({ min: -3, max: 30 }),
          pairs: fc.tuple(...ids.map((mediatorId) => pairWith(mediatorId))),
        }),
        { maxLength: most },
      )
      .map((cases): Asked[] => cases.map((one, at) => ({ caseId: `c${at}`, ...one })))
  const pairWith = (mediatorId: string) =>
    fc.oneof(
      fc.constant(cannot(mediatorId, 'For a reason')),
      fc
        .record({ days: fc.nat({ max: 5 }), minutes: fc.nat({ max: 3 }) })
        .map(({ days, minutes }) => could(mediatorId, { daysUntilMeeting: days, travelMinutes: minutes })),
    )
  const pools = fc.tuple(
    ...ids.map((id) =>
      fc
        .record({ casesInHand: fc.nat({ max: 3 }), freeMeetings: fc.nat({ max: 2 }) })
        .map((most) => takes(id, id, most)),
    ),
  )
  const urgencies = (round: ReturnType<typeof roundOf>) =>
    proposalOf(round)
      .leftOver.map(({ caseId }) => waitingPoints(round.cases.find((one) => one.caseId === caseId)!.daysLeft))
      .reduce((sum, points) => sum + points, 0)

  it('is the same in whatever order its cases and mediators come', () => {
    fc.assert(
      fc.property(asked(8), pools, (cases, mediators) => {
        const turned = { cases: cases.toReversed(), mediators: mediators.toReversed() }
        expect(proposalOf(roundOf(turned))).toEqual(proposalOf(roundOf({ cases, mediators })))
      }),
    )
  })

  it('names each case once, and a reason from every mediator for one that is left over', () => {
    fc.assert(
      fc.property(asked(8), pools, (cases, mediators) => {
        const { suggested, leftOver } = proposalOf(roundOf({ cases, mediators }))
        const named = [...suggested, ...leftOver].map(({ caseId }) => caseId)
        expect(named.toSorted()).toEqual(cases.map(({ caseId }) => caseId).toSorted())
        for (const { reasons } of leftOver)
          for (const one of reasons) expect(one.reasons.length).toBeGreaterThan(0)
      }),
    )
  })

  it('leaves no case waiting that could have had the place of a less urgent one', () => {
    fc.assert(
      fc.property(asked(8), pools, (cases, mediators) => {
        const round = roundOf({ cases, mediators })
        const { suggested, leftOver } = proposalOf(round)
        for (const { caseId } of leftOver) {
          const waits = cases.find((one) => one.caseId === caseId)!
          for (const pair of waits.pairs.filter((one) => 'parts' in one)) {
            const inTheirPlace = suggested.filter((one) => one.mediatorId === pair.mediatorId)
            for (const one of inTheirPlace)
              expect(cases.find((other) => other.caseId === one.caseId)!.daysLeft).toBeLessThanOrEqual(
                waits.daysLeft,
              )
          }
        }
      }),
    )
  })

  it('that goes on is as good as one made anew', () => {
    fc.assert(
      fc.property(asked(7), pools, fc.constantFrom(...ids), (cases, mediators, ill) => {
        const grown = cases.slice(3).reduce(withLater, roundOf({ cases: cases.slice(0, 3), mediators }))
        const anew = roundOf({ cases, mediators })
        expect([proposalOf(grown).points, urgencies(grown)]).toEqual([
          proposalOf(anew).points,
          urgencies(anew),
        ])

        const without = withoutSomebody(grown, ill, 'Is ill')
        const fewer = roundOf({ cases, mediators: mediators.filter(({ mediatorId }) => mediatorId !== ill) })
        expect([proposalOf(without).points, urgencies(without)]).toEqual([
          proposalOf(fewer).points,
          urgencies(fewer),
        ])
      }),
    )
  })

  it('names rivals that would cost more, cheapest first', () => {
    fc.assert(
      fc.property(asked(8), pools, (cases, mediators) => {
        for (const { rivals } of proposalOf(roundOf({ cases, mediators })).suggested) {
          const extra = rivals.map(({ extraPoints }) => extraPoints)
          expect(extra).toEqual(extra.toSorted((a, b) => a - b))
          expect(Math.min(0, ...extra)).toBe(0)
        }
      }),
    )
  })
})
