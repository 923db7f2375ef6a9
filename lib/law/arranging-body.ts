import { cite } from './provisions'

/** What the family wants to discuss. */
export type MediationIssue = 'education' | 'health' | 'social_care'

/** The road that the issues set the mediation on. */
export type Route = 'la_only' | 'mixed' | 'health_only'

export type ArrangingBody = 'local_authority' | 'icb'

/**
 * Who arranges the mediation and who must take part.
 *
 * Children and Families Act 2014 ss.53 and 54: with health as the only issue the ICB arranges; with health among
 * others the local authority arranges and each ICB takes part too; otherwise it is the local authority's alone
 * (R35-0, S53-1, S54-1). No issue yet is the local authority's road.
 */
export function arrangingBody(issues: readonly MediationIssue[]): {
  readonly route: Route
  readonly arrangedBy: ArrangingBody
  readonly takePart: readonly ArrangingBody[]
  readonly provision: string
} {
  const provision = cite('act53', 'act54')
  const health = issues.includes('health')
  const others = issues.some((issue) => issue !== 'health')
  if (!health)
    return { route: 'la_only', arrangedBy: 'local_authority', takePart: ['local_authority'], provision }
  if (!others) return { route: 'health_only', arrangedBy: 'icb', takePart: ['icb'], provision }
  return { route: 'mixed', arrangedBy: 'local_authority', takePart: ['local_authority', 'icb'], provision }
}
