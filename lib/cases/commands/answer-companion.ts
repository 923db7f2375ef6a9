import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties } from '@/db/schema/cases'
import { companions } from '@/db/schema/companions'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords } from '@/lib/kernel/words'
import { mediatorRecipient } from '@/lib/mediators/offer'
import { seatCompanion } from '@/lib/scheduling/companions-time'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand, type Outcome } from '../case-command'
import { partiesTold } from '../companions'
import { reopenCase } from '../open-case'

/**
 * Whoever was asked to come along says yes or no. With a yes they stand in the case, are named to the family and the
 * bodies, who may object, and take their time for a meeting that is booked.
 */
export const answerCompanion = caseCommand('answer_companion', {
  input: z.object({
    companionId: z.uuid(),
    answer: z.enum(['yes', 'no'], 'Say whether you come'),
    reason: optionalLongWords({ called: 'The reason', max: 1000 }),
  }),

  async run({ tx, actor, mediationCase, input: { companionId, answer, reason }, now }): Promise<Outcome> {
    const { id: caseId, reference } = mediationCase
    const [asked] = await tx
      .select()
      .from(companions)
      .where(
        and(eq(companions.id, companionId), eq(companions.caseId, caseId), eq(companions.status, 'asked')),
      )
    if (asked?.mediatorId !== actorId(actor)) throw problem('', 'You are not asked any more')
    const { mediatorId, kind } = asked
    const { name } = await mediatorRecipient(tx, mediatorId)
    await tx
      .update(companions)
      .set({ status: answer === 'yes' ? 'comes' : 'declined', answeredAt: now, reason })
      .where(eq(companions.id, companionId))
    const detail = { companionId, name, kind, answer }
    if (answer === 'no') return { detail: { ...detail, reason }, letters: [] }

    await tx.insert(caseParties).values({ caseId, role: kind, userId: mediatorId, name, sinceAt: now })
    const meeting = await standingMeeting(tx, caseId)
    if (meeting?.status === 'booked') {
      const { companions: coming } = await reopenCase(tx, mediationCase)
      const themselves = coming.find(({ userId }) => userId === mediatorId)!
      const at = { ...meeting, areaId: mediationCase.localAuthorityId }
      if (!(await seatCompanion(tx, themselves, at, now)))
        throw problem('answer', 'You have something else at the time of the meeting')
    }
    return {
      detail,
      letters: partiesTold(mediationCase).map(({ to, url }) =>
        letter('companion-named', to, { reference, caseUrl: url, name, as: kind }),
      ),
    }
  },
})
