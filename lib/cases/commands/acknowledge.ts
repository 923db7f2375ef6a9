import { z } from 'zod'
import { letter } from '@/emails/letter'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand } from '../case-command'
import { discharges } from '../duties'

/**
 * The council or ICB says that the notice has arrived. It moves no date: the 30 days run from the day it
 * was told, whether or not anybody there has read it.
 */
export const acknowledge = caseCommand('acknowledge', {
  input: z.object({}),

  async run({ mediationCase: { id, reference, holder, toldCouncil, icbs }, role, actor }) {
    const served = actor.kind === 'person' ? actor.memberships.map((m) => m.organisationId) : []
    const body = [toldCouncil, ...icbs].find((b) => b && served.includes(b.organisation.id))
    const name = body?.organisation.name ?? ''

    return {
      detail: { body: name, organisationId: body?.organisation.id, role },
      duties: [discharges('acknowledge', body?.organisation.id ?? '')],
      letters: holder
        ? [letter('council-acknowledged', holder.to, { reference, body: name, caseUrl: caseUrl('parent', id) })]
        : [],
    }
  },
})
