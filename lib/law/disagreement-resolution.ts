import { cite } from './provisions'

/**
 * What the disagreement resolution service is for, which is not mediation about a decision.
 *
 * Children and Families Act 2014 s.57: the local authority must arrange it, with someone independent; it is voluntary
 * for every side, the local authority too. It gives no certificate and moves no date (DRS-1 to DRS-3).
 */
export const disagreementKinds = [
  {
    kind: 'duties',
    between: 'family_and_provider',
    says: 'How the council, an early years place, a school or a college carries out its duties.',
  },
  {
    kind: 'provision',
    between: 'family_and_provider',
    says: 'The special educational provision that an early years place, a school or a college makes, with or without a plan.',
  },
  {
    kind: 'health_or_social_care',
    between: 'family_and_provider',
    says: 'Health or social care, during an assessment, a draft plan, a review or a new assessment.',
  },
  {
    kind: 'between_bodies',
    between: 'council_and_icb',
    says: 'A disagreement between the council and the health body (ICB). No family is involved.',
  },
] as const

/** The provision behind the service. */
export const disagreementProvision = cite('act57')
