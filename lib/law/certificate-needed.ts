import { cite } from './provisions'

/** What about the decision is disputed, as far as it can be appealed (Children and Families Act 2014 s.51(2), S51-1). */
export const grounds = [
  'refuse_assess',
  'refuse_plan',
  'section_b',
  'section_f',
  'section_i_named',
  'section_i_type',
  'section_i_none',
  'refuse_reassess',
  'refuse_amend',
  'cease',
] as const

export type Ground = (typeof grounds)[number]

/** What can be mediated but not appealed on its own. */
export const groundsWithoutAppeal = ['health', 'social_care'] as const

export type GroundWithoutAppeal = (typeof groundsWithoutAppeal)[number]

/** Whether a certificate is needed, and why in one sentence. `because` is the same for programs. */
export type CertificateNeed = {
  readonly needed: boolean
  readonly because: 'can_be_appealed' | 'placement_only' | 'no_right_of_appeal'
  readonly reason: string
  readonly provision: string
}

/**
 * Whether an appeal on these grounds needs a certificate from a mediation adviser.
 *
 * Children and Families Act 2014 s.55: it does, unless the appeal is only about the school named in the plan, its type, or
 * that none is named; one other ground removes the exception. Health and social care cannot be appealed alone, so a
 * dispute about them alone needs none. Mediation is open in every case (S55-1 to S55-3, S17-1).
 * A claim of disability discrimination is not among the grounds: it knows neither mediation nor certificate (S55-4).
 */
export function certificateNeeded(disputed: readonly (Ground | GroundWithoutAppeal)[]): CertificateNeed {
  const because = why(disputed)
  return {
    needed: because === 'can_be_appealed',
    because,
    reason: reasons[because],
    provision: cite('act51', 'act55'),
  }
}

function why(disputed: readonly (Ground | GroundWithoutAppeal)[]): CertificateNeed['because'] {
  const appealable = disputed.filter((ground) => ground !== 'health' && ground !== 'social_care')
  if (appealable.length === 0) return 'no_right_of_appeal'
  return appealable.every((ground) => ground.startsWith('section_i_')) ? 'placement_only' : 'can_be_appealed'
}

const reasons: Record<CertificateNeed['because'], string> = {
  can_be_appealed:
    'You need a certificate from a mediation adviser before you can appeal about this decision. You do not have to mediate to get one.',
  placement_only:
    'You do not need a certificate, because you disagree only about the school named in section I of the plan, its type, or that none is named. You may still mediate.',
  no_right_of_appeal:
    'You do not need a certificate, because health or social care cannot be appealed on its own. You may still mediate.',
}
