import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { corrections } from '@/db/schema/corrections'
import { problem } from '@/lib/kernel/refusal'
import { pastDay } from '@/lib/kernel/typed-day'
import { longWords } from '@/lib/kernel/words'
import { correctableFacts } from '../case'
import { caseCommand } from '../case-command'
import { factsOf } from '../case-facts'
import { dayOfFact, factNames, wrongWith } from '../correction'
import { unlessWaiting } from '../desk-tasks'

const input = z.object({
  /** The fact; for the day an ICB was told, with the ICB: icb_told:ID. */
  fact: z.string('Choose which date is wrong').transform((given, context) => {
    const [fact, organisationId] = given.split(':')
    const known = correctableFacts.find((one) => one === fact)
    const board = z.uuid().safeParse(organisationId)
    if (known && (known !== 'icb_told' || board.success))
      return { fact: known, organisationId: board.success ? board.data : null }
    context.addIssue({ code: 'custom', message: 'Choose which date is wrong' })
    return z.NEVER
  }),
  isOn: pastDay({ called: 'The right date', missing: 'Enter the right date' }),
  reason: longWords({ called: 'The reason', missing: 'Say how you know', max: 1000 }),
})

/**
 * An adviser says that a date of the case is wrong, what it is and how they know. Nothing moves until somebody else
 * has looked at it (`correct_fact`).
 */
export const proposeCorrection = caseCommand('propose_correction', {
  input,

  async run({ tx, actor, mediationCase: { id: caseId }, input: given, now, today }) {
    if (actor.kind === 'system') throw problem('', 'Dates are corrected by people')
    const { fact, organisationId } = given.fact
    const { isOn, reason } = given
    const waiting = and(eq(corrections.caseId, caseId), eq(corrections.status, 'proposed'))
    if ((await tx.$count(corrections, waiting)) > 0)
      throw problem('', 'A correction waits for a second look already. Have that one decided first')
    const facts = (await factsOf(tx, [caseId])).get(caseId)!
    const wasOn = dayOfFact(facts, { fact, organisationId })
    if (!wasOn) throw problem('fact', 'This case has no such date yet')
    const wrong = wrongWith(facts, { fact, organisationId, isOn }, today)
    if (wrong) throw problem('isOn', wrong)

    const proposed = { caseId, fact, organisationId, wasOn, isOn, reason }
    const [correction] = await tx
      .insert(corrections)
      .values({ ...proposed, proposedBy: actor.userId, proposedAt: now })
      .returning({ id: corrections.id })
    return {
      detail: { correctionId: correction!.id, fact, wasOn, toBeOn: isOn, reason },
      letters: [],
      tasks: await unlessWaiting(tx, caseId, {
        kind: 'correction_proposed',
        detail: `An adviser says that ${factNames[fact]} is wrong. Somebody else has to look at it`,
      }),
    }
  },
})
