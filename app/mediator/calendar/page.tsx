import { busyEntries } from '@/app/_case/busy-entries'
import { requireRole } from '@/app/_session/require-actor'
import { CalendarSheet } from '@/app/_ui/calendar/calendar-sheet'
import { clockSpan } from '@/app/_ui/calendar/clock-span'
import type { CalendarEntry, Legend } from '@/app/_ui/calendar/entry'
import { shownDays, type CalendarPlace } from '@/app/_ui/calendar/shown-days'
import { Page } from '@/app/_ui/frame/page'
import { caseList } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { timesOfferedBy } from '@/lib/mediators/offered-by'
import { mediatorDiary } from '@/lib/mediators/queries'
import { ownBusyTimes } from '@/lib/scheduling/feeds/queries'
import { diaryEntries, usualHours } from './diary-entries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const place: CalendarPlace = { path: '/mediator/calendar', kept: [] }

export default async function MediatorCalendar({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const day = today()
  const shown = shownDays(await searchParams, day, place)
  // The drawing shows the ends of the months beside, and is there at once when somebody goes on.
  const [drawnFrom, drawnUntil] = [addDays(shown.fromOn, -38), addDays(shown.untilOn, 38)]
  const [diary, offered, { rows: cases }, busy] = await Promise.all([
    mediatorDiary(actor, drawnFrom, drawnUntil),
    timesOfferedBy(actor, drawnFrom, drawnUntil),
    caseList(actor, { portal: 'mediator' }),
    ownBusyTimes(actor, drawnFrom, drawnUntil),
  ])
  const councils = new Map(cases.map(({ id, councilName }) => [id, councilName]))
  const entries = diaryEntries(diary, offered, (caseId) => councils.get(caseId) ?? '')
  const hours = usualHours(diary, drawnFrom, drawnUntil)

  return (
    <Page title={`Your ${shown.unit}, ${shown.title}`} wide>
      <CalendarSheet
        whose="Your"
        entries={[...entries, ...busyEntries(busy, '/mediator/calendar/connect')]}
        behind={hours}
        note={(on) => (diary.holidays.has(on) ? 'A bank holiday' : usualHoursOn(hours, on))}
        legend={legend}
        drawnTo="/mediator/availability/days"
        today={day}
        links={[
          { href: '/mediator/availability/days', text: 'Add time off or extra time' },
          { href: '/mediator/availability', text: 'Change usual hours' },
          { href: '/mediator/calendar/connect', text: 'Connect your own calendar' },
        ]}
        {...{ place, shown }}
      />
    </Page>
  )
}

/** What the looks mean. Whoever cannot see them reads it on each entry. */
const legend: Legend = [
  { look: 'firm', says: 'Booked' },
  { look: 'held', says: 'Held' },
  { look: 'offered', says: 'Offered' },
  { look: 'off', says: 'Leave or busy' },
  { look: 'extra', says: 'Extra time' },
  { look: 'usual', says: 'Usual hours' },
]

function usualHoursOn(hours: readonly CalendarEntry[], on: CalendarDate): string {
  const spans = hours.filter(({ startsAt }) => londonDate(startsAt) === on)
  if (spans.length === 0) return 'No usual hours'
  return `Usual hours ${spans.map(({ startsAt, endsAt }) => clockSpan(startsAt, endsAt)).join(', ')}`
}
