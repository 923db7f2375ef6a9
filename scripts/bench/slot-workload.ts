import { meetingModes } from '@/lib/cases/case'
import { shippedCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, date, instantAt } from '@/lib/law/calendar/date'
import { after } from '@/lib/scheduling/free-times'
import type { Mediator, Search } from '@/lib/scheduling/slots/search'

/** Thirty days across the change of the clocks on 25 October 2026. */
const fromOn = date('2026-10-12')
const untilOn = addDays(fromOn, 29)
const opens = instantAt(fromOn, '00:00')

const none = { minutesBefore: 0, minutesAfter: 0 }

/** Three hours by video somewhere in the thirty days, for so many calendars with so many things in each. */
export function searchOf(calendars: number, busy: number, seed: number): Search {
  const next = numbers(seed)
  return {
    rules: {
      fromOn,
      untilOn,
      now: instantAt(date('2026-10-01'), '09:00'),
      calendar: shippedCalendar,
      safeOn: null,
      lastOn: null,
      shortNoticeAccepted: true,
      laterAccepted: true,
    },
    modes: ['video'],
    minutes: 180,
    startsEvery: 30,
    mediators: Array.from({ length: calendars }, (_, n) => someone(n, busy, next)),
    otherMediators: [],
    parties: [],
  }
}

/** Somebody who works from 8am to 8pm each day, with things of 15 to 90 minutes at any hour of the thirty days. */
function someone(n: number, busy: number, next: (below: number) => number): Mediator {
  return {
    id: `M${n}`,
    name: `Mediator ${n}`,
    patterns: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      startsAt: '08:00',
      endsAt: '20:00',
      modes: [...meetingModes],
      fromOn,
      untilOn: null,
    })),
    exceptions: [],
    taken: Array.from({ length: busy }, () => {
      const startsAt = after(opens, 5 * next(30 * 24 * 12))
      return { startsAt, endsAt: after(startsAt, 15 + 5 * next(16)) }
    }),
    elsewhere: [],
    ifNeedBe: [],
    modes: meetingModes,
    buffers: { video: none, in_person: none, telephone: none },
    noticeMinutes: 0,
    recentLoad: n % 4,
  }
}

/** Numbers below a bound that only look random (mulberry32), so that every run asks the same. */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
