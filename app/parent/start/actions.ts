'use server'

import { signedInAction } from '@/app/_ui/form/form-action'
import { startCase } from '@/lib/cases/commands/start-case'

export const start = signedInAction(async (actor, sent) => {
  const problems = await startCase(actor, sent)
  return problems.length > 0 ? { problems } : { to: `/parent/cases/${String(sent.caseId)}/request` }
})
