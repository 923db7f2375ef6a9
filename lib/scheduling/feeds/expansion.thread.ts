// A thread of its own, so that a calendar that never ends costs nobody else anything: it can be stopped. Node runs
// this file as it stands, so it takes packages and types only.
import nodeIcal, { type EventInstance, type VEvent } from 'node-ical'
import type { Expanded, Expansion, Found } from './expand-feed'

// What the parser says of a calendar would name what is in it.
console.warn = () => undefined

/** What came of it. The parser throws at what is no calendar, and that is an answer here. */
export default function expanded({ text, from, to, most }: Expansion): Expanded {
  try {
    return busyIn(nodeIcal.sync.parseICS(inLondon(text)), { from, to, most })
  } catch {
    return 'not_a_calendar'
  }
}

/** RFC 5545 leaves a time without a zone to where its reader is. Here that is London. */
function inLondon(calendar: string): string {
  return calendar.replace(/^BEGIN:VCALENDAR\r?\n/m, (begins) => begins + london)
}

const london = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`

/** Every time that takes somebody's time, unless there are more than can be kept. */
function busyIn(
  calendar: ReturnType<typeof nodeIcal.sync.parseICS>,
  { from, to, most }: Omit<Expansion, 'text'>,
): Expanded {
  const found: Found[] = []
  for (const part of Object.values(calendar)) {
    if (part?.type !== 'VEVENT') continue
    if (isBomb(part)) return 'too_much_in_it'
    const times = nodeIcal.expandRecurringEvent(part, { from, to, expandOngoing: true })
    found.push(...times.filter(takesTime).map(asFound))
    if (found.length > most) return 'too_much_in_it'
  }
  return found
}

/** Nobody is busy anew each minute. */
const isBomb = ({ rrule }: VEvent) => ['MINUTELY', 'SECONDLY'].includes(String(rrule?.options.freq))

/** Not what is cancelled, nor what its owner marked as free. */
function takesTime({ event, start, end }: EventInstance): boolean {
  return wordOf(event.status) !== 'CANCELLED' && wordOf(event.transparency) !== 'TRANSPARENT' && start < end
}

/** A value that came with parameters is an object. */
function wordOf(value: unknown): string {
  const word = typeof value === 'object' && value !== null && 'val' in value ? value.val : value
  return typeof word === 'string' ? word.toUpperCase() : ''
}

/** Whole days are days in London, whatever day it is there elsewhere. The parser gives them by this machine's clock. */
function asFound({ start, end, isFullDay }: EventInstance): Found {
  return isFullDay
    ? { fromOn: dayHere(start), untilOn: dayHere(end) }
    : { startsAt: start.getTime(), endsAt: end.getTime() }
}

const dayHere = (instant: Date) =>
  [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
