import { eq } from 'drizzle-orm'
import { disagreementParties } from '@/db/schema/disagreements'
import { letter } from '@/emails/letter'
import { partyMeant, partyNamed } from '../answering-party'
import { cancelMeeting } from '../cancel-meeting'
import { disagreementCommand } from '../disagreement-command'
import { aboutIt, calledInLetters, hasAccount, recipientOf } from '../party-letters'

/** A party does not take part, or not any more. It need give no reason, and nothing follows for it (CFA 2014 s.57). */
export const stop = disagreementCommand('stop', {
  input: partyNamed,

  async run(work) {
    const { tx, disagreement, parties, now } = work
    const party = partyMeant(work)
    await tx
      .update(disagreementParties)
      .set({ consent: 'stopped', answeredAt: now })
      .where(eq(disagreementParties.id, party.id))
    await cancelMeeting(work)
    return {
      detail: { seat: party.seat },
      letters: await Promise.all(
        parties.map(async (one) =>
          letter('resolution-news', await recipientOf(tx, one), {
            ...aboutIt(disagreement),
            needsAccount: hasAccount(one),
            news: 'stopped',
            who: calledInLetters(party),
          }),
        ),
      ),
    }
  },
})
