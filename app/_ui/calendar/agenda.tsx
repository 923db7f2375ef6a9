import Link from 'next/link'
import type { ReactNode } from 'react'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { dateWords } from '../dates/date-text'
import { clockSpan } from './clock-span'
import type { DayOfEntries } from './by-day'
import type { CalendarEntry } from './entry'
import { Mark } from './mark'

type Props = {
  days: readonly DayOfEntries[]
  /** Said under each day's name: the usual hours. */
  note?: (on: CalendarDate) => ReactNode
  /** Days that have nothing in them are left out. */
  brief?: boolean
}

/** A calendar as a list: each day with its times, whatever the browser can do. It prints as it stands. */
export function Agenda({ days, note, brief = false }: Props) {
  const shown = brief ? days.filter(({ entries }) => entries.length > 0) : days
  return (
    <div className="app-agenda">
      {shown.map((day) => (
        <section key={day.on} aria-labelledby={`d-${day.on}`}>
          <h3 id={`d-${day.on}`}>
            {dateWords(day.on, 'day')}
            {note && <small>{note(day.on)}</small>}
          </h3>
          {day.entries.length > 0 && (
            <ul>
              {day.entries.map((entry) => (
                <Line entry={entry} key={entry.key} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

function Line({ entry }: { entry: CalendarEntry }) {
  return (
    <li>
      <span>{timesOf(entry)}</span>
      <span className={entry.tint === undefined ? undefined : `app-agenda__tint app-tint-${entry.tint}`}>
        {entry.mark && <Mark>{entry.mark}</Mark>}
        {entry.href ? (
          <Link className="govuk-link" href={entry.href}>
            {entry.title}
          </Link>
        ) : (
          entry.title
        )}
        {entry.says && <small>{entry.says}</small>}
      </span>
    </li>
  )
}

const timesOf = ({ allDay, startsAt, endsAt }: CalendarEntry) =>
  allDay ? 'All day' : clockSpan(startsAt, endsAt)
