import Link from 'next/link'
import type { ReactNode } from 'react'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { Heading } from '../text/heading'
import { PrintButton } from '../text/print-button'
import { Agenda } from './agenda'
import { byDay } from './by-day'
import type { CalendarEntry, Legend, Show } from './entry'
import { FollowedCalendar } from './followed-calendar'
import { calendarAddress, type CalendarPlace, type ShownDays } from './shown-days'
import './calendar-sheet.scss'

type Props = {
  /** Whose calendar it is, in the page's heading: 'Your'. */
  whose: string
  place: CalendarPlace
  shown: ShownDays
  today: CalendarDate
  entries: readonly CalendarEntry[]
  /** Drawn behind the entries, and not listed: usual hours. */
  behind: readonly CalendarEntry[]
  /** Said under each day's name in the list. */
  note?: (on: CalendarDate) => ReactNode
  legend: Legend
  drawnTo: string | null
  /** Further links of the page. */
  links: readonly { href: string; text: string }[]
  /** Stands between the links and the calendar: a filter. */
  children?: ReactNode
}

/** A calendar by day, week or month: the list first, which needs nothing of the browser, and the drawing beside it. */
export function CalendarSheet(props: Props) {
  const { whose, place, shown, entries, behind, note, legend, drawnTo, links, children } = props
  const { show, on, fromOn, untilOn, title, unit } = shown
  const days = byDay(entries, fromOn, untilOn)
  // Without a note a day that has nothing in it has nothing to say.
  const brief = unit === 'month' || !note
  return (
    <>
      <Heading size="l">
        {whose} {unit}, {title}
      </Heading>
      <nav className="app-calendar-links app-no-print" aria-label="Calendar">
        <ul>
          {[...turns(props), ...links].map(({ href, text }) => (
            <li key={text}>
              <Link href={href}>{text}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <div className="app-calendar">
        <section className="app-calendar__list" aria-labelledby="as-a-list">
          <h2 className="govuk-heading-m" id="as-a-list">
            As a list
          </h2>
          <Agenda days={days} brief={brief} {...(note && { note })} />
          {brief && (
            <p className="app-small">
              {days.some((day) => day.entries.length > 0)
                ? 'Days that are not named have nothing in them.'
                : `There is nothing in this ${unit}.`}
            </p>
          )}
          <PrintButton>Print this {unit}</PrintButton>
        </section>
        <div className="app-calendar__drawn app-no-print">
          <FollowedCalendar
            label={`${whose} ${unit} as a calendar`}
            entries={[...behind, ...entries]}
            {...{ place, show, on, legend, drawnTo }}
          />
        </div>
      </div>
    </>
  )
}

/** The ways to other days, and to more or fewer of them. */
function turns({ place, today, shown }: Pick<Props, 'place' | 'today' | 'shown'>) {
  const { show, on, fromOn, untilOn, unit, before, after } = shown
  const others = (['day', 'week', 'month'] as const).filter((other) => other !== unit)
  return [
    { href: before, text: `${capital(unit)} before` },
    { href: after, text: `${capital(unit)} after` },
    ...(fromOn <= today && today <= untilOn
      ? []
      : [{ href: calendarAddress(place, show, today), text: 'Back to today' }]),
    ...others.map((other) => ({ href: calendarAddress(place, other, on), text: shows[other] })),
  ]
}

const shows: Record<Exclude<Show, 'list'>, string> = {
  day: 'Show a day',
  week: 'Show a week',
  month: 'Show the month',
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
