import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { changeRequests, changeTimes, moveProposals, moveWords } from '@/db/schema/moves'
import type { Recipient } from '@/emails/letter'
import { caseUrl } from '@/lib/kernel/urls'
import type { Span } from '@/lib/scheduling/free-times'
import { attendeesOf } from '@/lib/scheduling/meeting'
import type { OpenCase } from './open-case'
import { takingPart, type Body } from './taking-part'

/** Another time that was proposed for a booked meeting. */
export type Move = typeof moveProposals.$inferSelect

/** What one party said to it. */
export type Word = typeof moveWords.$inferSelect

/** A party whose word another time needs. `body` is missing for the family and for the mediator. */
export type Asked = {
  partyId: string
  name: string
  to: Recipient
  caseUrl: string
  body?: Body
  isMediator?: true
}

/** The other time that waits for somebody's word, if one does. */
export async function openMove(source: Pick<Reader, 'select'>, caseId: string): Promise<Move | undefined> {
  const [open] = await source
    .select()
    .from(moveProposals)
    .where(and(eq(moveProposals.caseId, caseId), eq(moveProposals.status, 'open')))
  return open
}

/** What has been said to it so far. */
export const wordsTo = (source: Pick<Reader, 'select'>, { id }: Pick<Move, 'id'>): Promise<Word[]> =>
  source.select().from(moveWords).where(eq(moveWords.proposalId, id))

/** Whose word another time needs: the family's, and that of every body that takes part. */
export async function whoseWord(tx: Transaction, mediationCase: OpenCase): Promise<Asked[]> {
  const { id, holder } = mediationCase
  const { bodies } = await takingPart(tx, mediationCase)
  return [
    ...(holder
      ? [{ partyId: holder.id, name: 'The family', to: holder.to, caseUrl: caseUrl('parent', id) }]
      : []),
    ...bodies.map((body) => ({
      partyId: body.id,
      name: body.organisation.name,
      to: body.to,
      caseUrl: caseUrl('authority', id),
      body,
    })),
  ]
}

/** Everybody whose word this time needs: the mediator's too, where the desk proposed what is not in their hours. */
export async function whoMustAgree(
  tx: Transaction,
  mediationCase: OpenCase,
  { asksMediator }: Pick<Move, 'asksMediator'>,
): Promise<Asked[]> {
  const asked = await whoseWord(tx, mediationCase)
  const mediator = asksMediator && mediatorAsked(mediationCase)
  return mediator ? [...asked, mediator] : asked
}

/** The mediator of the case as somebody who is asked. */
export const mediatorAsked = ({ id, mediator }: OpenCase): Asked | undefined =>
  mediator && {
    ...{ partyId: mediator.id, name: mediator.name, to: mediator.to },
    ...{ caseUrl: caseUrl('mediator', id), isMediator: true },
  }

/** Those of them who have not said yes. */
export const stillAsked = (asked: readonly Asked[], words: readonly Word[]) =>
  asked.filter(({ partyId }) => !words.some((word) => word.partyId === partyId && word.agrees))

/**
 * The parties who asked for another time and named one that this meeting would lie in. What each asked last is what
 * counts, and only while it is still theirs: not once they have said no to a time, nor when others come for them since,
 * or somebody else holds the right.
 */
export async function whoNamed(
  tx: Transaction,
  { parties }: Pick<OpenCase, 'parties'>,
  { meetingId, asked, startsAt, endsAt }: Span & { meetingId: string; asked: readonly Asked[] },
): Promise<string[]> {
  const requests = await requestsAbout(tx, [meetingId])
  const attendees = await attendeesOf(tx, meetingId)
  const noes = await tx
    .select({ partyId: moveWords.partyId, saidAt: moveWords.saidAt })
    .from(moveWords)
    .innerJoin(moveProposals, eq(moveProposals.id, moveWords.proposalId))
    .where(and(eq(moveProposals.meetingId, meetingId), eq(moveWords.agrees, false)))
  return asked.flatMap(({ partyId, body }) => {
    const last = requests.findLast(({ side, organisationId }) =>
      body ? organisationId === body.organisation.id : side === 'family',
    )
    const lies = last?.times.some((time) => time.startsAt <= startsAt && endsAt <= time.endsAt)
    if (!last || !lies) return []
    const changes = [
      ...parties.flatMap(({ id, sinceAt }) => (id === partyId ? sinceAt : [])),
      ...attendees.flatMap(
        ({ organisationId, confirmedAt }) =>
          (body && organisationId === body.organisation.id && confirmedAt) || [],
      ),
      ...noes.flatMap((no) => (no.partyId === partyId ? no.saidAt : [])),
    ]
    return changes.some((at) => at > last.askedAt) ? [] : partyId
  })
}

/** Ends a proposal, as it came out. */
export async function endMove(tx: Transaction, id: string, status: Move['status'], at: Date) {
  await tx.update(moveProposals).set({ status, endedAt: at }).where(eq(moveProposals.id, id))
}

/** Ends what was asked about a meeting: it has another time, or keeps the one it has. */
export async function endRequests(tx: Transaction, meetingId: string, status: 'moved' | 'over', at: Date) {
  await tx
    .update(changeRequests)
    .set({ status, endedAt: at })
    .where(and(eq(changeRequests.meetingId, meetingId), eq(changeRequests.status, 'open')))
}

/** Nobody is asked any more about another time for a meeting that is not to be. */
export async function forgetOtherTimes(tx: Transaction, meetingId: string, at: Date) {
  await endRequests(tx, meetingId, 'over', at)
  await tx
    .update(moveProposals)
    .set({ status: 'over', endedAt: at })
    .where(and(eq(moveProposals.meetingId, meetingId), eq(moveProposals.status, 'open')))
}

/** The requests about these meetings that wait for an answer, with the times they named. */
export async function requestsAbout(source: Pick<Reader, 'select'>, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return []
  const requests = await source
    .select()
    .from(changeRequests)
    .where(and(inArray(changeRequests.meetingId, [...meetingIds]), eq(changeRequests.status, 'open')))
    .orderBy(changeRequests.askedAt)
  const ids = requests.map(({ id }) => id)
  const times = ids.length
    ? await source
        .select()
        .from(changeTimes)
        .where(inArray(changeTimes.requestId, ids))
        .orderBy(changeTimes.startsAt)
    : []
  return requests.map((request) => ({
    ...request,
    times: times.filter(({ requestId }) => requestId === request.id),
  }))
}
