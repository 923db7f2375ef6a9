import { and, desc, eq, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { companions } from '@/db/schema/companions'
import { users } from '@/db/schema/people'
import { openMove, requestsAbout, wordsTo } from './another-time'
import { hasBegun, type Booked } from './not-begun'

/**
 * Another time that waits for somebody's word, and the parties who have said yes; none once the meeting has begun.
 * Reasons stay with the event.
 */
export async function otherTimeOf(caseId: string, meetings: readonly Booked[], now: Date) {
  const move = await openMove(reader, caseId)
  if (!move || meetings.some((meeting) => hasBegun(meeting, now))) return null
  const { id, startsAt, endsAt, mode, whyLater, asksMediator, proposedAt } = move
  const words = await wordsTo(reader, move)
  return {
    ...{ id, startsAt, endsAt, mode, whyLater, asksMediator, proposedAt },
    agreed: words.filter(({ agrees }) => agrees).map(({ partyId }) => partyId),
  }
}

/** Who asks to change the meeting that is booked, and what would suit them. */
export async function requestsOf(meetings: readonly { id: string; status: string }[]) {
  const booked = meetings.filter(({ status }) => status === 'booked').map(({ id }) => id)
  const asked = await requestsAbout(reader, booked)
  return asked.map(({ id, side, organisationId, askedAt, reason, alternatives, noTimeInWindow, times }) => ({
    ...{ id, side, organisationId, askedAt, reason, alternatives, noTimeInWindow },
    times: times.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  }))
}

/** Who was asked to come with the mediator, for the desk, latest first. */
export function companionsOf(caseId: string) {
  const { id, mediatorId, kind, status, askedAt, reason } = companions
  return reader
    .select({ id, mediatorId, name: users.name, kind, status, askedAt, reason })
    .from(companions)
    .innerJoin(users, eq(users.id, mediatorId))
    .where(and(eq(companions.caseId, caseId), ne(status, 'ended')))
    .orderBy(desc(askedAt))
}
