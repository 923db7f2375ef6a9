import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { offers } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import type { Recipient } from '@/emails/letter'
import type { OpenCase } from '@/lib/cases/open-case'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { addWorkingDays } from '@/lib/law/calendar/working-day'
import { fivePm, versions, working, type Deadline } from '@/lib/law/deadline'
import { cite } from '@/lib/law/provisions'

export type Offer = typeof offers.$inferSelect

/** A mediator answers an offer by 5pm on the second working day after it. No law sets this: it is our target. */
export function answerOffer({ offeredOn }: { offeredOn: CalendarDate }, calendar: HolidayCalendar): Deadline {
  const dueOn = addWorkingDays(offeredOn, 2, calendar)
  return {
    duty: 'answer_offer',
    owedBy: 'mediator',
    dueOn,
    dueBy: fivePm(dueOn),
    safeBy: dueOn,
    provision: cite('serviceTarget'),
    workings: [
      working('The case was offered. This day is not counted.', offeredOn),
      working('5pm on the second working day after that.', dueOn),
      working('No law sets this day. It is our promise.', null),
    ],
    ...versions(calendar),
  }
}

/** The instant at which an offer lapses or a hold runs out: 5pm on its last day. */
export const limitOn = (day: CalendarDate) => instantAt(day, '17:00')

/** The offer of a case that waits for an answer, if there is one. */
export async function openOffer(tx: Pick<Transaction, 'select'>, caseId: string): Promise<Offer | undefined> {
  const [open] = await tx
    .select()
    .from(offers)
    .where(and(eq(offers.caseId, caseId), eq(offers.status, 'open')))
  return open
}

/** The open offer with this id. Stops the command when it has been answered, has lapsed or was withdrawn. */
export async function demandOpenOffer(tx: Transaction, { id }: OpenCase, offerId: string): Promise<Offer> {
  const open = await openOffer(tx, id)
  if (open?.id !== offerId) throw problem('', notOffered)
  return open
}

/** The same for whoever answers it: an offer to somebody else is none to them, whatever was offered to them before. */
export async function demandOwnOffer(
  tx: Transaction,
  actor: Actor,
  mediationCase: OpenCase,
  offerId: string,
): Promise<Offer> {
  const open = await demandOpenOffer(tx, mediationCase, offerId)
  if (open.mediatorId !== actorId(actor)) throw problem('', notOffered)
  return open
}

const notOffered = 'This case is no longer offered to you'

/** Ends an offer, with the reason when somebody gave one. */
export async function endOffer(
  tx: Transaction,
  { id }: Offer,
  status: Exclude<Offer['status'], 'open'>,
  at: Date,
  reason: string | null,
): Promise<void> {
  await tx.update(offers).set({ status, answeredAt: at, reason }).where(eq(offers.id, id))
}

/** Where letters to a mediator go. */
export async function mediatorRecipient(tx: Pick<Transaction, 'select'>, userId: string): Promise<Recipient> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId))
  return { name: user!.name ?? user!.email, email: user!.email, userId }
}
