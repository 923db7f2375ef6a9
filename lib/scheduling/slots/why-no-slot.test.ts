import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingModes } from '@/lib/cases/case'
import { date, instantAt } from '@/lib/law/calendar/date'
import { nobody, searches, winter } from './a-search.fixture'
import type { Mediator, Party, Person, Search } from './search'
import { ableOf, clockTimes } from './sweep.fixture'
import { whyNoSlot } from './why-no-slot'

const tuesday = date('2026-12-01')

const at = (clock: string) => instantAt(tuesday, clock)
const span = (from: string, until: string) => ({ startsAt: at(from), endsAt: at(until) })
const week = (startsAt: string, endsAt: string, modes = [...meetingModes]) => ({
  weekday: 2,
  startsAt,
  endsAt,
  modes,
  fromOn: date('2026-01-01'),
  untilOn: null,
})

const ruth: Mediator = {
  ...nobody,
  id: 'ruth',
  name: 'Ruth',
  patterns: [week('09:00', '12:00')],
  recentLoad: 0,
}
const amina: Person = { ...nobody, id: 'amina', name: 'Amina', patterns: [week('09:00', '17:00')] }
const council: Extract<Party, { kind: 'any_of' }> = {
  id: 'council',
  name: 'The council',
  required: true,
  kind: 'any_of',
  colleagues: [amina],
  sessions: [],
  offers: [],
  booked: [],
}
const family: Extract<Party, { kind: 'family' }> = {
  id: 'family',
  name: 'The family',
  required: true,
  kind: 'family',
  cannot: [],
  best: [],
  ifNeedBe: [],
}

/** Two hours by video on Tuesday 1 December, asked for a fortnight before. */
const search: Search = {
  rules: {
    fromOn: tuesday,
    untilOn: tuesday,
    now: instantAt(date('2026-11-16'), '10:00'),
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
  parties: [council, family],
}

const changesOf = (given: Partial<Search>) => whyNoSlot({ ...search, ...given }).changes
const sidesOf = (given: Partial<Search>) => whyNoSlot({ ...search, ...given }).days[0]!.modes[0]!.sides

describe('why there is no slot', () => {
  it('asks for no change while there is one, and still tells when each could', () => {
    const { days, changes } = whyNoSlot(search)
    expect(changes).toEqual([])
    expect(days).toMatchObject([{ on: tuesday, ruledOut: null, modes: [{ mode: 'video', slots: 3 }] }])
    expect(sidesOf({})[0]).toMatchObject({
      party: 'mediator',
      starts: [at('09:00'), at('09:30'), at('10:00')],
      alone: false,
      because: [],
    })
  })

  it('names the mediator’s leave, and what opens the day: their leave, or time of their own', () => {
    const leave = { kind: 'leave' as const, ...span('08:00', '18:00') }
    const given = { mediators: [{ ...ruth, exceptions: [leave] }] }
    expect(sidesOf(given).map(({ party, alone }) => [party, alone])).toEqual([
      ['mediator', true],
      ['council', false],
      ['family', false],
    ])
    expect(sidesOf(given)[0]!.because).toEqual([{ who: 'ruth', name: 'Ruth', kind: 'leave', entry: leave }])
    expect(changesOf(given)).toEqual([
      {
        kind: 'free',
        party: 'mediator',
        who: 'ruth',
        name: 'Ruth',
        entry: leave,
        opens: { ...span('09:00', '11:00'), mode: 'video' },
        count: 3,
      },
    ])
  })

  it('names another mediator first when one could', () => {
    const leave = { kind: 'leave' as const, ...span('08:00', '18:00') }
    const owen = { ...ruth, id: 'owen', name: 'Owen' }
    const [first] = changesOf({ mediators: [{ ...ruth, exceptions: [leave] }], otherMediators: [owen] })
    expect(first).toMatchObject({ kind: 'ask_another_mediator', who: 'owen', count: 3 })
  })

  it('asks the council for a time when it has none in common with the others', () => {
    const given = {
      parties: [{ ...council, colleagues: [{ ...amina, patterns: [week('14:00', '17:00')] }] }],
    }
    expect(sidesOf(given).map(({ alone }) => alone)).toEqual([true, true])
    expect(changesOf(given)).toMatchObject(
      [
        { kind: 'give_extra_time', party: 'council', who: 'amina', opens: span('09:00', '11:00') },
        { kind: 'give_extra_time', party: 'mediator', who: 'ruth', opens: span('14:00', '16:00') },
      ].toSorted((a, b) => a.opens.startsAt.getTime() - b.opens.startsAt.getTime()),
    )
  })

  it('asks nobody for a time in the middle of the night or on a bank holiday', () => {
    const night = { ...council, colleagues: [{ ...amina, patterns: [week('01:00', '04:00')] }] }
    expect(changesOf({ mediators: [{ ...ruth, patterns: [] }], parties: [night] })).toEqual([])
  })

  it('asks a body for one meeting more in a session that is full', () => {
    const session = { ...week('09:00', '12:00'), holds: 1, officers: [] }
    const booked = [{ ...span('09:00', '11:00'), officer: null }]
    const given = { parties: [{ ...council, colleagues: [], sessions: [session], booked }] }
    expect(sidesOf(given)[1]!.because).toEqual([
      { who: null, name: 'The council', kind: 'session_full', ...span('09:00', '12:00'), holds: 1 },
    ])
    expect(changesOf(given)).toContainEqual({
      kind: 'hold_one_more',
      party: 'council',
      session: span('09:00', '12:00'),
      opens: { ...span('09:00', '11:00'), mode: 'video' },
      count: 3,
    })
  })

  it('tells what a family could take back, and how long a meeting would fit', () => {
    const cannot = [span('09:00', '10:45'), span('14:00', '15:00')]
    const given = { parties: [{ ...family, cannot }] }
    expect(sidesOf(given)[1]!.because).toMatchObject(cannot.map((entry) => ({ kind: 'cannot', entry })))
    expect(changesOf(given)).toMatchObject([
      { kind: 'give_extra_time', party: 'mediator', opens: span('11:00', '13:00') },
      { kind: 'free', party: 'family', entry: cannot[0], opens: span('09:00', '11:00') },
      { kind: 'meet_for_less_time', minutes: 60, opens: span('11:00', '12:00') },
    ])
  })

  it('offers another way of meeting', () => {
    const given = { mediators: [{ ...ruth, patterns: [week('09:00', '12:00', ['telephone'])] }] }
    expect(sidesOf(given)[0]!.because).toEqual([
      { who: 'ruth', name: 'Ruth', kind: 'other_mode', modes: ['telephone'] },
    ])
    expect(changesOf(given)[0]).toMatchObject({
      kind: 'meet_in_another_way',
      mode: 'telephone',
      opens: { ...span('09:00', '11:00'), mode: 'telephone' },
    })
  })

  it('asks for the family’s consent to short notice, and tells the day that it is too soon', () => {
    const rules = { ...search.rules, now: instantAt(date('2026-11-25'), '10:00') }
    const { days, changes } = whyNoSlot({ ...search, rules })
    expect(days).toMatchObject([{ ruledOut: 'short_notice', modes: [{ slots: 0 }] }])
    expect(days[0]!.modes[0]!.sides[0]!.starts).toHaveLength(3)
    expect(changes).toEqual([
      { kind: 'agree_to_short_notice', opens: { ...span('09:00', '11:00'), mode: 'video' }, count: 3 },
    ])
  })

  it('tells that a day is later than day 30', () => {
    const rules = { ...search.rules, lastOn: date('2026-11-30') }
    const { days, changes } = whyNoSlot({ ...search, rules })
    expect(days).toMatchObject([{ ruledOut: 'after_last_day', marks: { afterLastDay: true } }])
    expect(changes).toMatchObject([{ kind: 'meet_after_the_last_day', count: 3 }])
  })

  it('does not pretend that one change helps where two are needed', () => {
    const leave = { kind: 'leave' as const, ...span('08:00', '20:00') }
    const given = {
      mediators: [{ ...ruth, exceptions: [leave] }],
      parties: [{ ...family, cannot: [span('08:00', '20:00')] }],
    }
    expect(changesOf(given)).toEqual([])
    expect(sidesOf(given).map(({ because }) => because.map(({ kind }) => kind))).toEqual([
      ['leave'],
      ['cannot'],
    ])
  })

  it.each([
    ['not_working', { ...ruth, patterns: [] }, tuesday],
    ['too_short_a_time', { ...ruth, patterns: [week('09:00', '10:30')] }, tuesday],
    ['needs_more_notice', { ...ruth, noticeMinutes: 30 * 24 * 60 }, tuesday],
    ['bank_holiday', { ...ruth, patterns: [{ ...week('09:00', '12:00'), weekday: 5 }] }, date('2026-12-25')],
  ])('says %s', (kind, mediator, on) => {
    const rules = { ...search.rules, fromOn: on, untilOn: on }
    expect(sidesOf({ rules, mediators: [mediator] })[0]!.because).toEqual([
      { who: 'ruth', name: 'Ruth', kind },
    ])
  })

  it(
    'gives each side the times, and each person the entries in the way, that a plain look finds',
    {
      timeout: 300_000,
    },
    () => {
      fc.assert(
        fc.property(searches({ minutes: 200, days: 2 }), (given) => {
          for (const { on, modes } of whyNoSlot(given).days)
            for (const { mode, sides } of modes) {
              const starts = clockTimes(on, given.startsEvery).filter((time) => time >= given.rules.now)
              for (const party of given.parties) {
                const side = sides.find((known) => known.party === party.id)!
                const able = (who: Party, startsAt: Date) => {
                  const endsAt = new Date(startsAt.getTime() + given.minutes * 60_000)
                  return ableOf(who, mode, { startsAt, endsAt }, given).length > 0
                }
                expect(side.starts).toEqual(starts.filter((time) => able(party, time)))
                if (side.starts.length === 0 && starts.length > 0 && party.kind === 'person')
                  expect(side.because.length).toBeGreaterThan(0)
                if (party.kind !== 'person') continue
                const { person } = party
                const idle = { ...person, taken: [], elsewhere: [], noticeMinutes: 0 }
                const extra = person.exceptions.filter(({ kind }) => kind === 'extra')
                const only = (taken: typeof person.taken): Party => ({
                  ...party,
                  person: { ...idle, exceptions: extra, taken },
                })
                const inTheWay = person.taken.filter((entry) =>
                  starts.some((time) => able(only([]), time) && !able(only([entry]), time)),
                )
                expect(
                  side.because.flatMap((why) => (why.kind === 'taken' ? [why.entry] : [])),
                ).toMatchObject(inTheWay)
              }
            }
        }),
        { numRuns: 400 },
      )
    },
  )
})
