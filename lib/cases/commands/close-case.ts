import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { certificates } from '@/db/schema/certificates'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import type { Transaction } from '@/db/client'
import { caseCommand } from '../case-command'
import { finishTasks } from '../desk-tasks'
import { cancels } from '../duties'
import { endArrangements } from '../end-arrangements'
import { appealDate, openDuty } from '../open-duty'

/**
 * The case is done with. Never while the family is owed a certificate; while a meeting could still be arranged only
 * once a certificate says that it could not be. The family's last day to appeal stands on, and what was agreed in writing
 * stays to be carried out.
 */
export const closeCase = caseCommand('close_case', {
  input: z.object({}),

  async run({ tx, actor, mediationCase, now }) {
    const { id, reference, state, holder } = mediationCase
    if (await openDuty(tx, id, 'issue_certificate'))
      throw problem('', 'The family is still owed a certificate. Issue it first')
    if (state !== 'ended' && !(await hasNotArranged(tx, id)))
      throw problem('', 'This mediation is still being arranged. It cannot be closed yet')

    const why = 'The case was closed'
    const ended = await endArrangements({ tx, actor, mediationCase, now, why, how: 'withdrawn' })
    await finishTasks(tx, id, mootWhenClosed, actor, now)
    return {
      detail: { appeal: await appealDate(tx, id) },
      duties: [
        cancels('give_information', why),
        cancels('make_choice', why),
        cancels('record_outcome', why),
        ...ended.duties,
      ],
      letters: [
        ...(holder
          ? [
              letter('case-closed', holder.to, {
                reference,
                caseUrl: caseUrl('parent', id),
                appeal: await appealDate(tx, id),
              }),
            ]
          : []),
        // After a mediation that ended nobody else is waiting to hear.
        ...(state === 'ended' ? [] : ended.letters),
      ],
    }
  },
})

const mootWhenClosed = [
  'council_not_listed',
  'no_address_for_notices',
  'ring_the_family',
  'nobody_with_authority',
  'no_time_suits',
  'late_contact',
  'not_arranged',
  'mediator_needed',
  'family_silent',
  'guest_disputed',
] as const

async function hasNotArranged(tx: Transaction, caseId: string): Promise<boolean> {
  const issued = and(
    eq(certificates.caseId, caseId),
    eq(certificates.kind, 'not_arranged'),
    eq(certificates.status, 'live'),
  )
  return (await tx.$count(certificates, issued)) > 0
}
