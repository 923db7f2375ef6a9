import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { settlementItems, settlements } from '@/db/schema/settlements'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { agreementSteps, type AgreementItem } from '@/lib/law/clock/carry-out-agreement'
import { orderPeriods } from '@/lib/law/clock/order-periods'
import { toCarryOut } from './deadlines'
import { opens, type DutyChange } from './duties'
import type { Body } from './taking-part'
import { groundOf } from './thing-agreed'

/** One thing to be done under a written agreement: what, of which kind, and another day where one was agreed. */
export type AgreedItem = {
  id: string
  what: string
  item: AgreementItem
  otherDayOn: CalendarDate | null
}

/** What a council may bind itself to before a meeting: every kind of order, and what cannot be appealed. */
export const councilItems = [
  ...(Object.keys(orderPeriods) as (keyof typeof orderPeriods)[]),
  'other',
] as const

/** The offer that waits for the family's answer, with its items in order. */
export async function openSettlement(tx: Pick<Transaction, 'select'>, caseId: string) {
  const [offer] = await tx
    .select()
    .from(settlements)
    .where(and(eq(settlements.caseId, caseId), eq(settlements.status, 'offered')))
  return offer && { ...offer, items: await itemsOf(tx, offer.id) }
}

export function itemsOf(tx: Pick<Transaction, 'select'>, settlementId: string): Promise<AgreedItem[]> {
  const { id, what, item, otherDayOn } = settlementItems
  return tx
    .select({ id, what, item, otherDayOn })
    .from(settlementItems)
    .where(eq(settlementItems.settlementId, settlementId))
    .orderBy(asc(settlementItems.position))
}

/** Takes back an offer that nobody has answered: the case has gone another way, or a newer one stands. */
export async function withdrawSettlement(tx: Transaction, caseId: string, at: Date): Promise<void> {
  await tx
    .update(settlements)
    .set({ status: 'withdrawn', answeredAt: at })
    .where(and(eq(settlements.caseId, caseId), eq(settlements.status, 'offered')))
}

/**
 * What the body owes once its terms are accepted: a duty for each step of each item, from the day of the written
 * agreement (SEND Regs 2014 reg 42; the periods of reg 44 where the item could be appealed).
 */
export function carryOutDuties(
  items: readonly AgreedItem[],
  agreedOn: CalendarDate,
  { organisation, role }: Pick<Body, 'organisation' | 'role'>,
  calendar: HolidayCalendar,
): DutyChange[] {
  return items.flatMap((one) =>
    agreementSteps(one.item).map((step) => {
      const { id, item, otherDayOn } = one
      const deadline = toCarryOut({ item, agreedOn, otherDayOn }, step, calendar)
      const owedBy = role === 'icb' ? 'icb' : 'local_authority'
      return opens({ ...deadline, owedBy }, { ground: groundOf(id, step), organisationId: organisation.id })
    }),
  )
}
