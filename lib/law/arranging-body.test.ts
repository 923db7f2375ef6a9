import { describe, expect, it } from 'vitest'
import { arrangingBody } from './arranging-body'

describe('who arranges (Children and Families Act 2014, sections 53 and 54)', () => {
  it.each([
    [['education'], 'la_only', 'local_authority', ['local_authority']],
    [['social_care'], 'la_only', 'local_authority', ['local_authority']],
    [[], 'la_only', 'local_authority', ['local_authority']],
    [['health'], 'health_only', 'icb', ['icb']],
    [['health', 'health'], 'health_only', 'icb', ['icb']],
    [['health', 'education'], 'mixed', 'local_authority', ['local_authority', 'icb']],
    [['social_care', 'health'], 'mixed', 'local_authority', ['local_authority', 'icb']],
  ] as const)('%j is %s', (issues, route, arrangedBy, takePart) => {
    const answer = arrangingBody(issues)
    expect(answer).toMatchObject({ route, arrangedBy, takePart })
    expect(answer.provision).toBe('Children and Families Act 2014, section 53 and section 54')
  })
})
