import { describe, expect, it } from 'vitest'
import { certificateNeeded, grounds, groundsWithoutAppeal } from './certificate-needed'

const placement = ['section_i_named', 'section_i_type', 'section_i_none'] as const

describe('whether a certificate is needed (Children and Families Act 2014, section 55)', () => {
  it.each(grounds.filter((ground) => !ground.startsWith('section_i_')))('it is for %s', (ground) => {
    expect(certificateNeeded([ground])).toMatchObject({ needed: true, because: 'can_be_appealed' })
    expect(certificateNeeded([...placement, ground, ...groundsWithoutAppeal]).needed).toBe(true)
  })

  it.each(placement)('it is not for %s alone', (ground) => {
    expect(certificateNeeded([ground])).toMatchObject({ needed: false, because: 'placement_only' })
    expect(certificateNeeded([ground, 'health']).because).toBe('placement_only')
  })

  it('is not for all the placement grounds together', () => {
    expect(certificateNeeded(placement).needed).toBe(false)
  })

  it.each([[['health']], [['social_care']], [['health', 'social_care']], [[]]] as const)(
    'it is not for %j, which cannot be appealed alone',
    (disputed) => {
      expect(certificateNeeded(disputed)).toMatchObject({ needed: false, because: 'no_right_of_appeal' })
    },
  )

  it('says why, and where the law says so', () => {
    expect(certificateNeeded(['cease']).reason).toContain('You need a certificate')
    expect(certificateNeeded(['section_i_named']).reason).toContain('section I')
    expect(certificateNeeded(['health']).reason).toContain('health or social care')
    expect(certificateNeeded(['cease']).provision).toBe(
      'Children and Families Act 2014, section 51 and section 55',
    )
  })
})
