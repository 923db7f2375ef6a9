import fc from 'fast-check'
import { meetingModes, type MeetingMode } from '@/lib/cases/case'
import { holidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { addDays, date, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { after, type Span } from '../free-times'
import type { Mediator, Party, Person, Search } from './search'

const none = { minutesBefore: 0, minutesAfter: 0 }

/** The bank holidays about the windows of these tests, and one that says that 2027 is known. */
export const winter = holidayCalendar(
  ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-12-27'].map((day) => ({
    title: 'A holiday',
    date: date(day),
    notes: '',
  })),
  'winter',
)

/** Somebody with nothing in their diary, who never works. */
export const nobody: Person = {
  id: 'nobody',
  name: 'Nobody',
  patterns: [],
  exceptions: [],
  taken: [],
  elsewhere: [],
  ifNeedBe: [],
  modes: meetingModes,
  buffers: { video: none, in_person: none, telephone: none },
  noticeMinutes: 0,
}

/** Random diaries that overlap, touch, are empty or end before they start, on ordinary days and on those that are not. */
export function searches(most: { minutes: number; days: number }): fc.Arbitrary<Search> {
  return fc
    .record({
      fromOn: fc.constantFrom('2026-10-23', '2026-12-24', '2027-01-11', '2027-03-26').map(date),
      days: fc.integer({ min: 1, max: most.days }),
    })
    .chain(({ fromOn, days }) => {
      const window = { fromOn, untilOn: addDays(fromOn, days - 1) }
      return fc.record({
        rules: rulesOf(window),
        modes: fc.shuffledSubarray([...meetingModes], { minLength: 1 }),
        minutes: fc.constantFrom(30, 60, 95, 150, most.minutes),
        startsEvery: fc.constantFrom(30, 30, 60, 45),
        mediators: fc.array(mediator(fromOn), { minLength: 1, maxLength: 3 }).map(numbered('M')),
        otherMediators: fc.array(mediator(fromOn), { maxLength: 1 }).map(numbered('O')),
        parties: fc.array(party(fromOn), { maxLength: 3 }).map(numbered('P')),
      })
    })
}

const numbered =
  (letter: string) =>
  <Named extends { id: string; name: string }>(all: readonly Named[]): Named[] =>
    all.map((one, n) => ({ ...one, id: `${letter}${n}`, name: `${letter}${n}` }))

const rulesOf = ({ fromOn, untilOn }: { fromOn: CalendarDate; untilOn: CalendarDate }) =>
  fc
    .record({
      before: fc.integer({ min: -20, max: 1 }),
      clock: fc.integer({ min: 0, max: 1439 }),
      safe: fc.option(fc.integer({ min: 0, max: 4 })),
      last: fc.option(fc.integer({ min: 0, max: 4 })),
      shortNoticeAccepted: fc.boolean(),
      laterAccepted: fc.boolean(),
    })
    .map(({ before, clock, safe, last, ...accepted }) => ({
      fromOn,
      untilOn,
      now: after(instantAt(addDays(fromOn, before), '00:00'), clock),
      calendar: winter,
      safeOn: safe === null ? null : addDays(fromOn, safe),
      lastOn: last === null ? null : addDays(fromOn, last),
      ...accepted,
    }))

const clock = fc.constantFrom(
  '00:00',
  '00:30',
  '01:00',
  '01:30',
  '02:00',
  '04:15',
  '08:58',
  '12:00',
  '17:30',
  '23:30',
)
const someModes: fc.Arbitrary<MeetingMode[]> = fc.subarray([...meetingModes], { minLength: 1 })

const span = (fromOn: CalendarDate): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.integer({ min: -300, max: 6000 }), fc.constantFrom(0, 1, 5, 30, 58, 120, 600, 1500, 4000))
    .map(([from, minutes]) => {
      const startsAt = after(instantAt(fromOn, '00:00'), from)
      return { startsAt, endsAt: after(startsAt, minutes) }
    })

const spans = (fromOn: CalendarDate, most: number) => fc.array(span(fromOn), { maxLength: most })

const weekly = (fromOn: CalendarDate) =>
  fc
    .record({
      weekday: fc.integer({ min: 1, max: 7 }),
      times: fc.tuple(clock, clock),
      modes: someModes,
      begins: fc.integer({ min: -3, max: 2 }),
      ends: fc.option(fc.integer({ min: 0, max: 4 })),
    })
    .map(({ weekday, times: [startsAt, endsAt], modes, begins, ends }) => ({
      weekday,
      startsAt,
      endsAt,
      modes,
      fromOn: addDays(fromOn, begins),
      untilOn: ends === null ? null : addDays(fromOn, ends),
    }))

const buffers = fc.record({
  minutesBefore: fc.constantFrom(0, 7, 15, 30),
  minutesAfter: fc.constantFrom(0, 12, 20, 60),
})

/** Most people work most of the time, or nobody would ever meet. */
const longWeek = (fromOn: CalendarDate) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    startsAt: '00:00',
    endsAt: '23:30',
    modes: [...meetingModes],
    fromOn: addDays(fromOn, -1),
    untilOn: null,
  }))

const weeks = (fromOn: CalendarDate) =>
  fc.oneof(fc.array(weekly(fromOn), { maxLength: 6 }), {
    weight: 2,
    arbitrary: fc.constant(longWeek(fromOn)),
  })

const person = (fromOn: CalendarDate): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(''),
    name: fc.constant(''),
    patterns: weeks(fromOn),
    exceptions: fc.array(
      fc
        .tuple(fc.constantFrom('leave', 'busy', 'extra'), span(fromOn))
        .map(([kind, when]) => ({ kind, ...when })),
      { maxLength: 3 },
    ),
    taken: spans(fromOn, 3),
    elsewhere: spans(fromOn, 2),
    ifNeedBe: spans(fromOn, 2),
    modes: someModes,
    buffers: fc.record({ video: buffers, in_person: buffers, telephone: buffers }),
    noticeMinutes: fc.constantFrom(0, 0, 600),
  })

const mediator = (fromOn: CalendarDate): fc.Arbitrary<Mediator> =>
  fc
    .tuple(person(fromOn), fc.integer({ min: 0, max: 2 }))
    .map(([known, recentLoad]) => ({ ...known, recentLoad }))

const sitting = { holds: fc.integer({ min: 0, max: 2 }), officers: fc.subarray(['C0', 'C1']) }

const party = (fromOn: CalendarDate): fc.Arbitrary<Party> => {
  const common = { id: fc.constant(''), name: fc.constant(''), required: fc.boolean() }
  const some = spans(fromOn, 3)
  return fc.oneof(
    fc.record({ ...common, kind: fc.constant('person'), person: person(fromOn) }),
    fc.record({ ...common, kind: fc.constant('family'), cannot: some, best: some, ifNeedBe: some }),
    fc.record({
      ...common,
      kind: fc.constant('places'),
      modes: someModes,
      places: fc
        .array(
          person(fromOn).map((place) => ({ ...place, modes: meetingModes, ifNeedBe: [], noticeMinutes: 0 })),
          { maxLength: 2 },
        )
        .map(numbered('R')),
    }),
    fc.record({
      ...common,
      kind: fc.constant('any_of'),
      colleagues: fc.array(person(fromOn), { maxLength: 2 }).map(numbered('C')),
      sessions: fc
        .tuple(weeks(fromOn), fc.record(sitting))
        .map(([all, limits]) => all.map((week) => ({ ...week, ...limits }))),
      offers: fc.array(
        fc
          .tuple(span(fromOn), fc.record({ ...sitting, modes: someModes }))
          .map(([when, limits]) => ({ ...when, ...limits })),
        { maxLength: 2 },
      ),
      booked: fc.array(
        fc
          .tuple(span(fromOn), fc.constantFrom('C0', 'C1', null))
          .map(([when, officer]) => ({ ...when, officer })),
        { maxLength: 3 },
      ),
    }),
  )
}
