import { DutyTag, TimeLeft } from '@/app/_ui/lists/duty-tag'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'

type Props = { actByOn: CalendarDate | null; dueOn: CalendarDate | null; today: CalendarDate }

/** The time left of a duty. A family's safe day may be over while the rules still allow some: that is not late. */
export function DutyTimeLeft({ actByOn, dueOn, today }: Props) {
  if (!actByOn) return <DutyTag state="waiting">No last day</DutyTag>
  if (actByOn < today && dueOn && dueOn >= today)
    return <DutyTag state="soon">Safe day over, {daysLeft(daysBetween(today, dueOn))}</DutyTag>
  return <TimeLeft days={daysBetween(today, actByOn)} />
}

const daysLeft = (days: number) => (days === 0 ? 'last day today' : `${days} left`)
