import {
  addDays,
  dayAndMonth,
  daysBetween,
  dayOf,
  monthOf,
  shortDate,
  type CalendarDate,
} from '@/lib/law/calendar/date'
import { dateWords } from './date-text'

type Props = {
  /** The day that is not counted: the council was told. */
  startedOn: CalendarDate
  today: CalendarDate
  safeOn: CalendarDate
  lastOn: CalendarDate
}

/** The days from the start to the last day, as strips of ten: gone, today, the safe date and the last day. */
export function DayCounter(dates: Props) {
  const total = daysBetween(dates.startedOn, dates.lastOn)
  const days = Array.from({ length: total }, (_, at) => countedDay(at + 1, dates))
  const strips = Array.from({ length: Math.ceil(total / 10) }, (_, at) => days.slice(at * 10, at * 10 + 10))
  return (
    <>
      <div className="app-days" role="img" aria-label={inWords(total, dates)}>
        {strips.map((strip, at) => (
          <Strip key={at} days={strip} />
        ))}
      </div>
      <ul className="app-key" aria-hidden="true">
        <Key look="is-gone">Gone</Key>
        <Key look="is-today">Today</Key>
        {dates.safeOn < dates.lastOn && <Key look="is-safe">Safe date</Key>}
        <Key look="is-last">Last day</Key>
      </ul>
    </>
  )
}

type CountedDay = { number: number; on: CalendarDate; look: string }

function countedDay(number: number, { startedOn, today, safeOn, lastOn }: Props): CountedDay {
  const on = addDays(startedOn, number)
  const looks = [
    on < today && 'is-gone',
    on === today && 'is-today',
    on >= today && on === safeOn && on < lastOn && 'is-safe',
    on >= today && on === lastOn && 'is-last',
  ]
  return { number, on, look: looks.filter(Boolean).join(' ') }
}

function Strip({ days }: { days: readonly CountedDay[] }) {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  return (
    <figure>
      <svg viewBox="0 0 340 36" aria-hidden="true" focusable="false">
        {days.map(({ number, look }, at) => (
          <g className={look} key={number}>
            <rect x={34 * at + 3} y="3" width="28" height="28" rx="6" />
            <text x={34 * at + 17} y="22.5" fontSize="15.5">
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <span>
          Days {first.number} to {last.number}
        </span>
        <span>{span(first.on, last.on)}</span>
      </figcaption>
    </figure>
  )
}

function Key({ look, children }: { look: string; children: string }) {
  return (
    <li>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <g className={look}>
          <rect x="2" y="2" width="16" height="16" rx="4" />
        </g>
      </svg>
      {children}
    </li>
  )
}

/** '17–26 Nov', or '27 Nov–6 Dec' across two months. */
function span(from: CalendarDate, to: CalendarDate): string {
  const short = (day: CalendarDate) => shortDate(day).replace(/^\S+ /, '').replace(' ', '\u00a0')
  return `${monthOf(from) === monthOf(to) ? dayOf(from) : short(from)}–${short(to)}`
}

function inWords(total: number, { startedOn, today, safeOn, lastOn }: Props): string {
  const day = daysBetween(startedOn, today)
  const now =
    day < 1
      ? 'The days begin tomorrow.'
      : day > total
        ? `The ${total} days are over.`
        : `Day ${day} of ${total}.`
  const safe =
    safeOn < lastOn
      ? ` The safe date is day ${daysBetween(startedOn, safeOn)}, ${dateWords(safeOn, 'day')}.`
      : ''
  return `${now}${safe} Day ${total}, ${dayAndMonth(lastOn)}, is the last day.`
}
