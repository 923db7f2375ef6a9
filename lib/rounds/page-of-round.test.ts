import fc from 'fast-check'
import { expect, it } from 'vitest'
import { casesOnAPage, pageOfRound } from './page-of-round'

const one = fc.record({
  id: fc.uuid(),
  status: fc.constantFrom(
    'proposed' as const,
    'left_over' as const,
    'accepted' as const,
    'discarded' as const,
  ),
  changed: fc.boolean(),
})

it('shows each case that wants a word once, over all pages, and no page too long', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 120 }), (cases) => {
      const { pages, proposedCount, leftOverCount, changed, decidedCount } = pageOfRound(cases, 1)
      const all = Array.from({ length: pages }, (_, nth) => pageOfRound(cases, nth + 1))
      const shown = all.flatMap(({ proposed, leftOver }) => [...proposed, ...leftOver])
      const wanting = cases.filter(
        ({ status, changed: hasChanged }) => status === 'left_over' || (status === 'proposed' && !hasChanged),
      )
      expect(shown.map(({ id }) => id).toSorted()).toEqual(wanting.map(({ id }) => id).toSorted())
      expect(shown).toHaveLength(proposedCount + leftOverCount)
      expect(shown.length + changed.length + decidedCount).toBe(cases.length)
      for (const { proposed, leftOver } of all)
        expect(proposed.length + leftOver.length).toBeLessThanOrEqual(casesOnAPage)
    }),
  )
})

it('takes a page that is not there any more for the last one', () => {
  const cases = Array.from({ length: 55 }, (_, nth) => ({ nth, status: 'proposed' as const, changed: false }))
  expect(pageOfRound(cases, 9)).toMatchObject({ page: 3, pages: 3, proposedCount: 55 })
  expect(pageOfRound(cases, 3).proposed.map(({ nth }) => nth)).toEqual([50, 51, 52, 53, 54])
  expect(pageOfRound([], 2)).toMatchObject({ page: 1, pages: 1, proposed: [], leftOver: [] })
})
