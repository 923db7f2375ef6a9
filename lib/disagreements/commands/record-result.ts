import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { disagreementMeetings } from '@/db/schema/disagreements'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords } from '@/lib/kernel/words'
import { disagreementCommand } from '../disagreement-command'
import { aboutIt, hasAccount, recipientOf } from '../party-letters'

const input = z.object({
  result: z.enum(['settled', 'part_settled', 'not_settled'], 'Choose how it came out'),
  agreedPoints: optionalLongWords({ called: 'What was agreed', max: 5000 }),
})

/**
 * How the meeting came out, and what was agreed, in the parties' words. Each of them is told, and a school or college,
 * which cannot read it here, gets the words in its letter; it binds nobody as an
 * agreement of a mediation does, and opens no door to the Tribunal (LAW DRS-3).
 */
export const recordResult = disagreementCommand('record_result', {
  input,

  async run({ tx, disagreement, parties, meeting, input: { result, agreedPoints }, now }) {
    if (meeting!.startsAt > now) throw problem('', 'The meeting has not begun yet')
    if (result !== 'not_settled' && !agreedPoints) throw problem('agreedPoints', 'Write down what was agreed')
    if (result === 'not_settled' && agreedPoints)
      throw problem('agreedPoints', 'Nothing was settled, so leave this empty')
    await tx
      .update(disagreementMeetings)
      .set({ status: 'ended', result, agreedPoints })
      .where(eq(disagreementMeetings.id, meeting!.id))
    return {
      detail: { result },
      letters: await Promise.all(
        parties.map(async (party) =>
          letter('resolution-outcome', await recipientOf(tx, party), {
            ...aboutIt(disagreement),
            result,
            isFamily: party.seat === 'family',
            needsAccount: hasAccount(party),
            agreedPoints: hasAccount(party) ? null : agreedPoints,
          }),
        ),
      ),
    }
  },
})
