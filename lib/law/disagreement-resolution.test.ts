import { describe, expect, it } from 'vitest'
import { disagreementKinds, disagreementProvision } from './disagreement-resolution'

describe('disagreement resolution (Children and Families Act 2014, section 57)', () => {
  it('has four kinds, one of them without a family', () => {
    expect(disagreementKinds).toHaveLength(4)
    expect(disagreementKinds.filter(({ between }) => between === 'council_and_icb')).toHaveLength(1)
    expect(disagreementProvision).toBe('Children and Families Act 2014, section 57')
  })
})
