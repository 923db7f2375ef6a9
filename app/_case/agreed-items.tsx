import { DateText } from '@/app/_ui/dates/date-text'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import type { AgreementItem } from '@/lib/law/clock/carry-out-agreement'
import { does } from '@/lib/law/clock/order-periods'
import type { ItemDay } from '@/lib/cases/settlement-days'
import type { CalendarDate } from '@/lib/law/calendar/date'

type Item = { id: string; what: string; item: AgreementItem; otherDayOn: CalendarDate | null }

/** What is offered or agreed, thing by thing, with the day by which each step of it is done. */
export function AgreedItems({ items, days }: { items: readonly Item[]; days: readonly ItemDay[] }) {
  return (
    <SummaryList
      rows={items.map(({ id, what, item }, at) => ({
        label: `${at + 1}. ${itemNames[item]}`,
        value: (
          <>
            {what}
            {days
              .filter(({ itemId }) => itemId === id)
              .map(({ step, dueOn }) => (
                <span key={step}>
                  <br />
                  {does[step]}:{' '}
                  {dueOn ? <DateText date={dueOn} look="plain" /> : 'the day cannot be worked out yet'}
                </span>
              ))}
          </>
        ),
      }))}
    />
  )
}

/** What kind of thing it is, as everybody reads it. */
export const itemNames: Record<AgreementItem, string> = {
  assess: 'Assess the child or young person',
  make_plan: 'Make a plan',
  reconsider: 'Look at the decision again',
  amend_provision: 'Change the plan',
  amend_placement: 'Change the school in the plan',
  continue: 'Keep the plan',
  continue_and_amend: 'Keep the plan and change it',
  cease: 'End the plan',
  other: 'Something else',
  icb_tells_la: 'The ICB tells the council',
}
