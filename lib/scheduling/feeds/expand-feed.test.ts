import { describe, expect, it, test } from 'vitest'
import { date, instantAt } from '@/lib/law/calendar/date'
import { expandFeed, expansionLimits } from './expand-feed'

const autumn = {
  startsAt: instantAt(date('2026-10-12'), '00:00'),
  endsAt: instantAt(date('2027-04-12'), '00:00'),
}

/** A calendar with these events; `|` stands between lines. */
const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//somebody//else//EN',
    ...events.flatMap((event, at) => [
      'BEGIN:VEVENT',
      `UID:${/UID:/.test(event) ? '' : `event-${at}`}`,
      'DTSTAMP:20260901T090000Z',
      ...event.split('|'),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .filter((line) => line !== 'UID:')
    .join('\r\n')

async function busy(text: string, span = autumn): Promise<string[]> {
  const spans = await expandFeed(text, span, expansionLimits)
  return spans.map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`)
}
const span = (from: string, until: string) => `2026-${from}:00.000Z 2026-${until}:00.000Z`

describe('a calendar elsewhere takes time', () => {
  it('by the clock of its zone, summer and winter', async () => {
    const weekly = 'DTSTART;TZID=Europe/London:20261018T100000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=3'
    expect(await busy(calendar(weekly))).toEqual([
      span('10-18T09:00', '10-18T10:00'),
      span('10-25T10:00', '10-25T11:00'),
      span('11-01T10:00', '11-01T11:00'),
    ])
  })

  it('in spring too, and by the clock of New York where that is its zone', async () => {
    const london = 'DTSTART;TZID=Europe/London:20270321T100000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2'
    const newYork = 'DTSTART;TZID=America/New_York:20270322T050000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2'
    expect(await busy(calendar(london, newYork))).toEqual([
      '2027-03-21T10:00:00.000Z 2027-03-21T11:00:00.000Z',
      '2027-03-22T09:00:00.000Z 2027-03-22T10:00:00.000Z',
      '2027-03-28T09:00:00.000Z 2027-03-28T10:00:00.000Z',
      '2027-03-29T09:00:00.000Z 2027-03-29T10:00:00.000Z',
    ])
  })

  it('by the names that Outlook has for zones', async () => {
    const outlook =
      'DTSTART;TZID=GMT Standard Time:20261020T100000|DTEND;TZID=GMT Standard Time:20261020T113000'
    expect(await busy(calendar(outlook))).toEqual([span('10-20T09:00', '10-20T10:30')])
  })

  it('in London where a time has no zone, also when the clocks change between two of them', async () => {
    const floating = 'DTSTART:20261024T100000|DTEND:20261024T110000|RRULE:FREQ=DAILY;COUNT=2'
    expect(await busy(calendar(floating))).toEqual([
      span('10-24T09:00', '10-24T10:00'),
      span('10-25T10:00', '10-25T11:00'),
    ])
  })

  it('for whole days in London, also the one of 25 hours', async () => {
    const leave = 'DTSTART;VALUE=DATE:20261024|DTEND;VALUE=DATE:20261027|TRANSP:OPAQUE'
    expect(await busy(calendar(leave))).toEqual([span('10-23T23:00', '10-27T00:00')])
    const everyMonday = 'DTSTART;VALUE=DATE:20261019|RRULE:FREQ=WEEKLY;UNTIL=20261026'
    expect(await busy(calendar(everyMonday))).toEqual([
      span('10-18T23:00', '10-19T23:00'),
      span('10-26T00:00', '10-27T00:00'),
    ])
  })

  it('but not what is cancelled, marked as free, or of no length', async () => {
    const at = 'DTSTART:20261020T090000Z|DTEND:20261020T100000Z'
    const none = [`${at}|STATUS:CANCELLED`, `${at}|TRANSP:TRANSPARENT`, 'DTSTART:20261020T090000Z']
    expect(await busy(calendar(...none))).toEqual([])
    expect(await busy(calendar(`${at}|STATUS:TENTATIVE`))).toHaveLength(1)
  })

  it('without the exceptions of a series, and with the one that was moved where it is now', async () => {
    const series =
      'UID:s|DTSTART;TZID=Europe/London:20261019T100000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=4|EXDATE;TZID=Europe/London:20261020T100000'
    const moved =
      'UID:s|RECURRENCE-ID;TZID=Europe/London:20261021T100000|DTSTART:20261021T150000Z|DTEND:20261021T160000Z'
    const called =
      'UID:s|RECURRENCE-ID;TZID=Europe/London:20261022T100000|DTSTART:20261022T090000Z|DTEND:20261022T100000Z|STATUS:CANCELLED'
    expect(await busy(calendar(series, moved, called))).toEqual([
      span('10-19T09:00', '10-19T10:00'),
      span('10-21T15:00', '10-21T16:00'),
    ])
  })

  it('as one where times touch or overlap, and no further than is looked', async () => {
    const events = [
      'DTSTART:20200101T000000Z|DTEND:20261012T090000Z',
      'DTSTART:20261012T083000Z|DTEND:20261012T100000Z',
      'DTSTART:20261012T100000Z|DTEND:20261012T103000Z',
      'DTSTART:20270411T200000Z|DTEND:20990101T000000Z',
    ]
    expect(await busy(calendar(...events))).toEqual([
      span('10-11T23:00', '10-12T10:30'),
      '2027-04-11T20:00:00.000Z 2027-04-11T23:00:00.000Z',
    ])
  })

  it('also in the years after a series began long ago', async () => {
    const old = 'DTSTART;TZID=Europe/London:19900101T100000|DURATION:PT1H|RRULE:FREQ=DAILY'
    expect(await busy(calendar(old))).toHaveLength(182)
  })
})

describe('is no calendar', () => {
  test.each([
    ['a page to sign in at', '<html><body>Sign in</body></html>'],
    ['nothing', ''],
    ['half of one', calendar('DTSTART:20261020T090000Z').slice(20)],
    ['two starts of one event', calendar('DTSTART:20261020T090000Z|DTSTART:20261021T090000Z')],
  ])('%s', async (_, text) => {
    await expect(busy(text)).rejects.toMatchObject({ problem: 'not_a_calendar' })
  })

  it('and what is not understood in one takes no time', async () => {
    const odd = [
      'DTSTART:whenever|DTEND:later',
      'SUMMARY:no time at all',
      'DTSTART:20261020T090000Z|DTEND:20261019T090000Z',
      'DTSTART;TZID=Middle-earth/Shire:20261020T090000|DTEND:sooner',
    ]
    expect(await busy(calendar(...odd, 'DTSTART:20261021T090000Z|DTEND:20261021T100000Z'))).toContain(
      span('10-21T09:00', '10-21T10:00'),
    )
  })
})

describe('there is too much in a calendar', () => {
  const start = 'DTSTART:20261020T090000Z|DURATION:PT30S'
  test.each([
    ['that is busy each second', calendar(`${start}|RRULE:FREQ=SECONDLY`)],
    ['that is busy each minute', calendar(`${start}|RRULE:FREQ=MINUTELY`)],
    [
      'that is busy at every second of a year',
      calendar(`${start}|RRULE:FREQ=YEARLY;BYHOUR=${upTo(23)};BYMINUTE=${upTo(59)};BYSECOND=${upTo(59)}`),
    ],
    ['of ten thousand series', calendar(...Array<string>(10_000).fill(`${start}|RRULE:FREQ=DAILY`))],
  ])('%s', async (_, text) => {
    const limits = { ...expansionLimits, milliseconds: 1500 }
    await expect(expandFeed(text, autumn, limits)).rejects.toMatchObject({ problem: 'too_much_in_it' })
  })
})

it('is empty when no day of it ever comes, however many series there are', async () => {
  const never = 'DTSTART:20261020T090000Z|DURATION:PT1H|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'
  expect(await busy(calendar(...Array<string>(2000).fill(never)))).toEqual([])
})

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, number) => number).join(',')
