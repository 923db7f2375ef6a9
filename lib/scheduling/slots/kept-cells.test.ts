import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt, date } from '@/lib/law/calendar/date'
import { nobody, searches, winter } from './a-search.fixture'
import { dayTable } from './day-table'
import { findSlots } from './find-slots'
import { cellsOf, keepCellsOf } from './kept-cells'
import type { Person, Search } from './search'
import { whyNoSlot } from './why-no-slot'

const on = date('2026-12-01')
const span = (from: string, until: string) => ({
  startsAt: instantAt(on, from),
  endsAt: instantAt(on, until),
})
const frame = { table: dayTable(on, on), minutes: 60, now: instantAt(on, '00:00'), holidays: winter.days }
const asked = { mode: 'video', buffers: { minutesBefore: 0, minutesAfter: 0 }, hours: 'any' } as const

describe('cells that are kept', () => {
  it('are those of the diary, however often and for whatever it is asked', () => {
    fc.assert(
      fc.property(
        searches({ minutes: 180, days: 3 }),
        fc.integer({ min: 30, max: 240 }),
        (search, minutes) => {
          const other = { ...search, minutes }
          const plain = [search, other].map(answers)
          everybody(search).forEach(keepCellsOf)
          expect([search, other].map(answers)).toEqual(plain)
          expect([search, other].map(answers)).toEqual(plain)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('are made once, and again when anything in the diary is another thing', () => {
    const diary: Person = {
      ...nobody,
      exceptions: [],
      elsewhere: [],
      patterns: [],
      taken: [span('10:00', '11:00')],
    }
    expect(cellsOf(diary, asked, frame)).not.toBe(cellsOf(diary, asked, frame))
    keepCellsOf(diary)
    const first = cellsOf(diary, asked, frame)
    const sameDiary: Person = { ...diary, name: 'Somebody' }
    expect(cellsOf(sameDiary, asked, { ...frame })).toBe(first)
    for (const changed of [
      { exceptions: [{ kind: 'leave' as const, ...span('12:00', '13:00') }] },
      { elsewhere: [span('12:00', '13:00')] },
      { taken: [span('12:00', '13:00')] },
    ])
      expect(cellsOf({ ...diary, ...changed }, asked, frame).clear).not.toEqual(first.clear)
  })
})

const answers = (search: Search) => [findSlots(search), whyNoSlot(search)]

const everybody = ({ mediators, otherMediators, parties }: Search): Person[] => [
  ...mediators,
  ...otherMediators,
  ...parties.flatMap((party) =>
    party.kind === 'person'
      ? [party.person]
      : party.kind === 'any_of'
        ? party.colleagues
        : party.kind === 'places'
          ? party.places
          : [],
  ),
]
