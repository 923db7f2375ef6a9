import {
  dayAndMonth,
  londonDate,
  londonTime,
  longDate,
  shortDate,
  yearOf,
  type CalendarDate,
} from '@/lib/law/calendar/date'

type Look = 'long' | 'day' | 'plain' | 'month' | 'short'

/**
 * A day in words that do not break across lines. long: 'Thursday 31 December 2026' (the first time on a page);
 * day: 'Thursday 31 December'; plain: '31 December 2026'; month: '31 December'; short: 'Thu 31 Dec' (boards).
 */
export function DateText({ date, look = 'long' }: { date: CalendarDate; look?: Look }) {
  return <time dateTime={date}>{dateWords(date, look)}</time>
}

/** The same words as text, for titles and sentences that are built elsewhere. */
export function dateWords(date: CalendarDate, look: Look = 'long'): string {
  return held(looks[look](date))
}

/** '10am to 12:30pm' in London, whatever the server's own time zone. */
export function TimeRange({ from, to }: { from: Date; to: Date }) {
  return (
    <>
      <time dateTime={from.toISOString()}>{held(londonTime(from))}</time> to{' '}
      <time dateTime={to.toISOString()}>{held(londonTime(to))}</time>
    </>
  )
}

/** 'Tuesday 8 December 2026, 10am to 12:30pm'. */
export function MeetingTime({ from, to }: { from: Date; to: Date }) {
  return (
    <>
      <DateText date={londonDate(from)} />, <TimeRange from={from} to={to} />
    </>
  )
}

/** An instant as 'Friday 20 November, 2:10pm'. */
export function Moment({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()}>
      {dateWords(londonDate(at), 'day')}, {held(londonTime(at))}
    </time>
  )
}

/** Joins '3 working days' and '31 December' with hard spaces where a line must not break: after a number. */
export function held(text: string): string {
  return text
    .replaceAll(/(\d(?:am|pm)?) (?=\p{L})/gu, '$1\u00a0')
    .replaceAll(/(\p{L}) (?=\d{4}\b)/gu, '$1\u00a0')
}

/** 'Thursday'. */
export function weekday(date: CalendarDate): string {
  return longDate(date).replace(/ .*/, '')
}

const looks: Record<Look, (date: CalendarDate) => string> = {
  long: longDate,
  day: (date) => longDate(date).replace(/ \d{4}$/, ''),
  plain: (date) => `${dayAndMonth(date)} ${yearOf(date)}`,
  month: dayAndMonth,
  short: shortDate,
}
