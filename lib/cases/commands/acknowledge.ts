import { z } from 'zod'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { optionalWords } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { discharges } from '../duties'
import { toFamily } from '../everybody'
import { isOwed } from '../open-duty'
import { bodyOf } from '../taking-part'

/**
 * The council or ICB says that the notice has arrived. It moves no date: the 30 days run from the day it
 * was told, whether or not anybody there has read it.
 */
export const acknowledge = caseCommand('acknowledge', {
  input: z.object({
    /** Who to speak to about arrangements. */
    contact: optionalWords({ called: 'The contact', max: 300 }),
  }),

  async run({ tx, actor, role, mediationCase, input: { contact } }) {
    const { id, reference } = mediationCase
    const { organisation } = bodyOf(actor, role, mediationCase)
    if (!(await isOwed(tx, id, 'acknowledge', organisation.id)))
      throw problem('', `${organisation.name} has acknowledged this request already`)

    return {
      detail: { body: organisation.name, organisationId: organisation.id, contact },
      duties: [discharges('acknowledge', organisation.id)],
      letters: toFamily(mediationCase, (to, caseUrl) =>
        letter('council-acknowledged', to, { reference, caseUrl, body: organisation.name }),
      ),
    }
  },
})
