import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSlots } from './find-slots'
import { searches } from './a-search.fixture'
import { sweep } from './sweep.fixture'

describe('the finder and the plain sweep', () => {
  it(
    'find the same times, for the same people, in any diaries and across both changes of the clocks',
    { timeout: 300_000 },
    () => {
      fc.assert(
        fc.property(searches({ minutes: 200, days: 4 }), (search) => {
          const slots = findSlots(search)
          const swept = Object.values(
            Object.groupBy(sweep(search), ({ startsAt }) => startsAt.toISOString()),
          ).map((times) => times!)
          expect(slots.map(({ startsAt }) => startsAt.toISOString()).toSorted()).toEqual(
            swept.map(([time]) => time!.startsAt.toISOString()).toSorted(),
          )
          for (const slot of slots) {
            const times = swept.find(([time]) => time!.startsAt.getTime() === slot.startsAt.getTime())!
            const time = times.find(({ mode }) => mode === slot.mode)!
            expect(slot.modes).toEqual(times.map(({ mode }) => mode))
            expect([slot.mediator.by, ...slot.otherMediators].toSorted()).toEqual(time.mediators.toSorted())
            expect(slot.missing).toEqual(
              Object.keys(time.parties).filter((party) => time.parties[party]!.length === 0),
            )
            for (const { party, by } of slot.covers) expect(time.parties[party]).toContain(by)
            expect(slot.covers.length + slot.missing.length).toBe(search.parties.length)
          }
        }),
        { numRuns: 1_200 },
      )
    },
  )
})
