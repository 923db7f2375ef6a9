import type { CaseDuty } from '@/lib/cases/case-duties'
import type { CaseView } from '@/lib/cases/queries'

/** Whether this duty is the reader's own to do. */
export function isOwn(view: CaseView, { owedBy, organisationId }: CaseDuty): boolean {
  if (view.side === 'family') return owedBy === 'family'
  if (view.side === 'mediator') return owedBy === 'mediator'
  if (view.side === 'desk') return owedBy === 'adviser'
  const owner = view.side === 'council' ? 'local_authority' : 'icb'
  const body = view.parties.find(({ role }) => role === owner)
  return owedBy === owner && (organisationId === null || organisationId === body?.organisationId)
}
