import { arrangingBody, type ArrangingBody, type MediationIssue } from './arranging-body'
import { cite } from './provisions'

/**
 * Who pays what it costs a family to take part: whoever arranges the mediation. Reasonable travel is paid. Lost earnings,
 * child care and a night away are paid where they are agreed beforehand, so that a family should ask first (SEND
 * Regulations 2014 reg 41, R41-1; the list is to be checked).
 */
export function paysExpenses(issues: readonly MediationIssue[]): {
  readonly paidBy: ArrangingBody
  readonly provision: string
} {
  return { paidBy: arrangingBody(issues).arrangedBy, provision: cite('reg41') }
}
