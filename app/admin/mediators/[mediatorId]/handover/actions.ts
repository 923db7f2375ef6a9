'use server'

import { revalidatePath } from 'next/cache'
import { formAction, signedInAction } from '@/app/_ui/form/form-action'
import type { CaseAt } from '@/lib/cases/case-command'
import { handOver } from '@/lib/cases/commands/hand-over'
import * as take from '@/lib/cases/commands/withdraw-offer'
import { openWorkOf } from '@/lib/mediators/handover'
import { easyOnes } from '@/lib/mediators/easy-ones'
import { handOverEach } from './hand-over-each'

const pageOf = (mediatorId: string) => `/admin/mediators/${mediatorId}/handover`

export const takeBackOffer = formAction(take.withdrawOffer, (caseId) => `/admin/cases/${caseId}/assign`)

/** Hands one case over, at the time it has or at another, as the chosen answer says. */
export const handOverOne = signedInAction(
  async (actor, { taker, reason }, at: CaseAt & { mediatorId: string }) => {
    const [mediatorId = '', can] = typeof taker === 'string' ? taker.split('/') : []
    if (!mediatorId) return { problems: [{ field: 'taker', message: 'Choose who takes it over' }] }
    const meeting = can === 'other_time' ? 'other_times' : 'same_time'
    const problems = await handOver(actor, at, { mediatorId, reason, meeting })
    if (problems.length === 0) return { to: `${pageOf(at.mediatorId)}?done=1` }
    return {
      problems: problems.map(({ field, message }) => ({
        field: field === 'mediatorId' ? 'taker' : field,
        message,
      })),
    }
  },
)

/** Hands over all that stay as they are. What could not be is said, and the rest has been. */
export const handOverAll = signedInAction(async (actor, { reason }, about: { mediatorId: string }) => {
  const { cases } = await openWorkOf(actor, about.mediatorId)
  const problems = await handOverEach(actor, easyOnes(cases), reason)
  if (problems.length === 0) return { to: `${pageOf(about.mediatorId)}?done=1` }
  revalidatePath(pageOf(about.mediatorId))
  return { problems }
})
