import { eq } from 'drizzle-orm'
import type { disagreementMeetings } from '@/db/schema/disagreements'
import { users } from '@/db/schema/people'
import { letter, type Letter } from '@/emails/letter'
import type { Work } from './disagreement-command'
import { aboutIt, calledInLetters, hasAccount, meetingFacts, recipientOf } from './party-letters'

/** To each party and to the mediator: the meeting as it is now, for their calendars, and whom they meet. */
export async function bookedLetters(
  { tx, disagreement, parties }: Pick<Work<unknown>, 'tx' | 'disagreement' | 'parties'>,
  meeting: typeof disagreementMeetings.$inferSelect,
): Promise<Letter[]> {
  const [mediator] = await tx.select().from(users).where(eq(users.id, meeting.mediatorId))
  const { id: userId, name, email } = mediator!
  const called = name ?? email
  const about = { ...aboutIt(disagreement), meeting: meetingFacts(meeting) }
  const toParties = parties.map(async (party) =>
    letter('resolution-booked', await recipientOf(tx, party), {
      ...about,
      needsAccount: hasAccount(party),
      with: [called, ...parties.filter((other) => other !== party).map(calledInLetters)],
    }),
  )
  return [
    ...(await Promise.all(toParties)),
    letter(
      'resolution-booked',
      { name: called, email, userId },
      { ...about, needsAccount: true, with: parties.map(calledInLetters) },
    ),
  ]
}
