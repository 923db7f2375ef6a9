import { cite } from './provisions'

/** Who employs a person, as far as independence turns on it. */
export type Employer = 'local_authority' | 'icb' | 'nhs_england' | 'other' | 'self_employed'

/**
 * Whether a person may advise on mediation or conduct it.
 *
 * Children and Families Act 2014 s.56(2), (3): a mediation adviser is not employed by a local authority in England, an ICB or
 * NHS England. ss.53(5) and 54(3) ask the same of mediators, of less for some cases; the wider ban is applied to all.
 * It turns on employment: a local authority may pay for the service (P-3 to P-5). What they must know of the law (reg 40,
 * R40-1) is shown by an entry on the register that is in date on the day.
 */
export function isIndependent(employer: Employer): {
  readonly independent: boolean
  readonly reason: string
  readonly provision: string
} {
  const independent = employer === 'other' || employer === 'self_employed'
  return {
    independent,
    reason: independent
      ? 'Not employed by a local authority, an ICB or NHS England.'
      : `Nobody employed by ${employers[employer]} may be a mediation adviser or a mediator.`,
    provision: cite('act53', 'act54', 'act56', 'reg40'),
  }
}

const employers: Record<Exclude<Employer, 'other' | 'self_employed'>, string> = {
  local_authority: 'a local authority',
  icb: 'an ICB',
  nhs_england: 'NHS England',
}
