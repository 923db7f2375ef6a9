import { addDays, dayOf, longDate, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'
import { dateWords } from './date-text'

type Props = {
  caption: string
  /** Days that have something, each with where to jump and how it is said: '2 times'. */
  days: readonly { on: CalendarDate; href: string; says: string }[]
}

/** The working weeks round some days, as a table of plain links. An addition to a list, never the only way. */
export function MonthJump({ caption, days }: Props) {
  const sorted = [...days].sort((a, b) => a.on.localeCompare(b.on))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return null
  const monday = addDays(first.on, 1 - weekdayOf(first.on))
  const columns = days.some(({ on }) => weekdayOf(on) > 5) ? 7 : 5
  const links = new Map(days.map((day) => [day.on, day]))
  return (
    <>
      <table className="app-month">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {weekdays.slice(0, columns).map((name) => (
              <th scope="col" key={name}>
                <abbr title={name}>{name.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mondays(monday, last.on).map((week) => (
            <tr key={week}>
              {Array.from({ length: columns }, (_, at) => addDays(week, at)).map((on) => (
                <td key={on}>
                  <Day on={on} link={links.get(on)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="app-small">
        From {dateWords(first.on, 'month')} to {dateWords(last.on, 'month')}. The underlined days have free
        times.
      </p>
    </>
  )
}

function Day({ on, link }: { on: CalendarDate; link: Props['days'][number] | undefined }) {
  if (!link) return dayOf(on)
  const [weekday = '', , month = ''] = longDate(on).split(' ')
  return (
    <a href={link.href}>
      <span>
        <span className="govuk-visually-hidden">{weekday} </span>
        {dayOf(on)}
        <span className="govuk-visually-hidden">
          {' '}
          {month}, {link.says}
        </span>
      </span>
    </a>
  )
}

function mondays(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  return from > to ? [] : [from, ...mondays(addDays(from, 7), to)]
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
