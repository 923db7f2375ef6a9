import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { addDays, date, instantAt } from '@/lib/law/calendar/date'
import { expandFeed, expansionLimits } from '@/lib/scheduling/feeds/expand-feed'
import { fetchLimits } from '@/lib/scheduling/feeds/fetch-feed'
import { after, type Span } from '@/lib/scheduling/free-times'
import { millisecondsPerCall } from './compare'
import type { Job, Setting } from './job'
import { numbers } from './slot-workload'

const fromOn = date('2026-09-01')
const year: Span = {
  startsAt: instantAt(fromOn, '00:00'),
  endsAt: instantAt(addDays(fromOn, 365), '00:00'),
}

/** Calendars kept elsewhere: what it costs to read one within bounds. */
export const feedsJob: Job = {
  id: 'C1',
  title: 'A calendar kept elsewhere',
  workload:
    'A year’s feed of 2,000 events: 1,900 single ones and 100 weekly series, half of them with an exception. One in ten events is free or cancelled.',
  gate: 'Every minute of the year is busy or not as ical.js reads the same feed; the feed is within the megabyte.',
  measures: [
    {
      id: 'C1.bounds',
      ratio: 'read in a thread that can be stopped, and made into times ÷ node-ical alone',
      reach: { atMost: 3 },
    },
  ],
  prepare,
}

async function prepare({ quick, say }: Setting) {
  const text = feed(quick ? 200 : 2000)
  say(`${(text.length / 1000).toFixed(0)} kB`)
  const ours = await expandFeed(text, year, expansionLimits)
  const same = String(minutesOf(ours)) === String(minutesOf(asIcalJsReads(text)))
  const calls = quick ? 1 : 10
  return {
    wrong: [
      ...(same ? [] : ['The times differ from those that ical.js finds']),
      ...(text.length <= fetchLimits.bytes ? [] : ['The feed is larger than what is read']),
    ],
    comparisons: {
      'C1.bounds': {
        over: () => millisecondsPerCall(calls, () => expandFeed(text, year, expansionLimits)),
        under: () => millisecondsPerCall(calls, () => Promise.resolve(byNodeIcal(text))),
      },
    },
  }
}

/** What anybody would do with the library: parse and expand, here and now. */
function byNodeIcal(text: string): number {
  return Object.values(nodeIcal.sync.parseICS(text))
    .filter((part): part is VEvent => part?.type === 'VEVENT')
    .flatMap((event) =>
      nodeIcal.expandRecurringEvent(event, { from: year.startsAt, to: year.endsAt, expandOngoing: true }),
    ).length
}

/** The same feed through another parser, all of its times whether they overlap or not. */
function asIcalJsReads(text: string): Span[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const isFree =
      component.getFirstPropertyValue('status') === 'CANCELLED' ||
      component.getFirstPropertyValue('transp') === 'TRANSPARENT'
    if (isFree) return []
    const event = new ICAL.Event(component)
    const minutes = event.duration.toSeconds() / 60
    const starts: Date[] = []
    const turns = event.iterator()
    for (let next = turns.next() as ICAL.Time | null; next; next = turns.next() as ICAL.Time | null) {
      if (next.toJSDate() >= year.endsAt) break
      starts.push(next.toJSDate())
    }
    return starts.map((startsAt) => ({ startsAt, endsAt: after(startsAt, minutes) }))
  })
}

/** The minutes at which busy time begins and ends, whatever it is made of. */
function minutesOf(spans: readonly Span[]): number[] {
  const [from, minutes] = [
    year.startsAt.getTime(),
    (year.endsAt.getTime() - year.startsAt.getTime()) / 60_000,
  ]
  const changes = new Int32Array(minutes + 1)
  for (const { startsAt, endsAt } of spans) {
    const [first, last] = [startsAt, endsAt].map((at) => (at.getTime() - from) / 60_000) as [number, number]
    if (last <= 0 || first >= minutes) continue
    changes[Math.max(first, 0)]! += 1
    changes[Math.min(last, minutes)]! -= 1
  }
  const edges: number[] = []
  let taken = 0
  changes.forEach((change, minute) => {
    if ((taken === 0) !== (taken + change === 0)) edges.push(minute)
    taken += change
  })
  return edges
}

function feed(events: number): string {
  const next = numbers(events)
  const stamp = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const lines = Array.from({ length: events }, (_, at) => {
    const startsAt = after(year.startsAt, (next(365) * 24 + 7 + next(12)) * 60 + 15 * next(4))
    const isSeries = at % 20 === 0
    const exception = `EXDATE:${stamp(after(startsAt, 7 * 24 * 60))}`
    return [
      'BEGIN:VEVENT',
      `UID:${at}@elsewhere.example`,
      'DTSTAMP:20260901T090000Z',
      `SUMMARY:Something of number ${at}`,
      `DTSTART:${stamp(startsAt)}`,
      `DTEND:${stamp(after(startsAt, 15 * (1 + next(8))))}`,
      ...(isSeries ? ['RRULE:FREQ=WEEKLY;COUNT=20', ...(at % 40 === 0 ? [exception] : [])] : []),
      ...(at % 10 === 1 ? [next(2) === 0 ? 'TRANSP:TRANSPARENT' : 'STATUS:CANCELLED'] : []),
      'END:VEVENT',
    ]
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines.flat(), 'END:VCALENDAR', ''].join('\r\n')
}
