import { describe, expect, it, test } from 'vitest'
import { meetingModes } from '@/lib/cases/case'
import { addDays, date, instantAt, londonTime, shortDate } from '@/lib/law/calendar/date'
import { nobody, winter } from './a-search.fixture'
import { fewADay } from './few-a-day'
import { findSlots, type Slot } from './find-slots'
import { namedFirst } from './named-first'
import type { Mediator, Party, Person, Search, StandingSession } from './search'

const monday = date('2026-11-30')
const tuesday = date('2026-12-01')

const at = (day: string, clock: string) => instantAt(date(day), clock)
const span = (day: string, from: string, until: string) => ({
  startsAt: at(day, from),
  endsAt: at(day, until),
})

const week = (startsAt: string, endsAt: string, weekdays = [1, 2, 3, 4, 5]): Person['patterns'] =>
  weekdays.map((weekday) => ({
    weekday,
    startsAt,
    endsAt,
    modes: [...meetingModes],
    fromOn: date('2026-01-01'),
    untilOn: null,
  }))

const buffers = (minutesBefore: number, minutesAfter: number): Person['buffers'] => ({
  video: { minutesBefore, minutesAfter },
  in_person: { minutesBefore, minutesAfter },
  telephone: { minutesBefore, minutesAfter },
})

const ruth: Mediator = {
  ...nobody,
  id: 'ruth',
  name: 'Ruth',
  patterns: week('09:00', '12:00'),
  recentLoad: 3,
}
const owen: Mediator = { ...ruth, id: 'owen', name: 'Owen', recentLoad: 1 }
const amina: Person = { ...nobody, id: 'amina', name: 'Amina', patterns: week('09:00', '17:00') }
const ben: Person = { ...amina, id: 'ben', name: 'Ben' }

const family: Party = {
  id: 'family',
  name: 'The family',
  required: true,
  kind: 'family',
  cannot: [],
  best: [],
  ifNeedBe: [],
}
const council: Extract<Party, { kind: 'any_of' }> = {
  id: 'council',
  name: 'The council',
  required: true,
  kind: 'any_of',
  colleagues: [],
  sessions: [],
  offers: [],
  booked: [],
}
const tuesdays: StandingSession = {
  weekday: 2,
  startsAt: '09:00',
  endsAt: '15:00',
  modes: meetingModes,
  fromOn: date('2026-01-01'),
  untilOn: null,
  holds: 2,
  officers: [],
}

/** A two-hour meeting with Ruth on the last Monday of November or the day after, asked for a fortnight before. */
const search: Search = {
  rules: {
    fromOn: monday,
    untilOn: tuesday,
    now: at('2026-11-16', '10:00'),
    calendar: winter,
    safeOn: null,
    lastOn: null,
    shortNoticeAccepted: false,
    laterAccepted: false,
  },
  modes: ['video'],
  minutes: 120,
  startsEvery: 30,
  mediators: [ruth],
  otherMediators: [],
  parties: [],
}

const told = (slots: readonly Slot[]) =>
  slots.map(({ on, startsAt }) => `${shortDate(on).slice(0, 3)} ${londonTime(startsAt)}`)
const found = (given: Partial<Search>) => told(findSlots({ ...search, ...given }))
const withRuth = (given: Partial<Mediator>) => found({ mediators: [{ ...ruth, ...given }] })
const withParty = (...parties: readonly Party[]) => found({ parties })

const everyTime = ['Mon 9am', 'Mon 9:30am', 'Mon 10am', 'Tue 9am', 'Tue 9:30am', 'Tue 10am']

describe('one mediator', () => {
  it('is offered at every half hour at which the meeting fits, earliest first', () =>
    expect(found({})).toEqual(everyTime))

  it('is not there on leave, and comes back the day after', () => {
    const leave = { kind: 'leave' as const, ...span(monday, '00:00', '23:00') }
    expect(withRuth({ exceptions: [leave] })).toEqual(['Tue 9am', 'Tue 9:30am', 'Tue 10am'])
  })

  it('works other hours on a day whose dates say so: away for the usual ones, extra for the others', () => {
    const exceptions = [
      { kind: 'busy' as const, ...span(monday, '09:00', '12:00') },
      { kind: 'extra' as const, ...span(monday, '18:00', '20:00') },
    ]
    expect(withRuth({ exceptions })).toEqual(['Mon 6pm', 'Tue 9am', 'Tue 9:30am', 'Tue 10am'])
  })

  it.each([
    ['a booking', { taken: [span(monday, '10:00', '10:30')] }],
    ['a hold that still stands', { taken: [span(monday, '09:00', '12:00')] }],
    ['an appointment in a calendar elsewhere', { elsewhere: [span(monday, '10:30', '11:00')] }],
  ])('is busy by %s', (_, diary) => expect(withRuth(diary)).toEqual(['Tue 9am', 'Tue 9:30am', 'Tue 10am']))

  it('keeps the time before and after clear, though it may lie outside working hours, and may touch what is there', () => {
    const taken = [span(monday, '08:00', '09:00'), span(monday, '12:15', '13:00')]
    expect(withRuth({ taken, buffers: buffers(30, 15) })).toEqual([
      'Mon 9:30am',
      'Mon 10am',
      ...everyTime.slice(3),
    ])
  })

  it('travels to meetings in person, and needs no such time for video', () => {
    const travelling = { ...buffers(0, 0), in_person: { minutesBefore: 60, minutesAfter: 60 } }
    const mediators = [{ ...ruth, buffers: travelling, taken: [span(monday, '08:00', '09:00')] }]
    const [first] = findSlots({ ...search, modes: ['in_person', 'video'], mediators })
    expect(first).toMatchObject({ startsAt: at(monday, '09:00'), mode: 'video', modes: ['video'] })
    const [, , ten] = findSlots({ ...search, modes: ['in_person', 'video'], mediators })
    expect(ten).toMatchObject({
      startsAt: at(monday, '10:00'),
      mode: 'in_person',
      modes: ['in_person', 'video'],
    })
  })

  it('meets across midnight, on the day on which it starts', () => {
    const patterns = [...week('22:00', '24:00', [1]), ...week('00:00', '01:00', [2])]
    expect(withRuth({ patterns })).toEqual(['Mon 10pm', 'Mon 10:30pm', 'Mon 11pm'])
  })

  it('has a day that is London’s, not that of the server or of UTC', () => {
    const patterns = week('00:00', '03:00', [5])
    const rules = {
      ...search.rules,
      fromOn: date('2026-06-05'),
      untilOn: date('2026-06-05'),
      now: at('2026-05-01', '09:00'),
    }
    const [first] = findSlots({ ...search, rules, mediators: [{ ...ruth, patterns }] })
    expect(first).toMatchObject({ on: '2026-06-05', startsAt: new Date('2026-06-04T23:00:00Z') })
  })

  it('does not work by the usual week on a bank holiday', () => {
    const rules = { ...search.rules, fromOn: date('2026-12-24'), untilOn: date('2026-12-28') }
    expect(found({ rules })).toEqual(['Thu 9am', 'Thu 9:30am', 'Thu 10am'])
  })

  it('is told in time for as much notice as they need', () => {
    const rules = { ...search.rules, now: at(monday, '08:30'), shortNoticeAccepted: true }
    expect(found({ rules, mediators: [{ ...ruth, noticeMinutes: 24 * 60 }] })).toEqual(everyTime.slice(3))
  })

  test.each([
    ['that overlap', [...week('09:00', '11:00', [1]), ...week('10:00', '12:00', [1])], everyTime.slice(0, 3)],
    ['that touch', [...week('09:00', '10:00', [1]), ...week('10:00', '12:00', [1])], everyTime.slice(0, 3)],
    ['of no length', week('09:00', '09:00'), []],
    ['that end before they start', week('12:00', '09:00'), []],
  ])('may have patterns %s', (_, patterns, times) => expect(withRuth({ patterns })).toEqual(times))

  test.each([
    ['2026-10-25', ['12 midnight', '12:30am', '1am', '1:30am', '2am']],
    ['2027-03-28', ['12 midnight', '12:30am', '2am']],
  ])('has a pattern across the change of the clocks on %s', (day, times) => {
    const sunday = date(day)
    const rules = { ...search.rules, fromOn: sunday, untilOn: sunday, now: at('2026-10-01', '09:00') }
    const patterns = week('00:00', '03:00', [7])
    const slots = findSlots({ ...search, rules, minutes: 60, mediators: [{ ...ruth, patterns }] })
    expect(slots.map(({ startsAt }) => londonTime(startsAt))).toEqual(times)
  })
})

describe('the rules', () => {
  // Asked on Tuesday 24 November: the fifth working day before Tuesday 1 December.
  const rules = { ...search.rules, now: at('2026-11-24', '10:00') }

  it('leave five working days for notice', () => expect(found({ rules })).toEqual(everyTime.slice(3)))

  it('leave less when the family has agreed, and say so', () => {
    const slots = findSlots({ ...search, rules: { ...rules, shortNoticeAccepted: true } })
    expect(told(slots)).toEqual(everyTime)
    expect(slots.map(({ marks }) => marks.shortNotice)).toEqual([true, true, true, false, false, false])
  })

  it('end with the last of the 30 days, unless a reason and the family’s choice are on record', () => {
    const late = { ...search.rules, safeOn: monday, lastOn: monday }
    expect(found({ rules: late })).toEqual(everyTime.slice(0, 3))
    const slots = findSlots({ ...search, rules: { ...late, laterAccepted: true } })
    expect(told(slots)).toEqual(everyTime)
    expect(slots.at(-1)!.marks).toEqual({ shortNotice: false, afterSafeDay: true, afterLastDay: true })
  })

  it('let nothing start in the past', () => {
    const now = { ...search.rules, now: at(tuesday, '09:10'), shortNoticeAccepted: true }
    expect(found({ rules: now })).toEqual(['Tue 9:30am', 'Tue 10am'])
  })
})

describe('the family', () => {
  it('is never asked at a time they cannot do', () => {
    const cannot = [span(monday, '00:00', '23:00'), span(tuesday, '09:00', '09:30')]
    expect(withParty({ ...family, cannot })).toEqual(['Tue 9:30am', 'Tue 10am'])
  })

  it('sees the times they like best first, and those that are only “if need be” last', () => {
    const best = [span(tuesday, '09:30', '12:30')]
    const ifNeedBe = [span(monday, '11:30', '13:00')]
    const slots = findSlots({ ...search, parties: [{ ...family, best, ifNeedBe }] })
    expect(told(slots)).toEqual(['Tue 9:30am', 'Tue 10am', 'Mon 9am', 'Mon 9:30am', 'Tue 9am', 'Mon 10am'])
    expect(slots[0]!.covers).toMatchObject([{ party: 'family', how: 'best_time', ifNeedBe: false }])
    expect(slots.at(-1)!.covers).toMatchObject([{ party: 'family', how: 'not_ruled_out', ifNeedBe: true }])
  })
})

describe('a council', () => {
  it('comes to its standing session until it holds as many meetings as it can', () => {
    const open = {
      ...council,
      sessions: [tuesdays],
      booked: [{ ...span(tuesday, '13:00', '15:00'), officer: null }],
    }
    expect(withParty(open)).toEqual(everyTime.slice(3))
    const [slot] = findSlots({ ...search, parties: [open] })
    expect(slot!.covers).toEqual([
      { party: 'council', by: null, name: 'The council', how: 'session', ifNeedBe: false },
    ])
    const full = { ...open, booked: [...open.booked, { ...span(tuesday, '09:00', '10:00'), officer: null }] }
    expect(withParty(full)).toEqual([])
  })

  it('sends a colleague when the first is on leave', () => {
    const leave = { kind: 'leave' as const, ...span(tuesday, '00:00', '23:00') }
    const away = { ...amina, patterns: [], exceptions: [leave] }
    const party = { ...council, sessions: [tuesdays], colleagues: [away, { ...ben, patterns: [] }] }
    const [slot] = findSlots({ ...search, parties: [party] })
    expect(slot!.covers).toMatchObject([{ party: 'council', by: 'ben', how: 'session' }])
  })

  it('sends nobody to a session who is not named for it', () => {
    const named = { ...tuesdays, officers: ['amina'] }
    const away = { ...amina, patterns: [], taken: [span(tuesday, '09:00', '15:00')] }
    const party = { ...council, sessions: [named], colleagues: [away, { ...ben, patterns: [] }] }
    expect(withParty(party)).toEqual([])
  })

  it('may offer a time beside its sessions', () => {
    const offer = { ...span(monday, '09:30', '11:30'), holds: 1, modes: meetingModes, officers: [] }
    expect(withParty({ ...council, offers: [offer] })).toEqual(['Mon 9:30am'])
  })

  it('comes with whoever of fifty is free, beside two who have to be there', () => {
    const fifty = Array.from({ length: 50 }, (_, n): Person => ({
      ...amina,
      id: `officer-${n}`,
      name: `Officer ${n}`,
      taken: n === 37 ? [] : [span(monday, '09:00', '12:00'), span(tuesday, '09:00', '12:00')],
    }))
    const icb: Party = {
      id: 'icb',
      name: 'The ICB',
      required: true,
      kind: 'person',
      person: { ...ben, patterns: week('10:00', '12:00', [2]) },
    }
    const slots = findSlots({ ...search, parties: [{ ...council, colleagues: fifty }, icb] })
    expect(told(slots)).toEqual(['Tue 10am'])
    expect(slots[0]!.covers).toMatchObject([{ by: 'officer-37', how: 'working_time' }, { by: 'ben' }])
  })
})

describe('rooms', () => {
  const rooms: Party = {
    id: 'rooms',
    name: 'Meeting rooms',
    required: true,
    kind: 'places',
    modes: ['in_person'],
    places: [
      { ...nobody, id: 'oak', taken: [span(monday, '09:00', '10:00'), span(monday, '10:30', '12:00')] },
      { ...nobody, id: 'ash', patterns: week('09:30', '12:00'), taken: [span(monday, '09:30', '11:00')] },
    ],
  }

  it('are full where no one of them is free all through the meeting, or is open', () => {
    const slots = findSlots({ ...search, modes: ['in_person'], parties: [rooms] })
    expect(told(slots)).toEqual(everyTime.slice(3))
    expect(slots.map(({ covers }) => covers.map(({ by }) => by))).toEqual(
      everyTime.slice(3).map(() => ['oak']),
    )
  })

  it('are not needed to meet by video', () => expect(withParty(rooms)).toEqual(everyTime))
})

describe('an optional party', () => {
  const supporter: Party = {
    id: 'supporter',
    name: 'Supporter',
    required: false,
    kind: 'person',
    person: { ...ben, patterns: week('09:30', '12:00', [2]) },
  }

  it('stands in nobody’s way, but times at which everyone can come first', () => {
    const slots = findSlots({ ...search, parties: [supporter] })
    expect(told(slots)).toEqual(['Tue 9:30am', 'Tue 10am', 'Mon 9am', 'Mon 9:30am', 'Mon 10am', 'Tue 9am'])
    expect(slots.map(({ missing }) => missing.length)).toEqual([0, 0, 1, 1, 1, 1])
  })
})

describe('several mediators', () => {
  it('share the work: whoever had least of late is named, and the others with them', () => {
    const [slot] = findSlots({ ...search, mediators: [ruth, owen] })
    expect(slot).toMatchObject({ mediator: { by: 'owen', name: 'Owen' }, otherMediators: ['ruth'] })
  })

  it('are told apart by nothing but their ids when all else is equal, in whatever order they are given', () => {
    const twin = { ...ruth, id: 'ada', name: 'Ada' }
    for (const mediators of [
      [ruth, twin],
      [twin, ruth],
    ])
      expect(findSlots({ ...search, mediators })[0]!.mediator.by).toBe('ada')
  })

  it('are asked “if need be” only when nobody else can', () => {
    const reluctant = { ...owen, ifNeedBe: [span(monday, '09:00', '12:00')] }
    const slots = findSlots({ ...search, mediators: [ruth, reluctant] })
    expect(slots.slice(0, 4).map(({ mediator }) => mediator.by)).toEqual(['ruth', 'ruth', 'ruth', 'owen'])
  })

  it('each keep to their own diary', () => {
    const away = { ...owen, taken: [span(monday, '00:00', '23:00')] }
    const slots = findSlots({ ...search, mediators: [ruth, away] })
    expect(slots.map(({ mediator }) => mediator.by)).toEqual(['ruth', 'ruth', 'ruth', 'owen', 'owen', 'owen'])
  })
})

describe('ranking', () => {
  it('puts times by the safe day before later ones that the family likes best, and those after day 30 last', () => {
    const rules = {
      ...search.rules,
      untilOn: date('2026-12-02'),
      safeOn: monday,
      lastOn: tuesday,
      laterAccepted: true,
    }
    const best = [span('2026-12-01', '09:00', '12:00'), span('2026-12-02', '09:00', '12:00')]
    const slots = findSlots({ ...search, rules, minutes: 180, parties: [{ ...family, best }] })
    expect(told(slots)).toEqual(['Mon 9am', 'Tue 9am', 'Wed 9am'])
  })
})

test('a time that was asked for comes before the best of the others', () => {
  const twoDays = findSlots({ ...search, rules: { ...search.rules, untilOn: addDays(monday, 1) } })
  const last = twoDays.at(-1)!
  expect(told(namedFirst(twoDays, [{ times: [] }, { times: [last] }]))).toEqual(
    told([last, ...twoDays.slice(0, -1)]),
  )
})

test('no day crowds out the others where few are shown', () => {
  const twoDays = findSlots({ ...search, rules: { ...search.rules, untilOn: addDays(monday, 1) } })
  const shown = fewADay(twoDays, 5)
  expect(told(shown)).toEqual(
    told([...twoDays.slice(0, 3), ...twoDays.filter(({ on }) => on !== monday).slice(0, 2)]),
  )
})
