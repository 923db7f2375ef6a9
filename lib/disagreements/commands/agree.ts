import { eq } from 'drizzle-orm'
import { disagreementParties } from '@/db/schema/disagreements'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { partyMeant, partyNamed } from '../answering-party'
import { disagreementCommand } from '../disagreement-command'
import { aboutIt, hasAccount, recipientOf } from '../party-letters'

/** A party says that it takes part, or the desk writes down that it said so. With the last yes a time can be found. */
export const agree = disagreementCommand('agree', {
  input: partyNamed,

  async run(work) {
    const { tx, disagreement, parties, now } = work
    const party = partyMeant(work)
    if (party.consent === 'agreed') throw problem('seat', 'They have said yes already')
    await tx
      .update(disagreementParties)
      .set({ consent: 'agreed', answeredAt: now })
      .where(eq(disagreementParties.id, party.id))
    const isLast = parties.every(({ id, consent }) => id === party.id || consent === 'agreed')
    if (!isLast) return { detail: { seat: party.seat }, letters: [] }
    return {
      leadsTo: 'agreed',
      detail: { seat: party.seat },
      letters: await Promise.all(
        parties.map(async (one) =>
          letter('resolution-news', await recipientOf(tx, one), {
            ...aboutIt(disagreement),
            needsAccount: hasAccount(one),
            news: 'all_agreed',
            who: '',
          }),
        ),
      ),
    }
  },
})
