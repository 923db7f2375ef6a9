import { notFound, redirect } from 'next/navigation'
import { orNotFound, requireActor, type SignedIn } from '@/app/_session/require-actor'
import { caseById, type CaseView } from '@/lib/cases/queries'
import type { CommandName } from '@/lib/cases/transitions'
import { casePath } from '@/lib/kernel/urls'

export type RequestParams = { params: Promise<{ caseId: string }> }

export const listPath = (caseId: string) => `/parent/cases/${caseId}/request`

/**
 * The family's own case, for a page that leads to this command. Where it may not be given any more the case's own
 * page says how things stand; to everybody but the family there is no such page.
 */
export async function familyCase(
  caseId: string,
  command?: CommandName,
): Promise<{ actor: SignedIn; view: CaseView }> {
  const actor = await requireActor()
  const view = await orNotFound(caseById(actor, caseId))
  if (view.side !== 'family' && view.side !== 'supporter') notFound()
  const may: readonly CommandName[] = view.may
  if (command && !may.includes(command)) redirect(casePath('parent', caseId))
  return { actor, view }
}
