import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { users } from '@/db/schema/people'
import { letter } from '@/emails/letter'
import { cancelMeeting } from '../cancel-meeting'
import { disagreementCommand } from '../disagreement-command'
import { aboutIt, hasAccount, recipientOf } from '../party-letters'

/** The meeting cannot be; another time is looked for. */
export const callOff = disagreementCommand('call_off', {
  input: z.object({}),

  async run(work) {
    const { tx, disagreement, parties, meeting } = work
    await cancelMeeting(work)
    const [mediator] = await tx.select().from(users).where(eq(users.id, meeting!.mediatorId))
    const recipients = [
      ...(await Promise.all(
        parties.map(async (party) => ({ to: await recipientOf(tx, party), needsAccount: hasAccount(party) })),
      )),
      ...(mediator
        ? [
            {
              to: { name: mediator.name ?? mediator.email, email: mediator.email, userId: mediator.id },
              needsAccount: true,
            },
          ]
        : []),
    ]
    return {
      detail: {},
      letters: recipients.map(({ to, needsAccount }) =>
        letter('resolution-news', to, {
          ...aboutIt(disagreement),
          ...{ needsAccount, news: 'called_off', who: '' },
        }),
      ),
    }
  },
})
