import { notFound, redirect } from 'next/navigation'
import { orNotFound, requireRole, type SignedIn } from '@/app/_session/require-actor'
import { caseById, type CaseView } from '@/lib/cases/queries'
import type { CommandName } from '@/lib/cases/transitions'
import { casePath } from '@/lib/kernel/urls'

export type RequestParams = { params: Promise<{ caseId: string }> }

export const listPath = (caseId: string) => `/admin/new-request/${caseId}`

/** A case as the desk fills it in. Where the command may not be given any more its own page says how things stand. */
export async function deskCase(
  caseId: string,
  command?: CommandName,
): Promise<{ actor: SignedIn; view: CaseView }> {
  const actor = await requireRole('adviser', 'administrator')
  const view = await orNotFound(caseById(actor, caseId))
  if (view.side !== 'desk') notFound()
  const may: readonly CommandName[] = view.may
  if (command && !may.includes(command)) redirect(casePath('admin', caseId))
  return { actor, view }
}
