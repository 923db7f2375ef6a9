import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { cases } from '@/db/schema/cases'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { standingCouncil } from '../council'
import { finishTasks } from '../desk-tasks'
import { moves } from '../duties'
import { canBeTold, tellCouncil } from '../tell-council'

const input = z.object({ localAuthorityId: z.uuid('Choose the council from the list') })

/**
 * The desk finds the council of a family whose council was not listed, or had no address for notices. Where the
 * family is waiting for a meeting it is told in the same transaction, and its 30 days start today. Once told it
 * stands: another council is another case.
 */
export const nameCouncil = caseCommand('name_council', {
  input,

  async run(work) {
    const { tx, actor, mediationCase, input: given, now, today } = work
    const { id, state, toldCouncil } = mediationCase
    if (toldCouncil) throw problem('localAuthorityId', `${toldCouncil.name} has been told already`)
    const council = await standingCouncil(tx, given.localAuthorityId, today)
    const columns = { localAuthorityId: council.id, localAuthorityNamed: null }
    await tx.update(cases).set(columns).where(eq(cases.id, id))

    const waiting = state === 'arranging' || state === 'booked'
    if (waiting && !canBeTold(council))
      throw problem('localAuthorityId', `${council.name} has no address for notices. Add one to it first`)
    const toldNow = waiting && canBeTold(council)
    await finishTasks(
      tx,
      id,
      toldNow ? ['council_not_listed', 'no_address_for_notices'] : ['council_not_listed'],
      actor,
      now,
    )
    return toldNow ? tell(work, council) : { detail: { council: council.name, laToldOn: null }, letters: [] }
  },
})

async function tell(
  work: Work<unknown>,
  council: Parameters<typeof tellCouncil>[0]['council'],
): Promise<Outcome> {
  const { mediationCase, today } = work
  const { id, reference, holder } = mediationCase
  const { arranging, owedById, others, letter: notice } = await tellCouncil({ ...work, council })
  const { safeBy: holdBySafeOn, dueOn: holdByDueOn } = arranging
  return {
    detail: { council: council.name, laToldOn: today, holdByDueOn },
    duties: [
      moves(arranging, 'the council was told', owedById ? { organisationId: owedById } : {}),
      ...others,
    ],
    letters: [
      notice,
      ...(holder
        ? [
            letter('mediation-chosen', holder.to, {
              reference,
              caseUrl: caseUrl('parent', id),
              council: council.name,
              toldOn: today,
              healthOnly: arranging.owedBy === 'icb',
              holdBySafeOn,
              holdByDueOn,
            }),
          ]
        : []),
    ],
  }
}
