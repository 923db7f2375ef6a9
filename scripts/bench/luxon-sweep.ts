import { DateTime, Interval } from 'luxon'
import type { Search } from '@/lib/scheduling/slots/search'

/**
 * The peer of S1: when every mediator of the search could be at one meeting, day by day and half hour by half hour
 * with luxon's dates and intervals, as one would write it first. It knows weekly patterns and bookings without buffers.
 */
export function luxonSweep({ rules, minutes, mediators }: Search): number[] {
  const zone = 'Europe/London'
  const busy = mediators.map(({ taken }) =>
    taken.map(({ startsAt, endsAt }) =>
      Interval.fromDateTimes(DateTime.fromJSDate(startsAt, { zone }), DateTime.fromJSDate(endsAt, { zone })),
    ),
  )
  const found: number[] = []
  const last = DateTime.fromISO(rules.untilOn, { zone })
  for (let day = DateTime.fromISO(rules.fromOn, { zone }); day <= last; day = day.plus({ days: 1 })) {
    const whole = Interval.fromDateTimes(day, day.plus({ days: 1 }))
    const people = mediators.map(({ patterns }, n) => ({
      works: patterns
        .filter(({ weekday }) => weekday === day.weekday)
        .map(({ startsAt, endsAt }) => Interval.fromDateTimes(atClock(day, startsAt), atClock(day, endsAt))),
      busy: busy[n]!.filter((span) => span.overlaps(whole)),
    }))
    for (let half = 0; half < 48; half += 1) {
      const startsAt = day.set({ hour: Math.floor(half / 2), minute: (half % 2) * 30 })
      const meeting = Interval.after(startsAt, { minutes })
      const everybody = people.every(
        (person) =>
          person.works.some((span) => span.engulfs(meeting)) &&
          !person.busy.some((span) => span.overlaps(meeting)),
      )
      if (everybody) found.push(startsAt.toMillis())
    }
  }
  return found
}

function atClock(day: DateTime, clock: string): DateTime {
  const [hour, minute] = clock.split(':').map(Number)
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 })
}
