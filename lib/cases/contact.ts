import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { contactInTime } from '@/lib/law/clock/contact-adviser'
import type { DecisionFacts } from './deadlines'
import type { OpenCase } from './open-case'

/**
 * When the family contacted the adviser, and whether that was after the two months (reg 33): then no certificate is
 * issued without a person's decision (R34-2, A-4).
 */
export type Contact = { contactedOn: CalendarDate; late: boolean }

type Decided = Pick<OpenCase, 'id' | 'decision'>

/** The contact as sending the request recorded it, or as it was corrected since; nothing while it is a draft. */
export async function contactOf(
  tx: Pick<Transaction, 'select'>,
  { id, decision }: Decided,
): Promise<Contact | undefined> {
  const recorded = await tx
    .select({ detail: caseEvents.detail })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, id), inArray(caseEvents.name, ['send_request', 'correct_fact'])))
    .orderBy(desc(caseEvents.version))
  const contactedOn = contactDayIn(recorded.map(({ detail }) => detail))
  return contactedOn && contactAt(decision, contactedOn)
}

/** The day in what `send_request` and `correct_fact` left, latest first. */
export function contactDayIn(details: readonly Record<string, unknown>[]): CalendarDate | undefined {
  const found = details.find(({ contactedOn }) => typeof contactedOn === 'string')
  // Both commands wrote a calendar date, and nothing else writes it.
  return found?.contactedOn as CalendarDate | undefined
}

/** What contact on this day is for this decision. Late only where the law gives contact a last day at all. */
export function contactAt(decision: DecisionFacts | undefined, contactedOn: CalendarDate): Contact {
  const limited = decision && certificateNeeded(decision.grounds).needed
  return { contactedOn, late: limited ? !contactInTime({ ...decision, contactedOn }) : false }
}
