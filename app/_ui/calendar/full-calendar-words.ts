import type { CalendarOptions, DateSelectInfo, EventInput, ViewApi } from '@fullcalendar/react'
import { addDays, date, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { dateWords } from '../dates/date-text'
import { clockSpan } from './clock-span'
import type { CalendarEntry, EntryLook, Show, Tint } from './entry'

/** A span that somebody drew: whole days, or from the first to the last on the London clock. No times mean whole days. */
export type DrawnSpan = { fromOn: CalendarDate; untilOn: CalendarDate; startsAt?: string; endsAt?: string }

/** FullCalendar's names for what we show. */
export const viewNames: Record<Show, string> = {
  day: 'timeGridDay',
  week: 'timeGridWeek',
  month: 'dayGridMonth',
  list: 'listWeek',
}

export const showOf = (view: string): Show =>
  (Object.keys(viewNames) as Show[]).find((show) => viewNames[show] === view) ?? 'week'

/** Whether the calendar shows this day, at this scale. */
export const isShown = (
  { type, currentStart, currentEnd }: ViewApi,
  { show, on }: { show: Show; on: CalendarDate },
) => viewNames[show] === type && londonDate(currentStart) <= on && on < londonDate(currentEnd)

/** A button is called what it says, so that somebody who speaks to the computer can press it. */
export const buttons: NonNullable<CalendarOptions['buttons']> = {
  today: { text: 'Today', hint: 'Today' },
  prev: { hint: (unit) => `${unit} before` },
  next: { hint: (unit) => `${unit} after` },
  timeGridDay: { text: 'Day', hint: 'Day' },
  timeGridWeek: { text: 'Week', hint: 'Week' },
  dayGridMonth: { text: 'Month', hint: 'Month' },
  listWeek: { text: 'List', hint: 'List' },
}

export function eventOf({ key, look, tint, startsAt, endsAt, allDay, ...entry }: CalendarEntry): EventInput {
  const [color, contrastColor] = tint === undefined ? colours[look] : tinted(tint)
  return {
    id: key,
    // The usual hours lie behind everything; the key says what they are.
    title: look === 'usual' ? '' : entry.title,
    // What leads somewhere is a link; nothing else is a stop for the keyboard.
    ...(entry.href ? { url: entry.href } : { interactive: false }),
    start: allDay ? londonDate(startsAt) : startsAt.toISOString(),
    end: allDay ? londonDate(endsAt) : endsAt.toISOString(),
    allDay: allDay ?? false,
    className: `app-cal__event app-cal__event--${look}${tint === undefined ? '' : ` app-tint-${tint}`}`,
    color,
    contrastColor,
    display: look === 'usual' ? 'background' : 'block',
    extendedProps: {
      says: entry.says,
      mark: entry.mark,
      day: dateWords(londonDate(startsAt), 'day'),
      clock: allDay ? '' : clockSpan(startsAt, endsAt),
    },
  }
}

/** The hours to show: a working day, and more when something is earlier or later. */
export function hoursOf(entries: readonly CalendarEntry[]) {
  const timed = entries.filter(({ allDay, startsAt, endsAt }) => !allDay && isOneDay({ startsAt, endsAt }))
  const starts = timed.map(({ startsAt }) => hourIn(startsAt))
  const ends = timed.map(({ endsAt }) => hourIn(new Date(endsAt.getTime() - 1)) + 1)
  return {
    slotMinTime: { hours: Math.min(8, ...starts) },
    slotMaxTime: { hours: Math.max(18, ...ends) },
  }
}

const isOneDay = ({ startsAt, endsAt }: Pick<CalendarEntry, 'startsAt' | 'endsAt'>) =>
  londonDate(startsAt) === londonDate(new Date(endsAt.getTime() - 1))

const hourIn = (instant: Date) => Number(londonHour.format(instant))
const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** '9am' at the side, as everywhere else. */
export const hourFormat: NonNullable<CalendarOptions['slotHeaderFormat']> = {
  hour: 'numeric',
  hour12: true,
  meridiem: 'short',
}

/** The last day of whole days is the day before the one FullCalendar names. */
export function spanOf({ startStr, endStr, allDay }: DateSelectInfo): DrawnSpan {
  const [fromOn, until] = [date(startStr.slice(0, 10)), date(endStr.slice(0, 10))]
  if (allDay) return { fromOn, untilOn: addDays(until, -1) }
  return { fromOn, untilOn: until, startsAt: startStr.slice(11, 16), endsAt: endStr.slice(11, 16) }
}

/** People are told apart by a pale ground; how firm a time is shows in its edge. */
const tinted = (tint: Tint) => [`var(--tint-${tint})`, 'var(--ink)'] as const

/** Ground and ink of each look, 7 to 1 or better between them. */
const colours: Record<EntryLook, readonly [ground: string, ink: string]> = {
  firm: ['var(--petrol)', '#fff'],
  held: ['#fff', 'var(--ink)'],
  offered: ['var(--mist)', 'var(--ink)'],
  off: ['var(--paper-deep)', 'var(--ink)'],
  extra: ['var(--leaf-tint)', 'var(--leaf-ink)'],
  around: ['var(--paper)', 'var(--ink)'],
  usual: ['var(--leaf-tint)', 'var(--ink)'],
}
