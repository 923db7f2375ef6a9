import { describe, expect, it } from 'vitest'
import { cite } from './provisions'

describe('citing provisions', () => {
  it('names the instrument once', () => {
    expect(cite('reg42', 'reg44')).toBe('SEND Regulations 2014, regulation 42 and regulation 44')
  })

  it('separates instruments', () => {
    expect(cite('act54', 'reg36')).toBe(
      'Children and Families Act 2014, section 54; SEND Regulations 2014, regulation 36',
    )
  })

  it('names the whole where no part is meant', () => {
    expect(cite('serviceTarget')).toBe('Service target')
  })
})
