import { describe, expect, it } from 'vitest'
import { isIndependent } from './independence'

describe('independence (Children and Families Act 2014, section 56)', () => {
  it.each([
    ['local_authority', 'a local authority'],
    ['icb', 'an ICB'],
    ['nhs_england', 'NHS England'],
  ] as const)('%s may employ neither adviser nor mediator', (employer, named) => {
    const answer = isIndependent(employer)
    expect(answer.independent).toBe(false)
    expect(answer.reason).toContain(`employed by ${named} may`)
    expect(answer.provision).toContain('section 56')
  })

  it.each(['other', 'self_employed'] as const)('%s is independent', (employer) => {
    expect(isIndependent(employer)).toMatchObject({
      independent: true,
      reason: expect.stringMatching(/^Not employed/) as string,
    })
  })
})
