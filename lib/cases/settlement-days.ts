import { reader } from '@/db/client'
import { today } from '@/lib/kernel/now'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { agreementSteps } from '@/lib/law/clock/carry-out-agreement'
import type { Step } from '@/lib/law/clock/order-periods'
import { currentCalendar } from '@/lib/register/holidays'
import { toCarryOut } from './deadlines'
import type { AgreedItem } from './settlement'

/** The last day of one step of a thing agreed; nothing while the bank holidays of those days are not published. */
export type ItemDay = { itemId: string; step: Step; dueOn: CalendarDate | null }

/** By when each step would be done if the terms were accepted today, or from the day on which they were. */
export async function settlementDays({
  items,
  agreedOn,
}: {
  items: readonly AgreedItem[]
  agreedOn: CalendarDate | null
}): Promise<ItemDay[]> {
  const calendar = await currentCalendar(reader)
  return items.flatMap(({ id, item, otherDayOn }) =>
    agreementSteps(item).map((step) => ({
      itemId: id,
      step,
      dueOn: toCarryOut({ item, agreedOn: agreedOn ?? today(), otherDayOn }, step, calendar).dueOn,
    })),
  )
}
