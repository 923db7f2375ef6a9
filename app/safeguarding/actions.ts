'use server'

import { signedInAction } from '@/app/_ui/form/form-action'
import * as concern from '@/lib/safeguarding/raise-concern'
import * as step from '@/lib/safeguarding/take-step'

export const raiseConcern = signedInAction(async (actor, sent, { caseId }) => {
  const raised = await concern.raiseConcern(actor, { ...sent, caseId })
  return 'problems' in raised ? raised : { to: `/safeguarding/tell/sent?number=${raised.number}` }
})

export const takeStep = signedInAction(async (actor, sent, { concernId = '' }) => {
  const problems = await step.takeStep(actor, { ...sent, concernId })
  return problems.length > 0 ? { problems } : { to: `/safeguarding/${concernId}` }
})
