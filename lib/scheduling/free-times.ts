import type { MeetingMode } from '@/lib/cases/case'
import { addDays, instantAt, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'

/** A span of time, its start included and its end not. */
export type Span = { startsAt: Date; endsAt: Date }

/** When somebody works and what already takes their time. */
export type Availability = {
  /** The usual week, in London wall-clock time ('HH:MM'). 1 is Monday. */
  patterns: readonly {
    weekday: number
    startsAt: string
    endsAt: string
    modes: readonly MeetingMode[]
    fromOn: CalendarDate
    untilOn: CalendarDate | null
  }[]
  /** Leave and other things take time away; extra time adds to the pattern, for every mode. */
  exceptions: readonly (Span & { kind: 'leave' | 'busy' | 'extra' })[]
  /** Holds and bookings, their own buffers included. */
  taken: readonly Span[]
}

/** What is looked for. Buffers are minutes kept free around the meeting. */
export type Wanted = {
  fromOn: CalendarDate
  untilOn: CalendarDate
  /** Nothing earlier than this instant, whatever the day. */
  notBefore: Date
  minutes: number
  minutesBefore: number
  minutesAfter: number
  modes: readonly MeetingMode[]
}

/** A time at which the meeting could be, and how people could meet. */
export type FreeTime = Span & { day: CalendarDate; modes: readonly MeetingMode[] }

/**
 * Every time, on the hour and the half hour by the London clock, at which a meeting fits: all of it in working
 * time of the mode, and with its buffers clear of leave, other things, holds and bookings. Buffers may reach
 * beyond working hours. An hour that the clocks skip offers nothing; one that comes twice counts the first time.
 * Earliest first.
 */
export function freeTimes(availability: Availability, wanted: Wanted): FreeTime[] {
  const days = daysOf(wanted)
  const away = merged([
    ...availability.exceptions.filter(({ kind }) => kind !== 'extra'),
    ...availability.taken,
  ])
  const found = new Map<number, FreeTime>()

  for (const mode of wanted.modes) {
    const working = merged(workingTime(availability, mode, days))
    for (const day of days) {
      for (const startsAt of startsOn(day)) {
        const endsAt = after(startsAt, wanted.minutes)
        if (startsAt < wanted.notBefore || !covered(working, startsAt, endsAt)) continue
        if (touched(away, after(startsAt, -wanted.minutesBefore), after(endsAt, wanted.minutesAfter)))
          continue
        const known = found.get(startsAt.getTime())
        const modes = [...(known?.modes ?? []), mode]
        found.set(startsAt.getTime(), { day: day.on, startsAt, endsAt, modes })
      }
    }
  }
  return [...found.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** The instant this many minutes later; earlier when negative. */
export const after = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * minute)

const minute = 60_000
const stepMinutes = 30

/** A day and where its midnights are, so that ordinary days need no more questions to the time zone. */
type Day = { on: CalendarDate; midnight: Date; ordinary: boolean }

function daysOf({ fromOn, untilOn }: Wanted): Day[] {
  const days: Day[] = []
  let midnight = instantAt(fromOn, '00:00')
  for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) {
    const next = instantAt(addDays(on, 1), '00:00')
    days.push({ on, midnight, ordinary: next.getTime() - midnight.getTime() === 24 * 60 * minute })
    midnight = next
  }
  return days
}

function atClock({ on, midnight, ordinary }: Day, minutes: number): Date {
  return ordinary ? after(midnight, minutes) : instantAt(on, clockText(minutes))
}

const clockText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function startsOn(day: Day): Date[] {
  const starts: Date[] = []
  for (let minutes = 0; minutes < 24 * 60; minutes += stepMinutes) {
    const start = atClock(day, minutes)
    // A time that the clocks skip is taken an hour later, where the next one already is or will be.
    if (!day.ordinary && minutes + 60 < 24 * 60 && +atClock(day, minutes + 60) === +start) continue
    starts.push(start)
  }
  return starts
}

function workingTime(
  { patterns, exceptions }: Availability,
  mode: MeetingMode,
  days: readonly Day[],
): Span[] {
  const usual = days.flatMap((day) => {
    const weekday = weekdayOf(day.on)
    return patterns
      .filter((pattern) => pattern.weekday === weekday && pattern.modes.includes(mode))
      .filter(({ fromOn, untilOn }) => fromOn <= day.on && (untilOn === null || day.on <= untilOn))
      .map(({ startsAt, endsAt }) => ({
        startsAt: atClock(day, minutesOf(startsAt)),
        endsAt: atClock(day, minutesOf(endsAt)),
      }))
  })
  return [...usual, ...exceptions.filter(({ kind }) => kind === 'extra')]
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The same time as spans that neither overlap nor touch, earliest first. */
function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const last = whole.at(-1)
    if (last && span.startsAt <= last.endsAt) {
      if (span.endsAt > last.endsAt) whole[whole.length - 1] = { ...last, endsAt: span.endsAt }
    } else if (span.endsAt > span.startsAt) whole.push(span)
  }
  return whole
}

const covered = (spans: readonly Span[], startsAt: Date, endsAt: Date) => {
  const span = spans[lastStartingBy(spans, startsAt)]
  return span !== undefined && span.endsAt >= endsAt
}

const touched = (spans: readonly Span[], startsAt: Date, endsAt: Date) => {
  const at = lastStartingBy(spans, startsAt)
  const [before, next] = [spans[at], spans[at + 1]]
  return (before !== undefined && before.endsAt > startsAt) || (next !== undefined && next.startsAt < endsAt)
}

/** Where the last span is that starts at or before this instant; -1 when none does. */
function lastStartingBy(spans: readonly Span[], instant: Date): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.startsAt <= instant) low = middle + 1
    else high = middle
  }
  return low - 1
}
