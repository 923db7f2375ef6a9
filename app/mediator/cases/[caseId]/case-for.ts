import { redirect } from 'next/navigation'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { caseById } from '@/lib/cases/queries'
import type { CommandName } from '@/lib/cases/transitions'
import { casePath } from '@/lib/kernel/urls'

/** A case of this mediator. One of somebody else's does not exist. */
export async function caseOf(caseId: string) {
  const actor = await requireRole('mediator')
  const view = await orNotFound(caseById(actor, caseId))
  return { actor, view, at: { caseId, version: view.version } }
}

/** The case for a page that does one thing to it. When the case has gone on, so does the page: back to the case. */
export async function caseFor(caseId: string, command: CommandName) {
  const found = await caseOf(caseId)
  if (!found.view.may.some((name) => name === command)) redirect(casePath('mediator', caseId))
  return found
}
