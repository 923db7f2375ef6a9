import { dateWords } from '@/app/_ui/dates/date-text'
import { DutyTag, type DutyState } from '@/app/_ui/lists/duty-tag'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'

/** The last day of a paper, with a warning 90, 30 and 7 days before it, and once it has passed. */
export function Until({ on, today }: { on: CalendarDate; today: CalendarDate }) {
  const warning = expiryWarning(daysBetween(today, on))
  return (
    <>
      {dateWords(on, 'plain')}
      {warning && (
        <>
          {' '}
          <DutyTag state={warning.state}>{warning.says}</DutyTag>
        </>
      )}
    </>
  )
}

/** What to say when a paper has so many days left; nothing with more than 90. The last day itself still counts. */
export function expiryWarning(days: number): { state: DutyState; says: string } | undefined {
  if (days > 90) return undefined
  if (days < 0) return { state: 'late', says: `Ended ${many(-days)} ago` }
  if (days === 0) return { state: 'today', says: 'Ends today' }
  if (days <= 7) return { state: 'today', says: `Ends within 7 days: ${many(days)} left` }
  if (days <= 30) return { state: 'soon', says: `Ends within 30 days: ${many(days)} left` }
  return { state: 'later', says: `Ends within 90 days: ${many(days)} left` }
}

const many = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`
