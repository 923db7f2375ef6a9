import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { disagreementMeetings } from '@/db/schema/disagreements'
import { organisations } from '@/db/schema/organisations'
import { users } from '@/db/schema/people'
import type { MeetingFacts, Recipient } from '@/emails/letter'
import { appOrigin, disagreementPath } from '@/lib/kernel/urls'
import type { Party } from './visibility'

/** A party with where its letters go. A school or college has no account here; without an address the desk posts. */
export async function recipientOf(tx: Pick<Transaction, 'select'>, party: Party): Promise<Recipient> {
  const { userId, organisationId, name, email } = party
  if (userId) {
    const [user] = await tx.select().from(users).where(eq(users.id, userId))
    return { name, email: user?.email ?? '', userId }
  }
  if (!organisationId) return { name, email: email ?? '', userId: null }
  const [body] = await tx.select().from(organisations).where(eq(organisations.id, organisationId))
  return { name, email: body?.noticesEmail ?? '', userId: null }
}

/** What letters call a party to the others: a council or ICB by its name, and nobody else's. */
export const calledInLetters = ({ seat, name }: Pick<Party, 'seat' | 'name'>): string =>
  seat === 'family' ? 'The family' : seat === 'provider' ? 'The school or college' : name

/** Whether a party can sign in and read the disagreement here: nobody does so for a school or college. */
export const hasAccount = ({ seat }: Pick<Party, 'seat'>): boolean => seat !== 'provider'

/** Where a letter leads. */
export const aboutIt = ({ id, reference }: { id: string; reference: string }) => ({
  reference,
  caseUrl: appOrigin() + disagreementPath(id),
})

/** The meeting as letters tell it. */
export function meetingFacts(meeting: typeof disagreementMeetings.$inferSelect): MeetingFacts {
  const { id, sequence, startsAt, endsAt, mode, place, joinUrl } = meeting
  return {
    ...{ uid: id, sequence, method: 'REQUEST', mode, place, joinUrl },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  }
}
