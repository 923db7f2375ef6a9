import type { DecisionGround } from '@/lib/cases/case'
import type { Specialism } from './mediator'

/** What a case is about, as mediators say what they know best; nothing where no word of theirs fits. */
export function specialismFor(
  grounds: readonly DecisionGround[],
  issues: readonly string[],
): Specialism | null {
  const [ground] = grounds.flatMap((one) => byGround[one] ?? [])
  if (ground) return ground
  if (issues.includes('health')) return 'health'
  return issues.includes('social_care') ? 'social_care' : null
}

const byGround: Partial<Record<DecisionGround, Specialism>> = {
  refuse_assess: 'assessment',
  refuse_reassess: 'assessment',
  refuse_plan: 'plan',
  section_b: 'plan',
  section_f: 'plan',
  refuse_amend: 'plan',
  cease: 'plan',
  section_i_named: 'placement',
  section_i_type: 'placement',
  section_i_none: 'placement',
  health: 'health',
  social_care: 'social_care',
}
