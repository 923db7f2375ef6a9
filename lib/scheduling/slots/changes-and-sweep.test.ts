import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingModes } from '@/lib/cases/case'
import { instantAt } from '@/lib/law/calendar/date'
import { isWorkingDay } from '@/lib/law/calendar/working-day'
import { after } from '../free-times'
import { searches } from './a-search.fixture'
import type { Change } from './changes'
import { findSlots } from './find-slots'
import type { Mediator, Party, Person, Search } from './search'
import { everyDay, sweep, weeksOf } from './sweep.fixture'
import { whyNoSlot } from './why-no-slot'

describe('single changes', () => {
  it(
    'are those, and only those, that open a slot when the plain sweep looks again',
    { timeout: 300_000 },
    () => {
      fc.assert(
        fc.property(searches({ minutes: 240, days: 3 }), (search) => {
          const { changes } = whyNoSlot(search)
          if (findSlots(search).length > 0) {
            expect(changes).toEqual([])
            return
          }

          const checked = everyPlainChange(search).map(({ is, changed }) => {
            const listed = changes.filter(is)
            const [change] = listed
            const modes = change ? [change.opens.mode] : changed.modes
            const opened = sweep({ ...changed, modes })
            expect(listed).toHaveLength(opened.length > 0 ? 1 : 0)
            expect(change?.count ?? 0).toBe(opened.length)
            expect(change?.opens.startsAt).toEqual(opened[0]?.startsAt)
            return change
          })
          expect(byExtraTime(search, changes)).toBe(true)
          expect(byOneMore(search, changes)).toBe(true)
          const others: Change['kind'][] = ['give_extra_time', 'hold_one_more']
          for (const change of changes.filter(({ kind }) => !others.includes(kind)))
            expect(checked).toContain(change)
        }),
        { numRuns: 500 },
      )
    },
  )
})

/** A change made by hand, and how the finder would name it. */
type Plain = { is: (change: Change) => boolean; changed: Search }

function everyPlainChange(search: Search): Plain[] {
  const { rules } = search
  return [
    {
      is: ({ kind }) => kind === 'agree_to_short_notice',
      changed: { ...search, rules: { ...rules, shortNoticeAccepted: true } },
    },
    {
      is: ({ kind }) => kind === 'meet_after_the_last_day',
      changed: { ...search, rules: { ...rules, laterAccepted: true } },
    },
    ...search.otherMediators.map((other): Plain => ({
      is: (change) => change.kind === 'ask_another_mediator' && change.who === other.id,
      changed: { ...search, mediators: [other] },
    })),
    ...meetingModes
      .filter((mode) => !search.modes.includes(mode))
      .map((mode): Plain => ({
        is: (change) => change.kind === 'meet_in_another_way' && change.mode === mode,
        changed: { ...search, modes: [mode] },
      })),
    ...search.parties.flatMap((party) =>
      party.kind !== 'places' || !party.required || party.places.length > 0
        ? []
        : {
            is: (change: Change) => change.kind === 'find_a_place' && change.party === party.id,
            changed: replaced(search, { ...party, modes: [] }),
          },
    ),
    ...lengths(search),
    ...people(search).flatMap(({ party, person, put }) => [
      {
        is: (change: Change) =>
          change.kind === 'need_less_notice' && change.party === party && change.who === person.id,
        changed: put({ ...person, noticeMinutes: 0 }),
      },
      ...entriesOf(person).map(({ kind, entry, less }): Plain => ({
        is: (change) =>
          change.kind === 'free' &&
          change.party === party &&
          change.who === person.id &&
          change.entry.kind === kind &&
          change.entry.startsAt.getTime() === entry.startsAt.getTime() &&
          change.entry.endsAt.getTime() === entry.endsAt.getTime(),
        changed: put(less),
      })),
    ]),
    ...search.parties.flatMap((party) =>
      party.kind !== 'family' || !party.required
        ? []
        : party.cannot.map((entry): Plain => ({
            is: (change) =>
              change.kind === 'free' &&
              change.party === party.id &&
              change.entry.startsAt.getTime() === entry.startsAt.getTime() &&
              change.entry.endsAt.getTime() === entry.endsAt.getTime(),
            changed: replaced(search, { ...party, cannot: party.cannot.filter((span) => span !== entry) }),
          })),
    ),
  ]
}

/** The longest shorter meeting that fits, if one does. */
function lengths(search: Search): Plain[] {
  for (let minutes = search.minutes - 15; minutes >= 60; minutes -= 15)
    if (sweep({ ...search, minutes }).length > 0)
      return [
        {
          is: (change) => change.kind === 'meet_for_less_time' && change.minutes === minutes,
          changed: { ...search, minutes },
        },
      ]
  return []
}

/** Whoever, given 8am to 8pm on every working day, could be at a meeting within those hours. */
function byExtraTime(search: Search, changes: readonly Change[]): boolean {
  const hours = everyDay(search.rules)
    .filter((day) => isWorkingDay(day, search.rules.calendar))
    .map((day) => ({ startsAt: instantAt(day, '08:00'), endsAt: instantAt(day, '20:00') }))
  const opens = (changed: Search) =>
    sweep(changed).some(({ startsAt }) =>
      hours.some((day) => day.startsAt <= startsAt && after(startsAt, search.minutes) <= day.endsAt),
    )
  const extra = hours.map((span) => ({ kind: 'extra' as const, ...span }))
  const given = people(search)
    .filter(({ works }) => works)
    .filter(({ person, put }) => opens(put({ ...person, exceptions: [...person.exceptions, ...extra] })))
    .map(({ party }) => party)
  const offered = search.parties
    .filter((party) => party.required && party.kind === 'any_of' && party.colleagues.length === 0)
    .filter((party) => {
      if (party.kind !== 'any_of') return false
      const offers = hours.map((span) => ({ ...span, holds: 99, modes: meetingModes, officers: [] }))
      return opens(replaced(search, { ...party, offers: [...party.offers, ...offers] }))
    })
    .map(({ id }) => id)
  const listed = changes.flatMap((change) => (change.kind === 'give_extra_time' ? [change.party] : []))
  return new Set([...given, ...offered]).symmetricDifference(new Set(listed)).size === 0
}

/** Each full session or offer that, with room for one more, would let a meeting be. */
function byOneMore(search: Search, changes: readonly Change[]): boolean {
  const listed = changes.flatMap((change) => (change.kind === 'hold_one_more' ? [change] : []))
  const opened = search.parties.flatMap((party) => {
    if (party.kind !== 'any_of' || !party.required) return []
    const sessions = party.sessions.flatMap((session) => {
      const others = party.sessions.filter((other) => other !== session)
      const more = { ...party, sessions: [...others, { ...session, holds: session.holds + 1 }] }
      return sweep(replaced(search, more)).length > 0 ? [{ party, spans: weeksOf(session, search) }] : []
    })
    const offers = party.offers.flatMap((offer) => {
      const others = party.offers.filter((other) => other !== offer)
      const more = { ...party, offers: [...others, { ...offer, holds: offer.holds + 1 }] }
      return sweep(replaced(search, more)).length > 0 ? [{ party, spans: [offer] }] : []
    })
    return [...sessions, ...offers]
  })
  const named = (
    party: Party,
    spans: readonly { startsAt: Date; endsAt: Date }[],
    change: (typeof listed)[0],
  ) =>
    change.party === party.id &&
    spans.some(
      ({ startsAt, endsAt }) =>
        startsAt.getTime() === change.session.startsAt.getTime() &&
        endsAt.getTime() === change.session.endsAt.getTime(),
    )
  return (
    opened.every(({ party, spans }) => listed.some((change) => named(party, spans, change))) &&
    listed.every((change) => opened.some(({ party, spans }) => named(party, spans, change)))
  )
}

const replaced = (search: Search, party: Party): Search => ({
  ...search,
  parties: search.parties.map((other) => (other.id === party.id ? party : other)),
})

/** Every person that somebody has to be, and the search with that person otherwise. */
function people(search: Search): {
  party: string
  person: Person
  /** Whether they could be asked for more time: rooms could not. */
  works: boolean
  put: (person: Person) => Search
}[] {
  const mediators = search.mediators.map((mediator: Mediator) => ({
    party: 'mediator',
    person: mediator,
    works: true,
    put: (person: Person) => ({
      ...search,
      mediators: search.mediators.map((other) => (other === mediator ? { ...mediator, ...person } : other)),
    }),
  }))
  const others = search.parties
    .filter(({ required }) => required)
    .flatMap((party) => {
      if (party.kind === 'person')
        return [
          {
            party: party.id,
            person: party.person,
            works: true,
            put: (person: Person) => replaced(search, { ...party, person }),
          },
        ]
      if (party.kind === 'places')
        return party.places.map((place) => ({
          party: party.id,
          person: place,
          works: false,
          put: (person: Person) =>
            replaced(search, {
              ...party,
              places: party.places.map((other) => (other === place ? person : other)),
            }),
        }))
      if (party.kind !== 'any_of') return []
      return party.colleagues.map((colleague) => ({
        party: party.id,
        person: colleague,
        works: true,
        put: (person: Person) =>
          replaced(search, {
            ...party,
            colleagues: party.colleagues.map((other) => (other === colleague ? person : other)),
          }),
      }))
    })
  return [...mediators, ...others]
}

/** What takes a person's time, and the person without it. */
function entriesOf(person: Person) {
  const { exceptions, taken, elsewhere } = person
  return [
    ...exceptions.flatMap((entry) =>
      entry.kind === 'extra'
        ? []
        : [
            {
              kind: entry.kind,
              entry,
              less: { ...person, exceptions: exceptions.filter((other) => other !== entry) },
            },
          ],
    ),
    ...taken.map((entry) => ({
      kind: 'taken' as const,
      entry,
      less: { ...person, taken: taken.filter((other) => other !== entry) },
    })),
    ...elsewhere.map((entry) => ({
      kind: 'elsewhere' as const,
      entry,
      less: { ...person, elsewhere: elsewhere.filter((other) => other !== entry) },
    })),
  ]
}
