import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  date,
  instantAt,
  londonDate,
  londonTime,
  weekdayOf,
  type CalendarDate,
} from '@/lib/law/calendar/date'
import { after, freeTimes, type Availability, type Span, type Wanted } from './free-times'

const monday = date('2026-11-30')
const week = (startsAt: string, endsAt: string, weekday = 1): Availability['patterns'][number] => ({
  weekday,
  startsAt,
  endsAt,
  modes: ['video'],
  fromOn: date('2026-01-01'),
  untilOn: null,
})
const nothing: Availability = { patterns: [], exceptions: [], taken: [] }
const wanted: Wanted = {
  fromOn: monday,
  untilOn: monday,
  notBefore: instantAt(monday, '00:00'),
  minutes: 120,
  minutesBefore: 30,
  minutesAfter: 30,
  modes: ['video'],
}
const clocks = (times: readonly Span[]) => times.map(({ startsAt }) => londonTime(startsAt))

describe('free times', () => {
  it('fit the pattern, with buffers outside working hours', () => {
    const found = freeTimes({ ...nothing, patterns: [week('09:00', '12:00')] }, wanted)
    expect(clocks(found)).toEqual(['9am', '9:30am', '10am'])
  })

  it('run through patterns that touch', () => {
    const found = freeTimes(
      { ...nothing, patterns: [week('09:00', '10:00'), week('10:00', '11:30')] },
      wanted,
    )
    expect(clocks(found)).toEqual(['9am', '9:30am'])
  })

  it('keep both buffers clear of what is taken, and may touch it', () => {
    const taken = [{ startsAt: instantAt(monday, '11:30'), endsAt: instantAt(monday, '12:00') }]
    const found = freeTimes({ ...nothing, patterns: [week('09:00', '15:00')], taken }, wanted)
    expect(clocks(found)).toEqual(['9am', '12:30pm', '1pm'])
  })

  it('are away on leave and there in extra time', () => {
    const leave = {
      kind: 'leave',
      startsAt: instantAt(monday, '00:00'),
      endsAt: instantAt(monday, '12:30'),
    } as const
    const extra = {
      kind: 'extra',
      startsAt: instantAt(monday, '18:00'),
      endsAt: instantAt(monday, '20:00'),
    } as const
    const found = freeTimes(
      { ...nothing, patterns: [week('09:00', '15:00')], exceptions: [leave, extra] },
      wanted,
    )
    expect(clocks(found)).toEqual(['1pm', '6pm'])
  })

  it('name the modes of each time', () => {
    const patterns = [week('09:00', '12:00'), { ...week('12:00', '14:00'), modes: ['telephone' as const] }]
    const found = freeTimes({ ...nothing, patterns }, { ...wanted, modes: ['video', 'telephone'] })
    expect(found.map(({ modes }) => modes)).toEqual([['video'], ['video'], ['video'], ['telephone']])
  })

  it.each([
    ['the clocks go back', '2026-10-25', ['12 midnight', '12:30am', '1am', '1:30am', '2am', '2:30am', '3am']],
    ['the clocks go forward', '2027-03-28', ['12 midnight', '12:30am', '2am', '2:30am', '3am']],
  ])('start by the London clock on the night %s', (_, day, expected) => {
    const sunday = date(day)
    const found = freeTimes(
      { ...nothing, patterns: [week('00:00', '04:00', 7)] },
      { ...wanted, fromOn: sunday, untilOn: sunday, notBefore: instantAt(sunday, '00:00'), minutes: 60 },
    )
    expect(clocks(found)).toEqual(expected)
    expect(found.every(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() === 3_600_000)).toBe(
      true,
    )
  })

  it('are those that a walk minute by minute finds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2026-10-23', '2026-12-01', '2027-03-26'),
        availabilities,
        demands,
        (from, plan, ask) => {
          const fromOn = date(from)
          const given = {
            ...ask,
            fromOn,
            untilOn: addDays(fromOn, 3),
            notBefore: after(instantAt(fromOn, '00:00'), ask.skip),
          }
          const availability = plan(fromOn)
          expect(clocksAndDays(freeTimes(availability, given))).toEqual(
            clocksAndDays(walk(availability, given)),
          )
        },
      ),
      { numRuns: 150 },
    )
  })
})

const clocksAndDays = (times: readonly Span[]) => times.map(({ startsAt }) => startsAt.toISOString())

/** The obvious way: tick each minute that is worked and each that is away, then try every half hour the clock shows. */
function walk({ patterns, exceptions, taken }: Availability, ask: Wanted): Span[] {
  const first = instantAt(ask.fromOn, '00:00').getTime()
  const minuteOf = (instant: Date) => (instant.getTime() - first) / 60_000
  const ticked = (spans: readonly Span[]) => {
    const minutes = new Set<number>()
    for (const { startsAt, endsAt } of spans)
      for (let at = minuteOf(startsAt); at < minuteOf(endsAt); at += 1) minutes.add(at)
    return minutes
  }
  const days = [0, 1, 2, 3].map((n) => addDays(ask.fromOn, n))
  const usual = days.flatMap((day) =>
    patterns
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map((p) => ({ startsAt: instantAt(day, p.startsAt), endsAt: instantAt(day, p.endsAt) })),
  )
  const works = ticked([...usual, ...exceptions.filter(({ kind }) => kind === 'extra')])
  const away = ticked([...exceptions.filter(({ kind }) => kind !== 'extra'), ...taken])

  const found: Span[] = []
  for (const startsAt of halfHours(ask.fromOn)) {
    const at = minuteOf(startsAt)
    const every = (from: number, to: number, holds: (minute: number) => boolean) =>
      Array.from({ length: to - from }, (_, n) => from + n).every(holds)
    const fits = every(at, at + ask.minutes, (minute) => works.has(minute))
    const clear = every(
      at - ask.minutesBefore,
      at + ask.minutes + ask.minutesAfter,
      (minute) => !away.has(minute),
    )
    if (fits && clear && startsAt >= ask.notBefore)
      found.push({ startsAt, endsAt: after(startsAt, ask.minutes) })
  }
  return found
}

/** Each half hour that the London clock shows on the four days, once. */
function halfHours(fromOn: CalendarDate): readonly Date[] {
  const known = clockFaces.get(fromOn)
  if (known) return known
  const shown = new Map<string, Date>()
  const last = instantAt(addDays(fromOn, 4), '00:00')
  for (let at = instantAt(fromOn, '00:00'); at < last; at = after(at, 30)) {
    const face = `${londonDate(at)} ${londonTime(at)}`
    if (!shown.has(face)) shown.set(face, at)
  }
  clockFaces.set(fromOn, [...shown.values()])
  return [...shown.values()]
}

const clockFaces = new Map<CalendarDate, readonly Date[]>()

const demands = fc.record({
  minutes: fc.constantFrom(30, 60, 95, 180),
  minutesBefore: fc.constantFrom(0, 15, 30),
  minutesAfter: fc.constantFrom(0, 20, 60),
  skip: fc.integer({ min: 0, max: 2000 }),
  modes: fc.constant(['video'] as const),
})

const clock = fc.constantFrom('00:00', '01:00', '02:30', '04:15', '09:00', '10:45', '13:00', '17:30', '23:30')
const spanAfter = fc.tuple(fc.integer({ min: 0, max: 5700 }), fc.integer({ min: 5, max: 600 }))

const availabilities = fc
  .record({
    patterns: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), clock, clock), { maxLength: 8 }),
    exceptions: fc.array(fc.tuple(fc.constantFrom('leave', 'busy', 'extra'), spanAfter), { maxLength: 4 }),
    taken: fc.array(spanAfter, { maxLength: 4 }),
  })
  .map(({ patterns, exceptions, taken }) => (from: ReturnType<typeof date>): Availability => {
    const spanOf = ([start, length]: [number, number]): Span => {
      const startsAt = after(instantAt(from, '00:00'), start)
      return { startsAt, endsAt: after(startsAt, length) }
    }
    return {
      patterns: patterns
        .filter(([, startsAt, endsAt]) => startsAt < endsAt)
        .map(([weekday, startsAt, endsAt]) => week(startsAt, endsAt, weekday)),
      exceptions: exceptions.map(([kind, span]) => ({ kind, ...spanOf(span) })),
      taken: taken.map(spanOf),
    }
  })
