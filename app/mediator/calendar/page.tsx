import Link from 'next/link'
import { requireRole } from '@/app/_session/require-actor'
import { Agenda } from '@/app/_ui/calendar/agenda'
import { byDay } from '@/app/_ui/calendar/by-day'
import { clockSpan } from '@/app/_ui/calendar/clock-span'
import type { CalendarEntry } from '@/app/_ui/calendar/entry'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { PrintButton } from '@/app/_ui/text/print-button'
import { caseList } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { addDays, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { timesOfferedBy } from '@/lib/mediators/offered-by'
import { mediatorDiary } from '@/lib/mediators/queries'
import { DiaryCalendar } from './diary-calendar'
import { diaryEntries, usualHours } from './diary-entries'
import { calendarAddress, shownDays } from './shown-days'
import './calendar-page.scss'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MediatorCalendar({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const day = today()
  const { show, on, fromOn, untilOn, title, unit, before, after } = shownDays(await searchParams, day)
  // The drawing shows the ends of the months beside, and is there at once when somebody goes on.
  const [drawnFrom, drawnUntil] = [addDays(fromOn, -38), addDays(untilOn, 38)]
  const [diary, offered, { rows: cases }] = await Promise.all([
    mediatorDiary(actor, drawnFrom, drawnUntil),
    timesOfferedBy(actor, drawnFrom, drawnUntil),
    caseList(actor, { portal: 'mediator' }),
  ])
  const councils = new Map(cases.map(({ id, councilName }) => [id, councilName]))
  const entries = diaryEntries(diary, offered, (caseId) => councils.get(caseId) ?? '')
  const hours = usualHours(diary, drawnFrom, drawnUntil)

  return (
    <Page title={`Your ${unit}, ${title}`} wide>
      <Heading size="l">
        Your {unit}, {title}
      </Heading>
      <nav className="app-calendar-links app-no-print" aria-label="Calendar">
        <ul>
          <li>
            <Link href={before}>{`${capital(unit)} before`}</Link>
          </li>
          <li>
            <Link href={after}>{`${capital(unit)} after`}</Link>
          </li>
          {!(fromOn <= day && day <= untilOn) && (
            <li>
              <Link href={calendarAddress(show, day)}>{`Back to today`}</Link>
            </li>
          )}
          <li>
            {unit === 'month' ? (
              <Link href={calendarAddress('week', on)}>Show a week</Link>
            ) : (
              <Link href={calendarAddress('month', on)}>Show the month</Link>
            )}
          </li>
          <li>
            <Link href="/mediator/availability/days">Add time off or extra time</Link>
          </li>
          <li>
            <Link href="/mediator/availability">Change usual hours</Link>
          </li>
        </ul>
      </nav>
      <div className="app-calendar">
        <section className="app-calendar__list" aria-labelledby="as-a-list">
          <h2 className="govuk-heading-m" id="as-a-list">
            As a list
          </h2>
          <Agenda
            days={byDay(entries, fromOn, untilOn)}
            note={(day) => usualHoursOn(hours, day)}
            brief={unit === 'month'}
          />
          {unit === 'month' && <p className="app-small">Days that are not named have nothing in them.</p>}
          <PrintButton>Print this {unit}</PrintButton>
        </section>
        <div className="app-calendar__drawn app-no-print">
          <DiaryCalendar show={show} on={on} entries={[...hours, ...entries]} />
        </div>
      </div>
    </Page>
  )
}

function usualHoursOn(hours: readonly CalendarEntry[], on: CalendarDate): string {
  const spans = hours.filter(({ startsAt }) => londonDate(startsAt) === on)
  if (spans.length === 0) return 'No usual hours'
  return `Usual hours ${spans.map(({ startsAt, endsAt }) => clockSpan(startsAt, endsAt)).join(', ')}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
