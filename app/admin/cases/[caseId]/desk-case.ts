import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { caseById } from '@/lib/cases/queries'

/** The case as the desk sees it, where a form of the desk acts on it, and the way back to it. */
export async function deskCase(params: Promise<{ caseId: string }>) {
  const { caseId } = await params
  const actor = await requireRole('adviser', 'administrator')
  const mediationCase = await orNotFound(caseById(actor, caseId))
  return {
    actor,
    mediationCase,
    at: { caseId: mediationCase.id, version: mediationCase.version },
    back: { href: `/admin/cases/${mediationCase.id}`, text: 'Back to the case' },
  }
}

export type CaseProps = { params: Promise<{ caseId: string }> }
