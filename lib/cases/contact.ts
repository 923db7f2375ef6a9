import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { contactInTime } from '@/lib/law/clock/contact-adviser'
import type { OpenCase } from './open-case'

/**
 * When the family contacted the adviser, and whether that was after the two months (reg 33): then no certificate is
 * issued without a person's decision (R34-2, A-4).
 */
export type Contact = { contactedOn: CalendarDate; late: boolean }

/** The contact as sending the request recorded it; nothing while the request is a draft. */
export async function contactOf(
  tx: Pick<Transaction, 'select'>,
  caseId: string,
): Promise<Contact | undefined> {
  const [sent] = await tx
    .select({ detail: caseEvents.detail })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.name, 'send_request')))
    .orderBy(desc(caseEvents.version))
    .limit(1)
  // What send_request wrote, and nothing else writes it.
  return sent?.detail as Contact | undefined
}

/** What contact on this day is for this decision. Late only where the law gives contact a last day at all. */
export function contactAt({ decision }: Pick<OpenCase, 'decision'>, contactedOn: CalendarDate): Contact {
  const limited = decision && certificateNeeded(decision.grounds).needed
  return { contactedOn, late: limited ? !contactInTime({ ...decision, contactedOn }) : false }
}
