import { busyEntries } from '@/app/_case/busy-entries'
import { meetingEntry } from '@/app/_case/meeting-entries'
import { requireRole } from '@/app/_session/require-actor'
import { CalendarSheet } from '@/app/_ui/calendar/calendar-sheet'
import type { Legend } from '@/app/_ui/calendar/entry'
import { calendarAddress, shownDays, type CalendarPlace } from '@/app/_ui/calendar/shown-days'
import { Page } from '@/app/_ui/frame/page'
import { asked } from '@/app/_ui/lists/asked'
import { authorityDiary } from '@/lib/desk/authority-diary'
import { today } from '@/lib/kernel/now'
import { addDays } from '@/lib/law/calendar/date'
import { ownBusyTimes } from '@/lib/scheduling/feeds/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuthorityCalendar({ searchParams }: Props) {
  const actor = await requireRole('la_officer', 'icb_officer')
  const query = await searchParams
  const onlyOwn = asked(query, 'whose') === 'mine'
  const place: CalendarPlace = { path: '/authority/calendar', kept: onlyOwn ? [['whose', 'mine']] : [] }
  const day = today()
  const shown = shownDays(query, day, place)
  const [drawnFrom, drawnUntil] = [addDays(shown.fromOn, -38), addDays(shown.untilOn, 38)]
  const [meetings, busy] = await Promise.all([
    authorityDiary(actor, drawnFrom, drawnUntil),
    ownBusyTimes(actor, drawnFrom, drawnUntil),
  ])
  const entries = meetings
    .filter(({ isNamed }) => isNamed || !onlyOwn)
    .map((meeting) =>
      meetingEntry(
        meeting,
        [...(meeting.mediator ? [`With ${meeting.mediator}`] : []), meeting.isNamed ? 'You come' : ''],
        `/authority/cases/${meeting.caseId}`,
      ),
    )
  const everybodys = { path: place.path, kept: [] }
  const mine = { path: place.path, kept: [['whose', 'mine']] as const }

  return (
    <Page title={`Your ${shown.unit}, ${shown.title}`} wide>
      <CalendarSheet
        whose="Your"
        entries={[...entries, ...busyEntries(busy, '/authority/calendar/connect')]}
        behind={[]}
        legend={legend}
        drawnTo={null}
        today={day}
        links={[
          onlyOwn
            ? { href: addressOf(everybodys, shown), text: 'Show all meetings of your cases' }
            : { href: addressOf(mine, shown), text: 'Show only those you come to' },
          { href: '/authority/calendar/connect', text: 'Connect your own calendar' },
        ]}
        {...{ place, shown }}
      />
    </Page>
  )
}

const addressOf = (place: CalendarPlace, { show, on }: ReturnType<typeof shownDays>) =>
  calendarAddress(place, show, on)

const legend: Legend = [
  { look: 'firm', says: 'Booked' },
  { look: 'held', says: 'Held' },
  { look: 'around', says: 'Ended' },
  { look: 'off', says: 'Busy, from your own calendar' },
]
